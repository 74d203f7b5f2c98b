import { durationText } from '../duration-text.js';
import { maySwitchUser } from '../runner/index.js';
import type { AgentSettings, ClusterSettings } from './resolve-options.js';

/** What an agent runs with, under the names of Mesos' flags: those that mean something here, and no others. */
export function agentFlags(
  agent: AgentSettings,
  cluster: ClusterSettings,
  workDir: string,
): Readonly<Record<string, string>> {
  const { attributes } = agent;
  return {
    attributes: Object.entries(attributes)
      .map(([name, value]) => `${name}:${value}`)
      .join(';'),
    authenticate_http_executors: String(cluster.authenticateExecutors),
    authenticate_http_readonly: String(cluster.authenticateReadonly),
    authenticate_http_readwrite: String(cluster.authenticateReadwrite),
    executor_registration_timeout: durationText(cluster.executorRegistrationTimeoutMs),
    executor_reregistration_timeout: durationText(cluster.executorReregistrationTimeoutMs),
    executor_shutdown_grace_period: durationText(cluster.executorShutdownGraceMs),
    fetcher_cache_size: `${cluster.fetchCacheMb}MB`,
    fetcher_stall_timeout: durationText(cluster.fetchStallTimeoutMs),
    hostname: agent.hostname,
    http_command_executor: String(cluster.httpCommandExecutor),
    http_heartbeat_interval: durationText(cluster.executorHeartbeatMs),
    ip: cluster.host,
    max_completed_executors_per_framework: '150',
    resources: resourcesText(agent),
    switch_user: String(cluster.switchUser && maySwitchUser()),
    work_dir: workDir,
  };
}

function resourcesText({ cpus, memMb, diskMb, gpus, ports }: AgentSettings): string {
  const scalars = Object.entries({ cpus, mem: memMb, disk: diskMb, gpus }).filter(([, amount]) => amount > 0);
  return [
    ...scalars.map(([name, amount]) => `${name}:${amount}`),
    ...(ports === undefined ? [] : [`ports:[${ports[0]}-${ports[1]}]`]),
  ].join(';');
}
