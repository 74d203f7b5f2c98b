import type { InverseOffer, OfferId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { stays } from './leaving.js';
import { takeArrivingFrom } from './take-offers.js';

/**
 * Mesos asks for agents back. It is advice: the answer only shows the operator that the framework has heard. What follows from it is
 * that these agents are used last, and not at all once their time is near: then their tasks are moved elsewhere.
 */
export const answerInverseOffers = (state: CoreState, offers: readonly InverseOffer[]): void => {
  for (const { id, agentId, unavailability } of offers) {
    if (agentId === undefined) continue;
    // The later word counts, and what came earlier may still wait to be taken in.
    takeArrivingFrom(state, agentId);
    state.unavailable.set(agentId, { ...unavailability, inverseOfferId: id });
  }
  if (offers.length === 0) return;
  state.version += 1;
  state.call({
    kind: 'answerInverseOffers',
    will: true,
    offerIds: offers.map(({ id }) => id),
    refuseMs: state.settings.idleDeclineMs,
  });
};

/**
 * The schedule was changed: what still holds comes again with the next offers. When this is never heard, the next offers tell of it as
 * well: those of an agent that is to go down carry its window, and these will not.
 */
export const forgetInverseOffer = (state: CoreState, offerId: OfferId): void => {
  for (const [agentId, { inverseOfferId }] of [...state.unavailable])
    if (inverseOfferId === offerId) stays(state, agentId);
  state.version += 1;
};

/** What was told ends with its subscription: who still is to be given back is asked for again, and what is offered tells of it anyway. */
export const forgetWindows = (state: CoreState): void => {
  for (const agentId of [...state.unavailable.keys()]) stays(state, agentId);
};
