import { MESOS_VERSION, allocationsAt, isActive, recoveringAgents } from '../../master/index.js';
import type { AgentRecord, Books, DrainRecord } from '../../master/index.js';
import { pidOf } from '../../protocol.js';
import type { AgentIntroduction } from '../../protocol.js';
import { AGENT_CAPABILITIES } from '../../wire.js';
import type { AgentInfo, AgentMessage } from '../../wire.js';
import { allocationMessages, resourceMessages, timeMessage } from './resource-messages.js';

/** All agents, and those that an earlier master knew and this one still waits for. */
export function agentMessages(books: Books): {
  readonly agents: AgentMessage[];
  readonly recoveredAgents: AgentInfo[];
} {
  return {
    agents: [...books.agents.values()].map(agentMessage),
    recoveredAgents: recoveringAgents(books).map(([id, introduction]) => agentInfo(id, introduction)),
  };
}

export function agentMessage(agent: AgentRecord): AgentMessage {
  return {
    agentInfo: agentInfo(agent.id, agent.introduction),
    active: isActive(agent),
    deactivated: agent.deactivated,
    version: MESOS_VERSION,
    pid: pidOf(agent.introduction),
    registeredTime: timeMessage(agent.registeredMs),
    ...(agent.reregisteredMs === undefined ? {} : { reregisteredTime: timeMessage(agent.reregisteredMs) }),
    totalResources: resourceMessages(agent.total),
    allocatedResources: allocationMessages(allocationsAt(agent)),
    offeredResources: allocationMessages([...agent.offers]),
    capabilities: AGENT_CAPABILITIES.map((type) => ({ type })),
    ...drainMembers(agent.drain),
  };
}

const drainMembers = (drain: DrainRecord | undefined): Partial<AgentMessage> =>
  drain === undefined
    ? {}
    : {
        drainInfo: { state: drain.state, config: drain.config },
        estimatedDrainStartTime: timeMessage(drain.startedMs),
      };

export const agentInfo = (id: string, { hostname, port, total, attributes }: AgentIntroduction): AgentInfo => ({
  id: { value: id },
  hostname,
  port,
  resources: resourceMessages(total),
  attributes: [...attributes],
});
