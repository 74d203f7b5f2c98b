import { inventoryOf } from '../../agent/index.js';
import type { Agent, HeldFramework } from '../../agent/index.js';
import { MESOS_VERSION } from '../../master/index.js';
import { pidOf } from '../../protocol.js';
import { selectFrom } from '../../resources/index.js';
import { Capability, idText } from '../../wire.js';
import type { FrameworkInfo } from '../../wire.js';
import { agentExecutorViews } from './agent-executor-view.js';
import { attributesView, reservedView, resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';

/** `/state` of an agent. `executors[].directory` is the sandbox, to be browsed below `/files`. */
export function agentStateView(agent: Agent, masterHostname: string): View {
  const { introduction } = agent;
  return {
    version: MESOS_VERSION,
    id: agent.id ?? '',
    pid: pidOf(introduction),
    hostname: introduction.hostname,
    resources: resourcesView(introduction.total),
    reserved_resources: reservedView(introduction.total),
    unreserved_resources: resourcesView(
      selectFrom(introduction.total, ({ reservations }) => reservations.length === 0),
    ),
    attributes: attributesView(introduction.attributes),
    master_hostname: masterHostname,
    flags: {},
    frameworks: agent.holdings.all.map(frameworkView),
    completed_frameworks: agent.holdings.completed.map(frameworkView),
  };
}

function frameworkView(held: HeldFramework): View {
  const { info } = held;
  return {
    id: idText(info.id),
    name: info.name,
    user: info.user,
    failover_timeout: info.failoverTimeout ?? 0,
    checkpoint: info.checkpoint ?? false,
    hostname: info.hostname ?? '',
    ...(isMultiRole(info) ? { roles: info.roles ?? [] } : { role: info.role ?? '*' }),
    ...agentExecutorViews(inventoryOf(held)),
  };
}

const isMultiRole = ({ capabilities }: FrameworkInfo): boolean =>
  (capabilities ?? []).some(({ type }) => type === Capability.MULTI_ROLE);
