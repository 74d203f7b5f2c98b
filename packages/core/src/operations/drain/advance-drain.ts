import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { closeOperation } from '../close-operation.js';
import { countedLately, noteCount } from '../counted-lately.js';
import { markedBy, remainingOn } from './remaining.js';

/** Some are left. */
const mayWait = (state: CoreState, operation: Operation, atMs: number): boolean =>
  countedLately(state, operation, atMs) &&
  markedBy(state, operation).some((agentId) => state.tasks.onAgent(agentId).size > 0);

/** Done when no task of ours is left on the agents. They stay closed to others until somebody undrains them. */
export const advanceDrain = (state: CoreState, operation: Operation, atMs: number): void => {
  if (mayWait(state, operation, atMs)) return;
  noteCount(state, operation, atMs);
  const remaining = remainingOn(state, operation).length;
  const total = Math.max(operation.progress.total, remaining);
  const progress = { done: total - remaining, total };
  if (remaining === 0) {
    const gone = total === 0 ? 'No task was there.' : `${total} ${total === 1 ? 'task has' : 'tasks have'} left.`;
    const message = `${gone} Nothing is begun there until it is undrained.`;
    closeOperation(state, { ...operation, progress }, 'succeeded', message, atMs);
  } else if (progress.done !== operation.progress.done || total !== operation.progress.total)
    state.noteProgress({ ...operation, progress });
};
