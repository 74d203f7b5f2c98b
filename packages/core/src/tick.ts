import { pruneByAge } from './jobs/prune-job.js';
import { expireOperations } from './operations/advance-operations.js';
import { releasePlaces, searchPlaces } from './preemption/index.js';
import type { CoreState } from './state/core-state.js';
import { lookAtDue } from './tasks/look-at-due.js';
import { reconcileByClock } from './tasks/reconciliation.js';

/** What only the passing of time brings about. */
export const tick = (state: CoreState, atMs: number): void => {
  lookAtDue(state, atMs);
  if (state.connected) reconcileByClock(state, atMs);
  for (const { jobKeys } of state.openOperations.values()) for (const key of jobKeys) state.touch(key);
  releasePlaces(state, atMs);
  if (state.connected) searchPlaces(state, atMs);
  pruneByAge(state, atMs);
  expireOperations(state, atMs);
};
