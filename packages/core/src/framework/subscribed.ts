import type { FrameworkId } from '@borealis/contracts';
import { dropOffers } from '../matching/drop-offers.js';
import { forgetWindows } from '../matching/inverse-offers.js';
import type { CoreState } from '../state/core-state.js';
import { forgetWhoWasHeardOf } from '../state/heard-of.js';
import { askForAll, beginRound } from '../tasks/reconciliation.js';
import { giveUpTasks } from './give-up-tasks.js';

/** Every subscription starts without offers, filters or suppression, and with open questions about all that was launched. */
export const subscribed = (state: CoreState, frameworkId: FrameworkId, atMs: number): void => {
  const before = state.framework.frameworkId;
  if (before !== frameworkId) {
    if (before !== undefined) giveUpTasks(state, atMs);
    state.putFramework({ ...state.framework, frameworkId, subscribedAtMs: atMs });
  }
  dropOffers(state, atMs);
  forgetWhoWasHeardOf(state, atMs);
  forgetWindows(state);
  state.connected = true;
  // Where the master saw the new subscription before the end of the old one, refusals outlast it.
  if (state.lostOffers.resubscribedAtMs >= state.connectedAtMs) state.offerFlow.wanted = true;
  state.connectedAtMs = atMs;
  state.offerFlow.suppressed = false;
  state.lostOffers.subscribed(atMs);
  state.version += 1;
  beginRound(state, atMs);
  askForAll(state, atMs);
};
