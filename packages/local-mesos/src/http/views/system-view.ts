import { cpus, freemem, loadavg, totalmem } from 'node:os';
import type { Metrics } from './metrics/metrics.js';
import type { View } from './resource-view.js';

interface SystemNumbers {
  readonly cpus: number;
  readonly load: readonly number[];
  readonly memTotalBytes: number;
  readonly memFreeBytes: number;
}

const read = (): SystemNumbers => ({
  cpus: cpus().length,
  load: loadavg(),
  memTotalBytes: totalmem(),
  memFreeBytes: freemem(),
});

/** `/system/stats.json`: of the machine, whatever the agents claim to have. */
export function systemView(): View {
  const { cpus: cpusTotal, load, memTotalBytes, memFreeBytes } = read();
  return {
    avg_load_1min: load[0],
    avg_load_5min: load[1],
    avg_load_15min: load[2],
    cpus_total: cpusTotal,
    mem_total_bytes: memTotalBytes,
    mem_free_bytes: memFreeBytes,
  };
}

/** The same among the metrics. */
export function systemMetrics(): Metrics {
  const { cpus: cpusTotal, load, memTotalBytes, memFreeBytes } = read();
  return {
    'system/cpus_total': cpusTotal,
    'system/load_1min': load[0] ?? 0,
    'system/load_5min': load[1] ?? 0,
    'system/load_15min': load[2] ?? 0,
    'system/mem_total_bytes': memTotalBytes,
    'system/mem_free_bytes': memFreeBytes,
  };
}
