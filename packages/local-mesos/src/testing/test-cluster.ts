import { startCluster } from '../cluster/start-cluster.js';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { silentLogger } from '../logger.js';
import { TestScheduler } from './test-scheduler.js';
import type { SubscribeOptions } from './test-scheduler.js';

const open: { stop(): Promise<void> }[] = [];
const schedulers: TestScheduler[] = [];

/** A quick cluster on a free port; `stopAll` ends it. */
export async function testCluster(options: ClusterOptions = {}): Promise<LocalCluster> {
  const cluster = await startCluster({
    port: 0,
    runner: 'simulated',
    docker: false,
    allocationIntervalMs: 20,
    agentReregisterDelayMs: 5,
    logger: silentLogger,
    defaultExecutor: new URL('./source-executor.mjs', import.meta.url),
    ...options,
  });
  open.push(cluster);
  return cluster;
}

export async function testScheduler(
  cluster: Pick<LocalCluster, 'address'>,
  options: SubscribeOptions = {},
): Promise<TestScheduler> {
  const scheduler = await TestScheduler.subscribe(cluster.address, options);
  schedulers.push(scheduler);
  return scheduler;
}

/** After every test. */
export async function stopAll(): Promise<void> {
  for (const scheduler of schedulers.splice(0)) scheduler.disconnect();
  await Promise.all(open.splice(0).map((cluster) => cluster.stop()));
}
