import { isTerminal } from '@borealis/contracts';
import type { TaskStatus } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { verdictOf } from './status-table.js';

/** A task of our framework that no job explains: shown until it ends, and left alone until somebody decides. */
export const noteForeign = (state: CoreState, status: TaskStatus): void => {
  state.version += 1;
  if (isTerminal(verdictOf(status).to)) {
    state.foreign.delete(status.taskId);
    return;
  }
  if (!state.foreign.has(status.taskId)) {
    state.remark({
      level: 'warn',
      code: 'BOREALIS_TASK_FOREIGN',
      message: `Mesos reports task ${status.taskId}, which no task type explains. It is left alone.`,
      taskId: status.taskId,
    });
  }
  state.foreign.set(status.taskId, status);
};
