import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { getJson } from '../testing/test-scheduler.js';
import { Capability, Reason, Source, TaskState } from '../wire.js';
import type { TaskStatus } from '../wire.js';

afterEach(stopAll);

const names = (updates: readonly TaskStatus[]): string[] => updates.map((status) => TaskState[status.state]);

describe('an update', () => {
  it('is repeated until it is acknowledged, and holds the next one back', async () => {
    const cluster = await testCluster({ statusRetryMs: 10, simulated: { runMs: 1 } });
    const scheduler = await testScheduler(cluster, { acknowledging: false });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.until('a repetition', () => scheduler.updates.length >= 2);
    expect(new Set(names(scheduler.updates))).toEqual(new Set(['TASK_STARTING']));
    await scheduler.acknowledge(scheduler.updates[0] as TaskStatus);
    const running = await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.acknowledge(running);
    await scheduler.untilState('t1', 'TASK_FINISHED');
  });

  it('is not acknowledged by another uuid', async () => {
    const cluster = await testCluster({ statusRetryMs: 5 });
    const scheduler = await testScheduler(cluster, { acknowledging: false });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    const starting = await scheduler.untilState('t1', 'TASK_STARTING');
    await scheduler.acknowledge(starting, new Uint8Array(16));
    const heard = scheduler.updates.length;
    await scheduler.until('a repetition', () => scheduler.updates.length > heard);
    expect(names(scheduler.updates)).not.toContain('TASK_RUNNING');
  });

  it('comes at once to a framework that subscribes again', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster, { acknowledging: false });
    const offer = await first.offer();
    await first.launch([offer], [task(offer, 't1')]);
    await first.untilState('t1', 'TASK_STARTING');
    first.disconnect();
    const second = await testScheduler(cluster, { id: first.frameworkId });
    await second.untilState('t1', 'TASK_RUNNING');
    expect(second.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });

  it('is repeated when its acknowledgement was lost on the way', async () => {
    const cluster = await testCluster({ statusRetryMs: 10 });
    cluster.master.dropAcknowledgements(true);
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.until('a repetition', () => scheduler.updates.length >= 3);
    cluster.master.dropAcknowledgements(false);
    await scheduler.untilState('t1', 'TASK_RUNNING');
  });

  it('of an end keeps the task in the books until it is acknowledged', async () => {
    const cluster = await testCluster({ simulated: { runMs: 0 } });
    const scheduler = await testScheduler(cluster, { acknowledging: false });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    for (const state of ['TASK_STARTING', 'TASK_RUNNING'] as const) {
      await scheduler.acknowledge(await scheduler.untilState('t1', state));
    }
    const end = await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(cluster.master.counts.tasks).toBe(1);
    await scheduler.acknowledge(end);
    expect(cluster.master.counts.tasks).toBe(0);
    const { tasks } = (await getJson(cluster.address, '/tasks')) as { tasks: { id: string; state: string }[] };
    expect(tasks).toMatchObject([{ id: 't1', state: 'TASK_FINISHED' }]);
  });
});

describe('reconciliation', () => {
  const running = async (capabilities?: readonly Capability[]): Promise<[TestScheduler, string]> => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, capabilities === undefined ? {} : { capabilities });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    return [scheduler, offer.agentId.value];
  };
  const answers = (scheduler: TestScheduler): readonly TaskStatus[] =>
    scheduler.updates.filter(({ reason }) => reason === Reason.REASON_RECONCILIATION);

  it('without questions tells every task there is', async () => {
    const [scheduler] = await running();
    await scheduler.reconcile();
    await scheduler.until('the answer', () => answers(scheduler).length === 1);
    const [answer] = answers(scheduler);
    expect(answer).toMatchObject({
      state: TaskState.TASK_RUNNING,
      source: Source.SOURCE_MASTER,
      message: 'Reconciliation: Latest task state',
    });
    expect(answer?.uuid).toHaveLength(0);
  });

  it('answers for each task it is asked about', async () => {
    const [scheduler, agentId] = await running();
    await scheduler.reconcile([
      { taskId: 't1' },
      { taskId: 'gone', agentId },
      { taskId: 'never' },
      { taskId: 'elsewhere', agentId: 'unknown-agent' },
    ]);
    await scheduler.until('all answers', () => answers(scheduler).length === 4);
    expect(names(answers(scheduler))).toEqual(['TASK_RUNNING', 'TASK_GONE', 'TASK_UNKNOWN', 'TASK_UNKNOWN']);
  });

  it('says TASK_LOST where the framework does not know better', async () => {
    const [scheduler, agentId] = await running([Capability.MULTI_ROLE]);
    await scheduler.reconcile([{ taskId: 'gone', agentId }, { taskId: 'never' }]);
    await scheduler.until('all answers', () => answers(scheduler).length === 2);
    expect(names(answers(scheduler))).toEqual(['TASK_LOST', 'TASK_LOST']);
  });
});
