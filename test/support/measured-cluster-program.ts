import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { startCluster } from '@borealis/local-mesos';
import type { ClusterOptions } from '@borealis/local-mesos';
import type { Load } from './measured-cluster.js';

/** An embedded cluster in a process of its own, which tells its load when it is asked. */
const [options = '{}'] = process.argv.slice(2);
const cluster = await startCluster({ port: 0, ...(JSON.parse(options) as ClusterOptions) });
const delay = monitorEventLoopDelay({ resolution: 2 });
delay.enable();
let before = performance.eventLoopUtilization();

const load = (): Load => {
  const { utilization } = performance.eventLoopUtilization(before);
  before = performance.eventLoopUtilization();
  const longestBlockMs = delay.max / 1e6;
  delay.reset();
  return {
    utilization,
    longestBlockMs,
    // What it has ever taken from the machine, in kilobytes.
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
  };
};
process.on('message', () => process.send?.(load()));
process.on('disconnect', () => void cluster.stop().then(() => process.exit(0)));
process.send?.({ address: cluster.address });
