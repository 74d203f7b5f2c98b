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

/** The agent does not go down after all: what was begun to bring its tasks elsewhere is looked at again. */
export const stays = (state: CoreState, agentId: AgentId): void => {
  if (!state.unavailable.delete(agentId)) return;
  for (const { jobKey } of state.tasks.onAgent(agentId).values()) state.unsettle(jobKey);
};
