import type { AgentId, Unavailability } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Whether the agent is down for maintenance, or so soon that nothing is begun there any more. */
export const isLeaving = (
  state: CoreState,
  agentId: AgentId,
  told: Unavailability | undefined,
  atMs: number,
): boolean => {
  const window = told ?? state.unavailable.get(agentId);
  if (!window) return false;
  return (
    atMs >= window.startMs - state.settings.unavailabilityMs &&
    (window.durationMs === undefined || atMs < window.startMs + window.durationMs)
  );
};
