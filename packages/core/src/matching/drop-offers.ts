import type { OfferId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { transition } from '../tasks/transition.js';
import type { Candidate } from './pool/index.js';

/**
 * Mesos takes an offer back. What was launched from it and not sent yet goes with it; an offer that has been answered is told about by
 * status updates.
 */
export const rescindOffer = (state: CoreState, offerId: OfferId, atMs: number): void => {
  const { pool } = state;
  const candidate = pool.with(offerId);
  if (!candidate) return;
  state.version += 1;
  const left = candidate.offerIds.filter((id) => id !== offerId);
  if (left.length > 0 && candidate.launches.length === 0) {
    pool.withdraw(candidate, offerId);
    const entry = state.ledger.get(candidate.agent.id);
    if (entry) state.ledger.set(candidate.agent.id, { ...entry, resources: candidate.resources });
    return;
  }
  if (left.length > 0) state.call({ kind: 'decline', offerIds: left, refuseMs: 0 });
  drop(state, candidate, atMs);
};

/** There are no offers any more: the subscription they came with has ended. */
export const dropOffers = (state: CoreState, atMs: number): void => {
  for (const candidate of [...state.pool.all()]) drop(state, candidate, atMs);
  state.matchingCut = false;
};

/** Nothing launched from it was sent, so those tasks have certainly not begun. */
const drop = (state: CoreState, candidate: Candidate, atMs: number): void => {
  state.pool.remove(candidate);
  for (const { taskId } of candidate.launches) {
    const task = state.tasks.get(taskId);
    if (task?.state !== 'ASSIGNED') continue;
    const message = 'The offer was gone before the launch was sent.';
    state.putTask(transition(state.settings, task, 'LOST', atMs, { endedAtMs: atMs, message }));
  }
};
