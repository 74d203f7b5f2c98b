import { isTerminal } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { closeOperation } from './close-operation.js';
import { countedLately, noteCount } from './counted-lately.js';

/** kill, killAll: done when every task named has ended. */
export const advanceKill = (state: CoreState, operation: Operation, atMs: number): void => {
  const total = operation.taskIds.length;
  const done = operation.taskIds.filter((id) => {
    const task = state.tasks.get(id);
    return task ? isTerminal(task.state) : !state.foreign.has(id);
  }).length;
  const progress = { done, total };
  if (done === total) {
    const message = `Ended ${done} ${done === 1 ? 'task' : 'tasks'}.`;
    closeOperation(state, { ...operation, progress }, 'succeeded', message, atMs);
    return;
  }
  if (done === operation.progress.done || countedLately(state, operation, atMs)) return;
  noteCount(state, operation, atMs);
  state.noteProgress({ ...operation, progress });
};
