import type { AgentId, Operation, Task } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';

/** Launched tasks on these agents. */
export const tasksOn = (state: CoreState, agentIds: readonly AgentId[]): Task[] =>
  agentIds.flatMap((agentId) => [...state.tasks.onAgent(agentId).values()]);

/** The agents a drain still has: others were undrained, or are drained by a newer one. */
export const markedBy = (state: CoreState, { id, agentIds = [] }: Operation): AgentId[] =>
  agentIds.filter((agentId) => state.drained.get(agentId) === id);

/** Tasks a drain still has to move. */
export const remainingOn = (state: CoreState, operation: Operation): Task[] =>
  tasksOn(state, markedBy(state, operation));
