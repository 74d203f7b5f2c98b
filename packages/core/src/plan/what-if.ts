import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Agent, AgentId, Offer, WhatIf } from '@borealis/contracts';
import { AgentsNamed, askedByName, askedByValue } from '../agents/agents-named.js';
import type { CoreState } from '../state/core-state.js';

/** Ports of an agent that is only thought of: what Mesos offers by default. */
const thoughtOfPorts = { begin: 31_000, end: 32_000 };

/** Names and values no agent has that this host knows: what is asked for could not happen. */
export const unknownAgents = (state: CoreState, { loseAgents, drain }: WhatIf): string[] => {
  const known = new AgentsNamed(state.agents);
  return [
    ...loseAgents.filter((name) => known.named(name).length === 0).map(askedByName),
    ...drain.filter((value) => known.having(value).length === 0).map(askedByValue),
  ];
};

/** Agents that are thought to be gone. */
export const agentsLost = (copy: CoreState, { loseAgents }: WhatIf): AgentId[] => {
  const known = new AgentsNamed(copy.agents);
  return distinct(loseAgents.flatMap((name) => known.named(name)));
};

/** Agents that are thought to be drained, but for those that are thought to be gone. */
export const agentsDrained = (copy: CoreState, { drain }: WhatIf, lost: readonly AgentId[]): AgentId[] => {
  const known = new AgentsNamed(copy.agents);
  const gone = new Set(lost);
  return distinct(drain.flatMap((value) => known.having(value))).filter((id) => !gone.has(id));
};

const distinct = (agents: readonly Agent[]): AgentId[] => [...new Set(agents.map(({ id }) => id))];

/** Offers of agents that are only thought of. */
export const offersOfNewAgents = ({ addAgents }: WhatIf): Offer[] =>
  addAgents.flatMap(({ count, attributes, ...amounts }, kind) =>
    Array.from({ length: count }, (_, index) => {
      const name = `new-agent-${kind + 1}-${index + 1}`;
      return {
        id: asOfferId(name),
        agentId: asAgentId(name),
        hostname: name,
        agentIp: name,
        agentPort: 5051,
        allocatedTo: '*',
        attributes,
        pools: [{ reservedFor: '*', ...amounts, ports: [thoughtOfPorts] }],
      };
    }),
  );
