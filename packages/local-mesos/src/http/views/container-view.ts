import { mesos, toMesosJson } from '@borealis/mesos';
import type { ContainerUsage } from '../../agent/index.js';
import { idText } from '../../wire.js';
import { containerStatus } from '../messages/index.js';
import type { View } from './resource-view.js';

const { v1 } = mesos;

/** One container of an agent's `/containers`. Of what cannot be measured there are no statistics. */
export const containerView = (usage: ContainerUsage, ip: string): View => ({
  container_id: idText(usage.containerId),
  ...monitorView(usage),
  status: toMesosJson(v1.ContainerStatus, containerStatus(usage, ip)),
});

/** The same for the older `/monitor/statistics`. */
export const monitorView = ({ owner, statistics }: ContainerUsage): View => ({
  executor_id: owner?.executorId ?? '',
  executor_name: owner?.executorName ?? '',
  framework_id: owner?.frameworkId ?? '',
  source: owner?.source ?? '',
  ...(statistics === undefined ? {} : { statistics: toMesosJson(v1.ResourceStatistics, statistics) }),
});
