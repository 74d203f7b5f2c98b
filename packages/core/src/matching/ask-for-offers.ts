import type { CoreState } from '../state/core-state.js';
import { resubscribeForOffers } from './resubscribe-for-offers.js';

/** Tells Mesos whether offers are wanted: at the end of a decision, when what it had to say is said. */
export const askForOffers = (state: CoreState, atMs: number): void => {
  if (!state.connected) return;
  const waiting = state.tasks.countIn('PENDING') > 0 || state.placesSought.inVain;
  if (!waiting) state.lostOffers.nothingWaits();
  else if (resubscribeForOffers(state, atMs)) return;
  // A REVIVE that was lost leaves the scheduler suppressed, or its filters in force: without this its tasks would wait for ever.
  const silentMs = atMs - Math.max(state.offeredAtMs, state.revivedAtMs);
  if (silentMs >= state.settings.silentOffersMs) state.wantsOffers = true;
  if (waiting && state.wantsOffers) {
    // Every REVIVE makes the master allocate anew: tasks that come one by one share one.
    if (!state.suppressed && atMs - state.revivedAtMs < state.settings.reviveIntervalMs) return;
    state.call({ kind: 'revive' });
    if (state.suppressed) state.offersComeSinceMs = atMs;
    state.suppressed = false;
    state.wantsOffers = false;
    state.revivedAtMs = atMs;
    state.lostOffers.revived(atMs);
  } else if (!waiting && state.tasks.countIn('THROTTLED') === 0 && !state.suppressed) {
    state.call({ kind: 'suppress' });
    state.suppressed = true;
  }
};
