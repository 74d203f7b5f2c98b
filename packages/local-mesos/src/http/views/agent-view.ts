import { toMesosJson } from '@borealis/mesos';
import { MESOS_VERSION, allocationsAt, isActive } from '../../master/index.js';
import type { AgentRecord, DrainRecord } from '../../master/index.js';
import { pidOf } from '../../protocol.js';
import type { AgentIntroduction } from '../../protocol.js';
import { selectFrom, subtractBundles } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { AGENT_CAPABILITIES, AgentCapability, DrainInfo, ResourceMessage } from '../../wire.js';
import type { Resource } from '../../wire.js';
import { allocationMessages, resourceMessages } from '../messages/index.js';
import { sumOf } from './framework-view.js';
import { attributesView, reservedParts, reservedView, resourcesView, seconds } from './resource-view.js';
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
    unreserved_resources: resourcesView(unreservedPart(agent.total)),
    active: isActive(agent),
    deactivated: agent.deactivated,
    version: MESOS_VERSION,
    capabilities: AGENT_CAPABILITIES.map((capability) => AgentCapability[capability]),
    ...drainView(agent.drain),
  };
}

const drainView = (drain: DrainRecord | undefined): View =>
  drain === undefined
    ? {}
    : {
        drain_info: toMesosJson(DrainInfo, { state: drain.state, config: drain.config }),
        estimated_drain_start_time_seconds: seconds(drain.startedMs),
      };

/** An agent of an earlier master that has not come back yet. */
export function recoveredAgentView(id: string, { hostname, port, attributes, total }: AgentIntroduction): View {
  return { id, hostname, port, attributes: attributesView(attributes), resources: resourcesView(total) };
}

/** One agent of `/slaves`: with its resources as messages besides the sums. */
export function fullAgentView(agent: AgentRecord): View {
  return {
    ...agentView(agent),
    reserved_resources_full: Object.fromEntries(
      reservedParts(agent.total).map(([role, part]) => [role, shown(resourceMessages(part))]),
    ),
    unreserved_resources_full: shown(resourceMessages(unreservedPart(agent.total))),
    used_resources_full: shown(allocationMessages(allocationsAt(agent))),
    offered_resources_full: shown(allocationMessages([...agent.offers])),
  };
}

const shown = (resources: readonly Resource[]): readonly unknown[] =>
  resources.map((resource) => toMesosJson(ResourceMessage, resource));

const unreservedPart = (bundle: Bundle): Bundle => selectFrom(bundle, ({ reservations }) => reservations.length === 0);
