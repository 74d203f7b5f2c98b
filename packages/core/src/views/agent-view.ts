import type { Agent, AgentView, Unavailability } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** An agent as the doors show it. */
export const agentViewOf = (state: CoreState, { attributeSets: _sets, ...agent }: Agent): AgentView => {
  const offeredAtMs = state.ledger.get(agent.id)?.atMs;
  const window = state.unavailable.get(agent.id);
  return {
    ...agent,
    attributes: { ...agent.attributes },
    tasks: state.tasks.onAgent(agent.id).size,
    ...(offeredAtMs === undefined ? {} : { offeredAtMs }),
    ...(window === undefined ? {} : { unavailability: unavailabilityOf(window) }),
  };
};

const unavailabilityOf = ({ startMs, durationMs }: Unavailability): AgentView['unavailability'] => ({
  startMs,
  ...(durationMs === undefined ? {} : { durationMs }),
});
