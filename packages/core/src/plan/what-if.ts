import { asAgentId, asOfferId } from '@borealis/contracts';
import type { Agent, AgentId, Input, Offer, WhatIf } from '@borealis/contracts';
import { valuesOf } from '../matching/rules/index.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../state/core-state.js';

/** Ports of an agent that is only thought of: what Mesos offers by default. */
const thoughtOfPorts = { begin: 31_000, end: 32_000 };

/** The host name or id somebody wrote names this agent. */
const isNamed = (agent: Agent, names: readonly string[]): boolean =>
  names.includes(agent.hostname) || names.includes(agent.id);

/** Names that fit no agent this host knows. */
export const unknownAgents = (state: CoreState, { loseAgents }: WhatIf): string[] => {
  const agents = [...state.agents.values()];
  return loseAgents.filter((name) => !agents.some((agent) => isNamed(agent, [name])));
};

/** Takes agents out of the copy, and says as inputs what would be heard of their tasks. */
export const withoutAgents = (copy: CoreState, whatIf: WhatIf, atMs: number): Input[] => {
  const gone: AgentId[] = [];
  for (const agent of copy.agents.values()) {
    const drained = whatIf.drain.some(({ attribute, value }) => valuesOf(agent, attribute).includes(value));
    if (drained || isNamed(agent, whatIf.loseAgents)) gone.push(agent.id);
  }
  return gone.flatMap((agentId) => {
    copy.ledger.delete(agentId);
    return [...copy.tasks.onAgent(agentId).values()].filter(isLaunched).map(({ id }): Input => ({
      kind: 'statusUpdate',
      atMs,
      status: { taskId: id, agentId, state: 'TASK_GONE_BY_OPERATOR', source: 'SOURCE_MASTER' },
    }));
  });
};

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
