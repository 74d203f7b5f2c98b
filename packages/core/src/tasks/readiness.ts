import type { Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Up: running, and healthy where there is a health check. */
export const isReady = (state: CoreState, task: Task): boolean => {
  if (task.state !== 'RUNNING') return false;
  return state.revisionOf(task)?.template.healthCheck === undefined || task.healthy === true;
};
