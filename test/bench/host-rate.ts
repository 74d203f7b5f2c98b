import { setTimeout as pause } from 'node:timers/promises';
import type { Overview } from '@borealis/contracts';
import { freePort, HostProcess, temporaryFolder } from '../support/index.js';

export interface HostRate {
  /** Tasks per second, from the request until every one is RUNNING, committed and acknowledged. */
  readonly rate: number;
  readonly longestBlockMs: number;
  readonly rssMb: number;
}

const number = (metrics: string, name: string): number =>
  Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(metrics)?.[1] ?? 0);
const metricsOf = async (host: HostProcess): Promise<string> => (await host.request('GET', '/metrics')).text();

/** The real host with a real database on disk, scaled from nothing to `count`. */
export const hostRate = async (master: string, count: number): Promise<HostRate> => {
  const folder = temporaryFolder();
  const host = HostProcess.spawn(
    {
      FRAMEWORK_NAME: `bench-${count}`,
      MESOS_MASTER: master,
      PORT0: String(await freePort()),
      LOG_LEVEL: 'error',
      TASK_DEF_NUM: '1',
      TASK0_NAME: 'bench',
      TASK0_DRIVER: 'command',
      TASK0_CMD: 'sleep 1000',
      TASK0_NUM_INSTANCES: '0',
      TASK0_CPUS: '0.1',
      TASK0_MEM: '32',
    },
    folder.path,
  );
  try {
    await host.ready();
    // The metric tells the longest block since it was last asked for.
    let longestBlockMs = 0;
    const look = async (): Promise<string> => {
      const metrics = await metricsOf(host);
      longestBlockMs = Math.max(longestBlockMs, number(metrics, 'nodejs_eventloop_lag_max_seconds') * 1000);
      return metrics;
    };
    await metricsOf(host);
    const started = performance.now();
    await host.request('PUT', `/api/v1/tasks/types/bench/scale/${count}`);
    for (;;) {
      const { counts } = await host.get<Overview>('/api/v2/overview');
      if (counts.running === count) break;
      // Rarely: to answer this is work for the host as well.
      await pause(100);
    }
    let metrics = await look();
    // STARTING and RUNNING of each task.
    while (number(metrics, 'borealis_calls_total{kind="acknowledge"}') < 2 * count) metrics = await look();
    const seconds = (performance.now() - started) / 1000;
    return {
      rate: count / seconds,
      longestBlockMs,
      rssMb: number(metrics, 'process_resident_memory_bytes') / 2 ** 20,
    };
  } finally {
    await host.kill('SIGTERM');
    folder.remove();
  }
};
