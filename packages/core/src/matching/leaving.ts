import type { AgentId, Operation, Unavailability } from '@borealis/contracts';
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

/** Whether tasks are being moved off the agent: for its maintenance, or because an operator has drained it. */
export const isToBeLeft = (state: CoreState, agentId: AgentId, atMs: number): boolean =>
  isLeaving(state, agentId, atMs) || emptiedBy(state, agentId) !== undefined;

/**
 * The drain that moves tasks off the agent. One that was done goes on with what turns up there later, as a task of an agent that was out of
 * reach; one that came to an end without having moved all of them does not: nobody would hear of it.
 */
export const emptiedBy = (state: CoreState, agentId: AgentId): Operation | undefined => {
  const operationId = state.drained.get(agentId);
  if (operationId === undefined) return undefined;
  const open = state.openOperations.get(operationId);
  if (open) return open;
  const closed = state.operations.get(operationId);
  return closed?.state === 'succeeded' ? closed : undefined;
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
