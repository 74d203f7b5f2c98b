import type { AgentId } from '@borealis/contracts';
import { isLeaving } from '../matching/leaving.js';
import type { CoreState } from '../state/core-state.js';

export interface Leaving {
  readonly agentId: AgentId;
  /** What is left there then is ended. */
  readonly endsRestAtMs: number;
  /** It will not be there, whether its tasks have a place elsewhere or not. */
  readonly goesDown: boolean;
  /** Why, behind the name of the agent. */
  readonly because: string;
}

/** Agents tasks are to be moved off now. */
export const agentsToLeave = (state: CoreState, atMs: number): Leaving[] => {
  const leaving: Leaving[] = [];
  for (const [agentId, { startMs }] of state.unavailable)
    if (isLeaving(state, agentId, atMs))
      leaving.push({ agentId, endsRestAtMs: startMs, goesDown: true, because: 'goes down for maintenance' });
  // In an order that does not depend on who was drained first: a state that was loaded anew does not know.
  for (const [agentId, operationId] of [...state.drained].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const operation = state.openOperations.get(operationId);
    if (!operation) continue;
    const { endsRestAtMs = Infinity, actor } = operation;
    leaving.push({ agentId, endsRestAtMs, goesDown: false, because: `is drained by ${actor.id}` });
  }
  return leaving;
};
