import { durationText } from '../duration-text.js';
import type { ClusterSettings } from './resolve-options.js';

/** The name this cluster goes by, as `--cluster` gives it to a master. */
export const CLUSTER_NAME = 'local';

/** The settings of the master under the names of Mesos' flags, as `/flags` shows them. */
export function masterFlags(settings: ClusterSettings, port: number): Readonly<Record<string, string>> {
  return {
    agent_reregister_timeout: durationText(settings.agentReregisterTimeoutMs),
    allocation_interval: durationText(settings.allocationIntervalMs),
    authenticate_http_frameworks: String(settings.authenticateFrameworks),
    authenticate_http_readonly: String(settings.authenticateReadonly),
    authenticate_http_readwrite: String(settings.authenticateReadwrite),
    cluster: CLUSTER_NAME,
    filter_gpu_resources: 'true',
    ip: settings.host,
    max_completed_frameworks: '50',
    max_completed_tasks_per_framework: '1000',
    max_operator_event_stream_subscribers: String(settings.maxOperatorSubscribers),
    max_unreachable_tasks_per_framework: '1000',
    min_allocatable_resources: 'cpus:0.01|mem:32',
    ...(settings.offerTimeoutMs === undefined ? {} : { offer_timeout: durationText(settings.offerTimeoutMs) }),
    port: String(port),
    registry: 'in_memory',
    root_submissions: 'true',
    ...(settings.workDir === undefined ? {} : { work_dir: settings.workDir }),
  };
}
