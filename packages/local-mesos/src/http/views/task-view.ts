import { mesos, toMesosJson } from '@borealis/mesos';
import type { Bundle } from '../../resources/index.js';
import { TaskState, idText } from '../../wire.js';
import type { Labels, TaskInfo, TaskStatus } from '../../wire.js';
import { resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';

/** A task of the master's books, or of an agent. */
export interface ViewedTask {
  readonly id: string;
  readonly info: TaskInfo;
  readonly framework: { readonly id: string };
  readonly agentId: string;
  readonly state: TaskState;
  readonly held: Bundle;
  readonly role: string;
  readonly statuses: readonly TaskStatus[];
}

/** One task of `/state` and `/tasks`. */
export function taskView(task: ViewedTask): View {
  const { info } = task;
  return {
    id: task.id,
    name: info.name,
    framework_id: task.framework.id,
    // Empty for command tasks: their executor is the agent's own.
    executor_id: idText(info.executor?.executorId),
    slave_id: task.agentId,
    state: TaskState[task.state],
    resources: resourcesView(task.held),
    role: task.role,
    statuses: task.statuses.map(statusView),
    ...optionalParts(info),
  };
}

function optionalParts(info: TaskInfo): View {
  const { v1 } = mesos;
  const user = info.command?.user ?? info.executor?.command?.user;
  return {
    ...(user ? { user } : {}),
    ...(Object.keys(info.limits ?? {}).length > 0 ? { limits: limitsView(info) } : {}),
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...(info.discovery ? { discovery: toMesosJson(v1.DiscoveryInfo, info.discovery) } : {}),
    ...(info.container ? { container: toMesosJson(v1.ContainerInfo, info.container) } : {}),
    ...(info.healthCheck ? { health_check: toMesosJson(v1.HealthCheck, info.healthCheck) } : {}),
  };
}

const limitsView = ({ limits }: TaskInfo): View =>
  Object.fromEntries(Object.entries(limits ?? {}).map(([name, { value }]) => [name, value]));

function statusView(status: TaskStatus): View {
  return {
    state: TaskState[status.state],
    timestamp: status.timestamp ?? 0,
    ...(status.labels ? { labels: labelsView(status.labels) } : {}),
    ...(status.containerStatus
      ? { container_status: toMesosJson(mesos.v1.ContainerStatus, status.containerStatus) }
      : {}),
    ...(status.healthy === null || status.healthy === undefined ? {} : { healthy: status.healthy }),
  };
}

/** A plain array of `{key, value?}`. */
export function labelsView(labels: Labels): readonly View[] {
  return (labels.labels ?? []).map((label) =>
    Object.hasOwn(label, 'value') ? { key: label.key, value: label.value } : { key: label.key },
  );
}
