import type { CoreState } from '../state/core-state.js';
import { resubscribeForOffers } from './resubscribe-for-offers.js';

/** Tells Mesos whether offers are wanted: at the end of a decision, when what it had to say is said. */
export const askForOffers = (state: CoreState, atMs: number): void => {
  const { offerFlow: flow } = state;
  if (!state.connected) return;
  const waiting = state.tasks.countIn('PENDING') > 0 || state.placesSought.inVain;
  if (!waiting) state.lostOffers.nothingWaits();
  else if (resubscribeForOffers(state, atMs)) return;
  // A REVIVE that was lost leaves the scheduler suppressed, or its filters in force: without this its tasks would wait for ever.
  const silentMs = atMs - Math.max(flow.cameAtMs, flow.revivedAtMs);
  if (silentMs >= state.settings.silentOffersMs) flow.wanted = true;
  if (waiting && flow.wanted) {
    // Every REVIVE makes the master allocate anew: tasks that come one by one share one.
    if (!flow.suppressed && atMs - flow.revivedAtMs < state.settings.reviveIntervalMs) return;
    state.call({ kind: 'revive' });
    if (flow.suppressed) flow.openSinceMs = atMs;
    flow.suppressed = false;
    flow.wanted = false;
    flow.revivedAtMs = atMs;
    state.lostOffers.revived(atMs);
  } else if (!waiting && state.tasks.countIn('THROTTLED') === 0 && !flow.suppressed) {
    state.call({ kind: 'suppress' });
    flow.suppressed = true;
  }
};
