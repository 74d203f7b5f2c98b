import { mesos } from '@borealis/mesos';
import { BareScheduler } from '../support/index.js';
import type { Load, MeasuredCluster } from '../support/index.js';

const { TASK_RUNNING } = mesos.v1.TaskState;

/** Tasks per second that the cluster takes from a scheduler with nothing to think about: launched, STARTING and RUNNING acknowledged. */
export const clusterRate = async (
  cluster: MeasuredCluster,
  count: number,
): Promise<{ readonly rate: number; readonly load: Load }> => {
  const scheduler = await BareScheduler.subscribe(cluster.address);
  await scheduler.until('offers', () => scheduler.offers.length > 0);
  const launch = scheduler.prepare(count);
  await cluster.load();
  const started = performance.now();
  await scheduler.send(launch.accepts, TASK_RUNNING);
  await scheduler.until('all is acknowledged', () => scheduler.acknowledged >= 2 * count);
  const seconds = (performance.now() - started) / 1000;
  const load = await cluster.load();
  await scheduler.close();
  return { rate: count / seconds, load };
};
