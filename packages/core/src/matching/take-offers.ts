import type { AgentId, Offer } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { giveBack } from './drop-candidate.js';
import { noteWindow, stays } from './leaving.js';
import { noteAgent } from './note-agent.js';
import { AgentResources, Candidate } from './pool/index.js';

/**
 * Offers have come: as many are taken in as this decision may, the others by the next ones. Without a subscription they are of one
 * that has ended, and Mesos has taken them back.
 */
export const takeOffers = (state: CoreState, offers: readonly Offer[], atMs: number): void => {
  noteThatTheyCame(state, atMs);
  if (!state.connected) return;
  let taken = 0;
  // What comes while nobody waits need not wait itself.
  if (state.arriving.size === 0)
    for (; taken < offers.length && state.budget.offers > 0; taken++) takeOne(state, offers[taken]!, atMs);
  for (; taken < offers.length; taken++) state.arriving.add(offers[taken]!, atMs);
  state.version += 1;
};

/** What follows from it that offers come at all, whatever becomes of them. */
const noteThatTheyCame = (state: CoreState, atMs: number): void => {
  const { lostOffers, misfits, settings } = state;
  lostOffers.came(atMs - state.connectedAtMs < settings.silentOffersMs);
  state.offerFlow.cameAtMs = atMs;
  misfits.offersSinceMs = Math.min(misfits.offersSinceMs, atMs);
};

/** Puts offers that have come into the pool, the first ones first. Several of one agent and Mesos role become one. */
export const takeArriving = (state: CoreState): void => {
  for (const { offer, atMs } of state.arriving.take(state.budget.offers)) takeOne(state, offer, atMs);
  state.version += 1;
};

/** All that have come, at once: they are about to be gone, and what was offered last stays known. */
export const takeAllArriving = (state: CoreState): void => {
  for (const { offer, atMs } of state.arriving.take(Infinity)) takeOffer(state, offer, atMs);
};

/** Those of one agent at once: something is about to happen to it, and they came before that. */
export const takeArrivingFrom = (state: CoreState, agentId: AgentId): void => {
  for (const { offer, atMs } of state.arriving.takeFrom(agentId)) takeOffer(state, offer, atMs);
};

/** Taking an offer in costs about as much as so many looks at an agent. */
const looksPerOffer = 10;

const takeOne = (state: CoreState, offer: Offer, atMs: number): void => {
  state.budget.offers -= 1;
  state.budget.looks -= looksPerOffer;
  takeOffer(state, offer, atMs);
};

const takeOffer = (state: CoreState, offer: Offer, atMs: number): void => {
  const { pool } = state;
  // No port is offered twice at a time: what held it before was taken back, and that was not heard.
  for (const before of pool.allOn(offer.agentId)) if (before.overlaps(offer.pools)) giveBack(state, before, atMs);
  // Offers tell of the schedule as it was when they were made: without a window, what was asked for before has been called off.
  if (offer.unavailability) noteWindow(state, offer.agentId, offer.unavailability);
  else stays(state, offer.agentId);
  const known = pool.of(offer.agentId, offer.allocatedTo);
  known?.merge(offer);
  const resources = known?.resources ?? new AgentResources(offer.pools);
  const agent = noteAgent(state, offer, resources.free, atMs);
  const candidate = known ?? new Candidate(agent, offer, resources, state.ordinals.of(agent.id), atMs);
  known?.describe(agent);
  state.ledger.set(agent.id, { agent, resources, atMs });
  if (state.unheard.size > 0) state.unheard.delete(agent.id);
  pool.put(candidate);
};
