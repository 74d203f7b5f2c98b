import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import { customExecutor, taskOf } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { EventType } from '../wire.js';

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
}

/** A custom executor that is asked to run t1, with something going wrong. */
async function scene(...faults: readonly string[]): Promise<Scene> {
  const cluster = await testCluster({ runner: 'process', heartbeatMs: 20, faults });
  const scheduler = await testScheduler(cluster);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')], 0);
  return { cluster, scheduler };
}

const happened = ({ cluster, scheduler }: Scene): Promise<void> =>
  scheduler.until('the fault', () => cluster.faults.count > 0);

afterEach(stopAll);

describe('what an executor hears', () => {
  it('is lost: it never runs the task it was given', async () => {
    const here = await scene('drop executor-event:LAUNCH');
    const { cluster, scheduler } = here;
    await happened(here);
    expect(cluster.faults.injected).toMatchObject([
      { on: 'executor-event:LAUNCH', agent: 'agent-1.localhost', framework: scheduler.frameworkId, task: 't1' },
    ]);
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_KILLED']);
  });

  it('is no message: the executor ends, and its task fails', async () => {
    const { scheduler } = await scene('corrupt executor-event:LAUNCH once');
    await scheduler.untilState('t1', 'TASK_FAILED');
    expect(scheduler.of(EventType.FAILURE)).toHaveLength(1);
  });
});

describe('what an executor says', () => {
  it('is lost: the update never comes', async () => {
    const here = await scene('drop executor-call:UPDATE once');
    const { cluster, scheduler } = here;
    await happened(here);
    expect(cluster.faults.injected).toMatchObject([{ on: 'executor-call:UPDATE', task: 't1' }]);
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_KILLED']);
  });

  it('is said twice: the update is told once', async () => {
    const { scheduler } = await scene('duplicate executor-call:UPDATE');
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_RUNNING', 'TASK_KILLED']);
  });
});
