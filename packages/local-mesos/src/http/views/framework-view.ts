import { mesos, toMesosJson } from '@borealis/mesos';
import { allocationsOf } from '../../master/index.js';
import type { ExecutorRecord, FrameworkRecord, OfferRecord } from '../../master/index.js';
import { EMPTY_BUNDLE, addBundles } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { Capability, ExecutorType } from '../../wire.js';
import { resourcesView, seconds } from './resource-view.js';
import type { View } from './resource-view.js';
import { labelsView, taskView } from './task-view.js';

/** One framework of `/state` and `/frameworks`. */
export function frameworkView(framework: FrameworkRecord): View {
  const { info } = framework;
  const { used, offered } = sumsOf(framework);
  return {
    ...frameworkSummary(framework),
    resources: resourcesView(addBundles(used, offered)),
    user: info.user,
    failover_timeout: info.failoverTimeout ?? 0,
    checkpoint: info.checkpoint ?? false,
    registered_time: seconds(framework.registeredMs),
    unregistered_time: seconds(framework.unregisteredMs),
    ...(framework.reregisteredMs === undefined ? {} : { reregistered_time: seconds(framework.reregisteredMs) }),
    ...(info.principal ? { principal: info.principal } : {}),
    ...(framework.multiRole ? { roles: framework.roles } : { role: framework.roles[0] ?? '*' }),
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...constraintsView(framework),
    tasks: [...framework.tasks.values()].map(taskView),
    unreachable_tasks: [...framework.unreachable.values()].map(taskView),
    completed_tasks: framework.history.map(taskView),
    offers: [...framework.offers].map(offerView),
    executors: [...framework.executors.values()].map(executorView),
  };
}

function constraintsView({ offerConstraints }: FrameworkRecord): View {
  if (offerConstraints === undefined) return {};
  return { offer_constraints: toMesosJson(mesos.v1.scheduler.OfferConstraints, offerConstraints) };
}

function executorView({ id, info, framework, agentId, role, held }: ExecutorRecord): View {
  return {
    executor_id: id,
    name: info.name ?? '',
    framework_id: framework.id,
    command: info.command ? toMesosJson(mesos.v1.CommandInfo, info.command) : {},
    resources: resourcesView(held),
    role,
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...(info.type === null || info.type === undefined ? {} : { type: ExecutorType[info.type] }),
    slave_id: agentId,
  };
}

const sumsOf = (framework: FrameworkRecord): { readonly used: Bundle; readonly offered: Bundle } => ({
  used: sumOf(allocationsOf(framework).map((allocation) => allocation.bundle)),
  offered: sumOf([...framework.offers].map((offer) => offer.bundle)),
});

/** As `/state-summary` shows it. */
export function frameworkSummary(framework: FrameworkRecord): View {
  const { info } = framework;
  const { used, offered } = sumsOf(framework);
  return {
    id: framework.id,
    name: info.name,
    used_resources: resourcesView(used),
    offered_resources: resourcesView(offered),
    capabilities: (info.capabilities ?? []).map(({ type }) => Capability[type ?? Capability.UNKNOWN]),
    hostname: info.hostname ?? '',
    webui_url: info.webuiUrl ?? '',
    active: framework.connected,
    connected: framework.connected,
    recovered: framework.recovered,
  };
}

function offerView(offer: OfferRecord): View {
  return {
    id: offer.id,
    framework_id: offer.framework.id,
    allocation_info: { role: offer.role },
    slave_id: offer.agent.id,
    resources: resourcesView(offer.bundle),
  };
}

export const sumOf = (bundles: readonly Bundle[]): Bundle => bundles.reduce(addBundles, EMPTY_BUNDLE);
