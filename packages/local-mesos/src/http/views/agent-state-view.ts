import { inventoryOf } from '../../agent/index.js';
import type { Agent, HeldFramework } from '../../agent/index.js';
import { pidOf } from '../../protocol.js';
import { EMPTY_BUNDLE, addBundles, selectFrom } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { AGENT_CAPABILITIES, AgentCapability, Capability, idText } from '../../wire.js';
import type { FrameworkInfo } from '../../wire.js';
import { agentExecutorViews } from './agent-executor-view.js';
import { attributesView, reservedView, resourcesView, seconds } from './resource-view.js';
import type { View } from './resource-view.js';
import { versionView } from './state-view.js';

/** What an agent cannot tell by itself. */
export interface StateSurroundings {
  readonly masterHostname: string;
  readonly flags: Readonly<Record<string, string>>;
}

/** `/state` of an agent. `executors[].directory` is the sandbox, to be browsed below `/files`. */
export function agentStateView(agent: Agent, { masterHostname, flags }: StateSurroundings): View {
  const { introduction } = agent;
  const { total } = introduction;
  const allocated = allocatedBy(agent);
  return {
    ...versionView(),
    start_time: seconds(agent.startedMs),
    id: agent.id ?? '',
    pid: pidOf(introduction),
    hostname: introduction.hostname,
    capabilities: AGENT_CAPABILITIES.map((capability) => AgentCapability[capability]),
    resources: resourcesView(total),
    reserved_resources: reservedView(total),
    unreserved_resources: resourcesView(unreserved(total)),
    reserved_resources_allocated: reservedView(allocated),
    unreserved_resources_allocated: resourcesView(unreserved(allocated)),
    attributes: attributesView(introduction.attributes),
    master_hostname: masterHostname,
    flags,
    frameworks: agent.holdings.all.map(frameworkView),
    completed_frameworks: agent.holdings.completed.map(frameworkView),
  };
}

const unreserved = (bundle: Bundle): Bundle => selectFrom(bundle, ({ reservations }) => reservations.length === 0);

/** What executors and tasks take that live now. */
const allocatedBy = ({ holdings }: Agent): Bundle =>
  holdings.all
    .flatMap(inventoryOf)
    .filter(({ isOver }) => !isOver)
    .map(({ used }) => used)
    .reduce(addBundles, EMPTY_BUNDLE);

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
