import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';

afterEach(stopAll);

const PLAN = [
  'duplicate UPDATE 20%',
  'drop to-master:UPDATE 15%',
  'refuse KILL 30%',
  'delay to-agent:* 2ms 25%',
  'drop RECONCILE 40%',
];

/** A scripted life of a scheduler: one thing after the other, so that every message has its place. */
async function life(seed: number): Promise<readonly unknown[]> {
  const cluster = await testCluster({ faults: PLAN, faultSeed: seed, statusRetryMs: 500 });
  const scheduler = await testScheduler(cluster);
  for (let round = 1; round <= 12; round++) {
    const [id, offer] = [`t${round}`, await scheduler.offer()];
    await scheduler.launch([offer], [task(offer, id)], 0);
    await scheduler.untilState(id, 'TASK_RUNNING');
    await scheduler.reconcile();
    while ((await scheduler.kill(id)).status !== 202);
    await scheduler.untilState(id, 'TASK_KILLED');
  }
  return cluster.faults.injected.map(({ number, rule, on, task: about }) => [number, rule, on, about]);
}

describe('the same seed', () => {
  it('injects the same faults into the same life, and another seed others', async () => {
    const first = await life(42);
    expect(first.length).toBeGreaterThan(20);
    expect(await life(42)).toEqual(first);
    expect(await life(43)).not.toEqual(first);
  });
});
