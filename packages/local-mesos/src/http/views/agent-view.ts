import { AGENT_CAPABILITIES, AgentCapability } from '../../wire.js';
import { MESOS_VERSION } from '../../master/index.js';
import type { AgentRecord } from '../../master/index.js';
import { pidOf } from '../../protocol.js';
import type { AgentIntroduction } from '../../protocol.js';
import { selectFrom, subtractBundles } from '../../resources/index.js';
import { sumOf } from './framework-view.js';
import { attributesView, reservedView, resourcesView, seconds } from './resource-view.js';
import type { View } from './resource-view.js';

/** One agent of `/state` and `/slaves` at the master. */
export function agentView(agent: AgentRecord): View {
  const { introduction } = agent;
  const offered = sumOf([...agent.offers].map((offer) => offer.bundle));
  const used = subtractBundles(subtractBundles(agent.total, agent.free), offered);
  return {
    id: agent.id,
    hostname: introduction.hostname,
    port: introduction.port,
    attributes: attributesView(introduction.attributes),
    pid: pidOf(introduction),
    registered_time: seconds(agent.registeredMs),
    ...(agent.reregisteredMs === undefined ? {} : { reregistered_time: seconds(agent.reregisteredMs) }),
    resources: resourcesView(agent.total),
    used_resources: resourcesView(used),
    offered_resources: resourcesView(offered),
    reserved_resources: reservedView(agent.total),
    unreserved_resources: resourcesView(selectFrom(agent.total, ({ reservations }) => reservations.length === 0)),
    active: agent.connected,
    deactivated: false,
    version: MESOS_VERSION,
    capabilities: AGENT_CAPABILITIES.map((capability) => AgentCapability[capability]),
  };
}

/** An agent of an earlier master that has not come back yet. */
export function recoveredAgentView(id: string, { hostname, port, attributes, total }: AgentIntroduction): View {
  return { id, hostname, port, attributes: attributesView(attributes), resources: resourcesView(total) };
}
