import { startMeasuredCluster } from '../support/index.js';
import type { MeasuredCluster } from '../support/index.js';

/** Simulated tasks at once, on agents that are never full. */
export const startBenchCluster = (agents: number): Promise<MeasuredCluster> =>
  startMeasuredCluster({
    agents,
    agentAddresses: false,
    cpus: 100_000,
    memMb: 100_000_000,
    diskMb: 1_000_000,
    ports: [1_024, 65_535],
    runner: 'simulated',
    simulated: { startMs: 0 },
    allocationIntervalMs: 100,
  });
