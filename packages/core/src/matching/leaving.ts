import type { AgentId, Unavailability } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Whether the agent is down for maintenance, or so soon that nothing is begun there any more, by what was told of it last. */
export const isLeaving = (state: CoreState, agentId: AgentId, atMs: number): boolean => {
  const window = state.unavailable.get(agentId);
  if (!window) return false;
  return (
    atMs >= window.startMs - state.settings.unavailabilityMs &&
    (window.durationMs === undefined || atMs < window.startMs + window.durationMs)
  );
};

/** Whether tasks are being moved off the agent: for its maintenance, or because an operator drains it at the moment. */
export const isToBeLeft = (state: CoreState, agentId: AgentId, atMs: number): boolean =>
  isLeaving(state, agentId, atMs) || isBeingDrained(state, agentId);

const isBeingDrained = (state: CoreState, agentId: AgentId): boolean => {
  const operationId = state.drained.get(agentId);
  return operationId !== undefined && state.openOperations.has(operationId);
};

/** The agent goes down then, as an offer of it tells; an inverse offer it was asked for with stays what can be taken back. */
export const noteWindow = (state: CoreState, agentId: AgentId, window: Unavailability): void => {
  const inverseOfferId = state.unavailable.get(agentId)?.inverseOfferId;
  state.unavailable.set(agentId, inverseOfferId === undefined ? window : { ...window, inverseOfferId });
};

/** The agent does not go down after all: what was begun to bring its tasks elsewhere is looked at again. */
export const stays = (state: CoreState, agentId: AgentId): void => {
  if (state.unavailable.size === 0 || !state.unavailable.delete(agentId)) return;
  for (const { jobKey } of state.tasks.onAgent(agentId).values()) state.unsettle(jobKey);
};
