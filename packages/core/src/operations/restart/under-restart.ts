import type { Task } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';

/** A restart that is open is replacing this task, and sees to its end itself. */
export const isUnderRestart = (state: CoreState, task: Task): boolean => {
  for (const open of state.openOperations.values())
    if ((open.inWork ?? []).some(({ taskId }) => taskId === task.id)) return true;
  return false;
};
