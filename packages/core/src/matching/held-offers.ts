import type { Agent, Offer, OfferId, TaskLaunch } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { transition } from '../tasks/transition.js';
import type { Candidate } from './candidates.js';
import { candidatesOf } from './candidates.js';
import { largestSeen } from './largest-seen.js';

/** Takes offers to be used by this decision, or by the ones that follow when there is more to launch than one may. */
export const holdOffers = (state: CoreState, offers: readonly Offer[], atMs: number): void => {
  const candidates = candidatesOf(offers, atMs, state.agents);
  for (const candidate of candidates) noteAgent(state, candidate, atMs);
  state.held.push(...candidates);
  state.version += 1;
};

/** Remembers an agent, and writes it down only when it is new or has changed. */
const noteAgent = (state: CoreState, { agent: seen, resources }: Candidate, atMs: number): void => {
  const known = state.agents.get(seen.id);
  const agent = { ...seen, largest: largestSeen(state, seen.id, known?.largest, resources.free) };
  if (!known || known.lostAtMs !== undefined || !isSame(known, agent)) state.putAgent(agent);
  state.ledger.set(agent.id, { agent, resources, atMs });
};

const isSame = (a: Agent, b: Agent): boolean => {
  if (a.hostname !== b.hostname || a.ip !== b.ip || a.port !== b.port || a.largest !== b.largest) return false;
  const names = Object.keys(a.attributes);
  return (
    names.length === Object.keys(b.attributes).length &&
    names.every((name) => a.attributes[name] === b.attributes[name])
  );
};

/** Sends what was launched from the held offers, and declines those that were not used. */
export const answerOffers = (state: CoreState): void => {
  const waiting = state.tasks.inState('PENDING').size > 0 || state.tasks.inState('THROTTLED').size > 0;
  const refuseMs = waiting ? state.settings.declineMs : state.settings.idleDeclineMs;
  const unused: OfferId[] = [];
  for (const { offerIds, launches } of state.held) {
    const wanted = launches.filter((launch) => isStillWanted(state, launch));
    if (wanted.length > 0) state.call({ kind: 'accept', offerIds, launches: wanted, refuseMs });
    else unused.push(...offerIds);
  }
  if (unused.length > 0) state.call({ kind: 'decline', offerIds: unused, refuseMs });
  state.held = [];
};

/** Its task may have been killed while the offers were held: Mesos has told that it knows no such task, and must not get to know it. */
const isStillWanted = (state: CoreState, { taskId }: TaskLaunch): boolean =>
  state.tasks.get(taskId)?.state === 'ASSIGNED';

/** A rescinded offer that is held takes what was launched from it along; one that has been answered is told about by status updates. */
export const rescindOffer = (state: CoreState, offerId: OfferId, atMs: number): void => {
  const candidate = state.held.find(({ offerIds }) => offerIds.includes(offerId));
  if (!candidate) return;
  const left = candidate.offerIds.filter((id) => id !== offerId);
  if (left.length > 0) state.call({ kind: 'decline', offerIds: left, refuseMs: 0 });
  dropOffers(state, [candidate], atMs);
};

/** These offers are gone. Nothing launched from them was sent, so those tasks have certainly not begun. */
export const dropOffers = (state: CoreState, gone: readonly Candidate[], atMs: number): void => {
  state.held = state.held.filter((candidate) => !gone.includes(candidate));
  for (const { launches } of gone) {
    for (const launch of launches) {
      const task = state.tasks.get(launch.taskId);
      if (task?.state !== 'ASSIGNED') continue;
      const message = 'The offer was gone before the launch was sent.';
      state.putTask(transition(state.settings, task, 'LOST', atMs, { endedAtMs: atMs, message }));
    }
  }
};
