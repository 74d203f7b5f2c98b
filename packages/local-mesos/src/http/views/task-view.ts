import { mesos } from '@borealis/mesos';
import type { TaskRecord } from '../../master/index.js';
import { TaskState } from '../../wire.js';
import type { Labels, TaskInfo, TaskStatus } from '../../wire.js';
import { toMesosJson } from '../json-dialect.js';
import type { Json } from '../json-dialect.js';
import { resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';

interface MessageClass<Properties> {
  fromObject(object: Record<string, unknown>): Properties;
  toObject(message: Properties, options: object): Record<string, unknown>;
}

/** A message in Mesos' JSON. */
function messageView<Properties>(type: MessageClass<Properties>, message: Properties): Json {
  const whole = type.fromObject(message as Record<string, unknown>);
  return toMesosJson(type.toObject(whole, { enums: String, bytes: String, longs: Number }) as Json);
}

/** One task of `/state` and `/tasks`. */
export function taskView(task: TaskRecord): View {
  const { info } = task;
  return {
    id: task.id,
    name: info.name,
    framework_id: task.framework.id,
    // Empty for command tasks: their executor is the agent's own.
    executor_id: '',
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
  const user = info.command?.user;
  return {
    ...(user ? { user } : {}),
    ...(info.labels ? { labels: labelsView(info.labels) } : {}),
    ...(info.discovery ? { discovery: messageView(v1.DiscoveryInfo, info.discovery) } : {}),
    ...(info.container ? { container: messageView(v1.ContainerInfo, info.container) } : {}),
    ...(info.healthCheck ? { health_check: messageView(v1.HealthCheck, info.healthCheck) } : {}),
  };
}

function statusView(status: TaskStatus): View {
  return {
    state: TaskState[status.state],
    timestamp: status.timestamp ?? 0,
    ...(status.labels ? { labels: labelsView(status.labels) } : {}),
    ...(status.containerStatus
      ? { container_status: messageView(mesos.v1.ContainerStatus, status.containerStatus) }
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
