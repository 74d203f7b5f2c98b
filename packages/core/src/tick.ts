import { drainAgents } from './drain/index.js';
import { pruneByAge } from './jobs/prune-job.js';
import { expireOperations } from './operations/advance-operations.js';
import { remarkMisfits } from './pending/index.js';
import { releasePlaces, searchPlaces } from './preemption/index.js';
import type { CoreState } from './state/core-state.js';
import { forgetSilent } from './state/heard-of.js';
import { discoverByClock } from './tasks/foreign-tasks.js';
import { lookAtDue } from './tasks/look-at-due.js';
import { reconcileByClock } from './tasks/reconciliation.js';
import { endStormByClock } from './tasks/storm.js';

/** What only the passing of time brings about. */
export const tick = (state: CoreState, atMs: number): void => {
  endStormByClock(state, atMs);
  lookAtDue(state, atMs);
  if (state.connected) {
    forgetSilent(state, atMs);
    reconcileByClock(state, atMs);
    discoverByClock(state, atMs);
    remarkMisfits(state, atMs);
  }
  for (const { jobKeys } of state.openOperations.values()) for (const key of jobKeys) state.touch(key);
  drainAgents(state, atMs);
  releasePlaces(state, atMs);
  if (state.connected) searchPlaces(state, atMs);
  pruneByAge(state, atMs);
  expireOperations(state, atMs);
};
