import type { AgentId, OfferId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { drop, giveBack } from './drop-candidate.js';
import { takeAllArriving, takeArrivingFrom } from './take-offers.js';

/**
 * Mesos takes an offer back. What was launched from it and not sent yet goes with it; an offer that has been answered is told about by
 * status updates.
 */
export const rescindOffer = (state: CoreState, offerId: OfferId, atMs: number): void => {
  const { pool } = state;
  const arriving = state.arriving.agentOf(offerId);
  if (arriving !== undefined) takeArrivingFrom(state, arriving);
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

/** The agent is lost, and with it what it offered. Said all the same: the news of its loss may be older than its offers. */
export const dropOffersOf = (state: CoreState, agentId: AgentId, atMs: number): void => {
  for (const candidate of [...state.pool.allOn(agentId)]) giveBack(state, candidate, atMs);
};

/** There are no offers any more: the subscription they came with has ended. */
export const dropOffers = (state: CoreState, atMs: number): void => {
  takeAllArriving(state);
  for (const candidate of state.pool.all()) drop(state, candidate, atMs);
};
