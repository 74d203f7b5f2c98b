import { isOpen } from '@borealis/contracts';
import type { AgentId } from '@borealis/contracts';
import { emptiedBy, isLeaving } from '../matching/leaving.js';
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
  for (const agentId of [...state.drained.keys()].sort()) {
    const operation = emptiedBy(state, agentId);
    if (!operation) continue;
    // Its deadline was for what was there: what turns up after its end is moved, and stays where nothing else would take it.
    const endsRestAtMs = (isOpen(operation) ? operation.endsRestAtMs : undefined) ?? Infinity;
    leaving.push({ agentId, endsRestAtMs, goesDown: false, because: `is drained by ${operation.actor.id}` });
  }
  return leaving;
};
