import type { AgentId, Operation, Task } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { advanceDrain } from './advance-drain.js';
import { markedBy, tasksOn } from './remaining.js';

/**
 * Agents are undrained, or another drain takes them over. What is still there is not counted any more by the drains that had them: nobody
 * moves it for them, so they could not end.
 */
export const changeMarks = (state: CoreState, agentIds: readonly AgentId[], atMs: number, change: () => void): void => {
  const passing = new Set(agentIds);
  const losing: Operation[] = [];
  for (const open of state.openOperations.values()) {
    if (open.kind !== 'drain') continue;
    const lost = markedBy(state, open).filter((id) => passing.has(id));
    if (lost.length > 0) losing.push(without(open, tasksOn(state, lost)));
  }
  change();
  for (const operation of losing) {
    state.noteProgress(operation);
    if (markedBy(state, operation).length > 0) advanceDrain(state, operation, atMs);
  }
};

const without = (operation: Operation, tasks: readonly Task[]): Operation => {
  const { done, total } = operation.progress;
  const kept = new Set(tasks.map(({ id }) => id));
  return {
    ...operation,
    taskIds: operation.taskIds.filter((id) => !kept.has(id)),
    progress: { done, total: Math.max(done, total - kept.size) },
  };
};
