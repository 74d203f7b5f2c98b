import { limitsOf } from '../process-usage.js';
import type { RunSpec, RunStatistics } from '../runner.js';
import type { ContainerStats } from './engine-messages.js';

const NANOSECONDS = 1e9;

/** What the engine measures, as a runner tells it. */
export function usageIn({ pids_stats, cpu_stats, memory_stats }: ContainerStats, spec: RunSpec): RunStatistics {
  const { usage_in_usermode: user, usage_in_kernelmode: system } = cpu_stats?.cpu_usage ?? {};
  const total = memory_stats?.usage;
  const resident = memory_stats?.stats?.rss ?? memory_stats?.stats?.anon ?? total;
  const { cpusLimit } = spec.resources;
  return {
    timestamp: Date.now() / 1000,
    ...(pids_stats?.current === undefined ? {} : { processes: pids_stats.current }),
    ...(user === undefined ? {} : { cpusUserTimeSecs: user / NANOSECONDS }),
    ...(system === undefined ? {} : { cpusSystemTimeSecs: system / NANOSECONDS }),
    ...(resident === undefined ? {} : { memRssBytes: resident }),
    ...(total === undefined ? {} : { memTotalBytes: total }),
    ...(cpusLimit === undefined || cpusLimit === Infinity ? {} : { cpusLimit }),
    ...limitsOf(spec.resources),
  };
}
