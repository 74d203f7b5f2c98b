import { afterEach, describe, expect, it } from '@jest/globals';
import type { ClusterOptions } from '../cluster/options.js';
import { customExecutor, defaultExecutor, scalar, task, taskOf } from '../testing/build-task.js';
import { eventually, processScene } from '../testing/process-scene.js';
import type { ProcessScene } from '../testing/process-scene.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { SubscribeOptions, TestScheduler } from '../testing/test-scheduler.js';
import { Capability, OperationType, Reason, ReservationType, Source, TaskState, VolumeMode } from '../wire.js';
import type { Operation, TaskStatus } from '../wire.js';

afterEach(stopAll);

const simulated = async (options: ClusterOptions = {}, subscription: SubscribeOptions = {}): Promise<ProcessScene> => {
  const cluster = await testCluster(options);
  const scheduler = await testScheduler(cluster, subscription);
  return { cluster, scheduler, offer: await scheduler.offer() };
};

const reasonTold = async (scheduler: TestScheduler, taskId: string, reason: Reason): Promise<TaskStatus> => {
  const found = (): TaskStatus | undefined =>
    scheduler.updates.find((status) => status.taskId.value === taskId && status.reason === reason);
  await scheduler.until(`${taskId} ${reason}`, () => found() !== undefined);
  return found() as TaskStatus;
};

describe('the id of a command task', () => {
  const IN_USE = 'Cannot reuse an already existing executor for a command task';

  const finished = async (subscription: SubscribeOptions = {}): Promise<ProcessScene> => {
    const here = await simulated({ simulated: { runMs: 1 } }, subscription);
    await here.scheduler.launch([here.offer], [task(here.offer, 't1')], 0);
    await here.scheduler.untilState('t1', 'TASK_FINISHED');
    return here;
  };

  const runAgain = async ({ scheduler }: ProcessScene): Promise<void> => {
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')], 0);
  };

  it.each([
    ['TASK_DROPPED', [Capability.PARTITION_AWARE]],
    ['TASK_LOST', []],
  ] as const)('is still in use just after its end: %s', async (state, capabilities) => {
    const here = await finished({ capabilities: [Capability.MULTI_ROLE, ...capabilities] });
    const refused = (): TaskStatus | undefined => here.scheduler.updates.find(({ message }) => message === IN_USE);
    // Again and again, as one that comes too late runs, and ends.
    await eventually('a refusal', async () => {
      await runAgain(here);
      return refused() !== undefined;
    });
    const status = refused();
    expect(status).toMatchObject({
      state: TaskState[state],
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_TASK_INVALID,
    });
    expect(status?.uuid).toHaveLength(16);
  });

  it('is free again once its executor is gone', async () => {
    const here = await finished();
    await eventually('another end', async () => {
      await runAgain(here);
      return here.scheduler.statesOf('t1').filter((state) => state === 'TASK_FINISHED').length === 2;
    });
  });

  it("may not be that of a living executor of the framework's own", async () => {
    const { scheduler, offer } = await processScene();
    await scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')], 0);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const next = await scheduler.offer();
    await scheduler.launch([next], [task(next, 'e1')]);
    expect((await scheduler.untilState('e1', 'TASK_DROPPED')).message).toBe(IN_USE);
  });

  it('may not be used for the executor of a group while the task lives', async () => {
    const { scheduler, offer } = await simulated();
    await scheduler.launch([offer], [task(offer, 't1')], 0);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const next = await scheduler.offer();
    await scheduler.launchGroup([next], defaultExecutor('t1'), [task(next, 'g1'), task(next, 'g2')]);
    for (const id of ['g1', 'g2']) expect((await scheduler.untilState(id, 'TASK_DROPPED')).message).toBe(IN_USE);
  });
});

describe('a volume that the agent never heard of', () => {
  it('lets no task run on it', async () => {
    const faults = [{ do: 'drop', on: 'to-agent:APPLY_OPERATION' }] as const;
    const { scheduler, offer } = await simulated({ faults });
    const reservations = [{ type: ReservationType.DYNAMIC, role: 'web' }];
    const disk = { ...scalar('disk', 32), reservations };
    const made = { persistence: { id: 'v1' }, volume: { containerPath: 'data', mode: VolumeMode.RW } };
    const volume = { ...disk, disk: made };
    const resources = [scalar('cpus', 0.1), scalar('mem', 32), volume];
    const operations: readonly Operation[] = [
      { type: OperationType.RESERVE, reserve: { resources: [disk] } },
      { type: OperationType.CREATE, create: { volumes: [volume] } },
      { type: OperationType.LAUNCH, launch: { taskInfos: [task(offer, 't1', { resources })] } },
    ];
    await scheduler.accept([offer], operations, 0);
    expect(await scheduler.untilState('t1', 'TASK_DROPPED')).toMatchObject({
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_RESOURCES_UNKNOWN,
    });
  });
});

describe('an executor that is about to end', () => {
  it('takes no more tasks', async () => {
    const { scheduler, offer } = await processScene();
    const executor = customExecutor('e1', 'stubborn');
    await scheduler.launch([offer], [taskOf(executor, offer, 't1')], 0);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const next = await scheduler.offer();
    await scheduler.shutdown(offer.agentId.value, 'e1');
    await scheduler.launch([next], [taskOf(executor, next, 't2')]);
    const dropped = await scheduler.untilState('t2', 'TASK_DROPPED');
    expect(dropped).toMatchObject({ reason: Reason.REASON_EXECUTOR_TERMINATED, source: Source.SOURCE_AGENT });
  });
});

describe('a group whose executor has not subscribed', () => {
  it('is killed as a whole before anything of it is delivered', async () => {
    const { scheduler, offer } = await processScene();
    await scheduler.launchGroup([offer], defaultExecutor('d1'), [task(offer, 't1'), task(offer, 't2')]);
    await scheduler.kill('t1');
    for (const id of ['t1', 't2']) {
      expect(await scheduler.untilState(id, 'TASK_KILLED')).toMatchObject({
        source: Source.SOURCE_AGENT,
        reason: Reason.REASON_TASK_KILLED_DURING_LAUNCH,
        message: 'Killed before delivery to the executor',
      });
    }
  });
});

describe('a machine that was rebooted', () => {
  it('reports the tasks of its executors as failed, reliably', async () => {
    const { cluster, scheduler, offer } = await processScene();
    const agent = cluster.agents[0];
    await scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    agent?.crash();
    agent?.reconnect();
    const failed = await reasonTold(scheduler, 't1', Reason.REASON_EXECUTOR_TERMINATED);
    expect(failed).toMatchObject({
      state: TaskState.TASK_FAILED,
      source: Source.SOURCE_AGENT,
      message: 'Abnormal executor termination: unknown container',
    });
    expect(failed.uuid).toHaveLength(16);
  });
});
