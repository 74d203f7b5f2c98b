import { convergeJob } from './jobs/converge-job.js';
import { pruneJob } from './jobs/prune-job.js';
import { advanceOperations } from './operations/advance-operations.js';
import type { CoreState } from './state/core-state.js';

const maxRounds = 50;

/** What one input touches may have consequences for slots and operations, and those for further ones. */
export const settle = (state: CoreState, atMs: number): void => {
  for (let round = 0; state.dirty.size > 0 && round < maxRounds; round++) {
    const keys = new Set(state.dirty);
    state.dirty.clear();
    const unsettled = [...state.unsettled];
    state.unsettled.clear();
    for (const key of unsettled) {
      const job = state.jobs.get(key);
      if (!job) continue;
      convergeJob(state, job, atMs);
      pruneJob(state, job, atMs);
    }
    advanceOperations(state, keys, atMs);
  }
};
