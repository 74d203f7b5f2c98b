import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { customExecutor, task, taskOf } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson } from '../testing/test-scheduler.js';
import type { SubscribeOptions, TestScheduler } from '../testing/test-scheduler.js';
import { EventType, Reason, Source, idText } from '../wire.js';
import type { ExecutorInfo, Offer } from '../wire.js';

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
  readonly offer: Offer;
  readonly agentId: string;
}

async function scene(options: ClusterOptions = {}, subscription: SubscribeOptions = {}): Promise<Scene> {
  const cluster = await testCluster({ runner: 'process', ...options });
  const scheduler = await testScheduler(cluster, subscription);
  const offer = await scheduler.offer();
  return { cluster, scheduler, offer, agentId: idText(offer.agentId) };
}

/** Runs tasks on an executor, the first of which starts it. */
async function running({ scheduler, offer }: Scene, executor: ExecutorInfo, ...ids: string[]): Promise<void> {
  await scheduler.launch(
    [offer],
    ids.map((id) => taskOf(executor, offer, id)),
    0,
  );
  for (const id of ids) await scheduler.untilState(id, 'TASK_RUNNING');
}

const failureOf = async (scheduler: TestScheduler): Promise<unknown> => {
  await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length > 0);
  return scheduler.of(EventType.FAILURE)[0]?.failure;
};

async function reply(scheduler: TestScheduler): Promise<string> {
  await scheduler.until('a message', () => scheduler.of(EventType.MESSAGE).length > 0);
  return Buffer.from(scheduler.of(EventType.MESSAGE)[0]?.message?.data ?? []).toString();
}

interface StateOfMaster {
  readonly frameworks: readonly {
    readonly executors: readonly Record<string, unknown>[];
    readonly tasks: readonly Record<string, unknown>[];
    readonly used_resources: Readonly<Record<string, number>>;
  }[];
}

const masterState = async (cluster: LocalCluster): Promise<StateOfMaster['frameworks'][number]> => {
  const state = (await getJson(cluster.address, '/state')) as unknown as StateOfMaster;
  return state.frameworks[0] as StateOfMaster['frameworks'][number];
};

describe('a custom executor', () => {
  afterEach(stopAll);

  it('runs several tasks in one process and reports for each', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1', 't2');
    await here.scheduler.tell(here.agentId, 'e1', 'finish t1');
    await here.scheduler.tell(here.agentId, 'e1', 'fail t2');
    const finished = await here.scheduler.untilState('t1', 'TASK_FINISHED');
    await here.scheduler.untilState('t2', 'TASK_FAILED');
    expect(finished).toMatchObject({
      source: Source.SOURCE_EXECUTOR,
      agentId: { value: here.agentId },
      executorId: { value: 'e1' },
      message: 'told by e1',
    });
    expect(finished.containerStatus?.networkInfos?.[0]?.ipAddresses?.[0]?.ipAddress).toBe('127.0.0.1');
    expect(idText(finished.containerStatus?.containerId)).toMatch(/^[0-9a-f-]{36}$/);
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_RUNNING', 'TASK_FINISHED']);
  });

  it('is in the books of master and agent with resources of its own, as long as it lives', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    const state = await masterState(here.cluster);
    expect(state.executors).toMatchObject([
      { executor_id: 'e1', name: 'executor e1', slave_id: here.agentId, resources: { cpus: 0.2, mem: 32 } },
    ]);
    expect(state.tasks).toMatchObject([{ id: 't1', executor_id: 'e1' }]);
    expect(state.used_resources).toMatchObject({ cpus: 0.3, mem: 48 });
    const agent = (await getJson(here.cluster.agents[0]?.address ?? '', '/state')) as {
      frameworks?: readonly { executors: readonly Record<string, unknown>[] }[];
    };
    expect(agent.frameworks?.[0]?.executors).toMatchObject([{ id: 'e1', name: 'executor e1', tasks: [{ id: 't1' }] }]);

    await here.scheduler.tell(here.agentId, 'e1', 'crash');
    await failureOf(here.scheduler);
    const after = await masterState(here.cluster);
    expect(after.executors).toEqual([]);
    expect(after.used_resources).toMatchObject({ cpus: 0, mem: 0 });
  });

  it('gets the environment of the contract and nothing else', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    await here.scheduler.tell(here.agentId, 'e1', 'environment');
    const environment = JSON.parse(await reply(here.scheduler)) as Record<string, string>;
    const { address = '' } = here.cluster.agents[0] ?? {};
    expect(environment).toMatchObject({
      MESOS_FRAMEWORK_ID: here.scheduler.frameworkId,
      MESOS_EXECUTOR_ID: 'e1',
      MESOS_SLAVE_ID: here.agentId,
      MESOS_SLAVE_PID: `slave(1)@${address}`,
      MESOS_AGENT_ENDPOINT: address,
      MESOS_CHECKPOINT: '1',
      MESOS_HTTP_COMMAND_EXECUTOR: '0',
      MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: '5secs',
      MESOS_RECOVERY_TIMEOUT: '15mins',
      MESOS_SUBSCRIPTION_BACKOFF_MAX: '2secs',
      LIBPROCESS_PORT: '0',
    });
    expect(environment['MESOS_SANDBOX']).toBe(environment['MESOS_DIRECTORY']);
    expect(environment).not.toHaveProperty('MESOS_TASK_ID');
    expect(environment).not.toHaveProperty('HOME');
    const stdout = await readFile(join(environment['MESOS_SANDBOX'] ?? '', 'stdout'), 'utf8');
    expect(stdout.split('\n').slice(0, 2)).toEqual(['SUBSCRIBED', 'LAUNCH']);
  });

  it('is told to kill a task and goes on with the others', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1', 't2');
    await here.scheduler.kill('t1');
    await here.scheduler.untilState('t1', 'TASK_KILLED');
    expect(here.scheduler.statesOf('t2')).toEqual(['TASK_RUNNING']);
  });

  it('takes further tasks of later offers without taking its resources twice', async () => {
    const here = await scene();
    const executor = customExecutor('e1');
    await running(here, executor, 't1');
    const offer = await here.scheduler.offer();
    await running({ ...here, offer }, executor, 't2');
    const state = await masterState(here.cluster);
    expect(state.executors).toHaveLength(1);
    expect(state.used_resources).toMatchObject({ cpus: 0.4, mem: 64 });
  });

  it('is refused under an id that is in use for another one', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    const offer = await here.scheduler.offer();
    await here.scheduler.launch([offer], [taskOf(customExecutor('e1', '', { name: 'another' }), offer, 't2')]);
    const status = await here.scheduler.untilState('t2', 'TASK_ERROR');
    expect(status.message).toContain('ExecutorInfo is not compatible with existing ExecutorInfo');
  });

  it('takes its tasks along when it is killed with -9', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1', 't2');
    await here.scheduler.tell(here.agentId, 'e1', 'crash');
    for (const id of ['t1', 't2']) {
      expect(await here.scheduler.untilState(id, 'TASK_FAILED')).toMatchObject({
        source: Source.SOURCE_AGENT,
        reason: Reason.REASON_EXECUTOR_TERMINATED,
        message: 'Executor terminated',
        executorId: { value: 'e1' },
      });
    }
    expect(await failureOf(here.scheduler)).toMatchObject({
      agentId: { value: here.agentId },
      executorId: { value: 'e1' },
      status: 9,
    });
  });

  it('fails its tasks when it does not subscribe in time', async () => {
    const here = await scene({ executorRegistrationTimeoutMs: 300 });
    await here.scheduler.launch([here.offer], [taskOf(customExecutor('e1', 'silent'), here.offer, 't1')]);
    expect(await here.scheduler.untilState('t1', 'TASK_FAILED')).toMatchObject({
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_EXECUTOR_REGISTRATION_TIMEOUT,
      message: 'Executor did not register within 300ms',
    });
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_FAILED']);
  });

  it('gets no task that was killed before it had subscribed', async () => {
    const here = await scene();
    await here.scheduler.launch([here.offer], [taskOf(customExecutor('e1', 'silent'), here.offer, 't1')]);
    await here.scheduler.kill('t1');
    expect(await here.scheduler.untilState('t1', 'TASK_KILLED')).toMatchObject({
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_TASK_KILLED_DURING_LAUNCH,
    });
  });

  it('ends its tasks by itself when it is shut down', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    await here.scheduler.shutdown(here.agentId, 'e1');
    await here.scheduler.untilState('t1', 'TASK_KILLED');
    expect(await failureOf(here.scheduler)).toMatchObject({ status: 0 });
  });

  it('is killed when its grace is over', async () => {
    const here = await scene();
    const grace = { shutdownGracePeriod: { nanoseconds: 200e6 } };
    await running(here, customExecutor('e1', 'stubborn', grace), 't1');
    await here.scheduler.shutdown(here.agentId, 'e1');
    const status = await here.scheduler.untilState('t1', 'TASK_FAILED');
    expect(status.reason).toBe(Reason.REASON_EXECUTOR_TERMINATED);
    expect(await failureOf(here.scheduler)).toMatchObject({ status: 9 });
  });

  it('exchanges messages with its scheduler', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    await here.scheduler.tell(here.agentId, 'e1', 'echo grüße');
    expect(await reply(here.scheduler)).toBe('grüße');
  });

  it('lives on through a restart of its agent', async () => {
    const here = await scene();
    await running(here, customExecutor('e1'), 't1');
    await here.cluster.agents[0]?.restart();
    await here.scheduler.until('the agent back', () => here.cluster.agents[0]?.connected === true);
    await here.scheduler.tell(here.agentId, 'e1', 'finish t1');
    await here.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_RUNNING', 'TASK_FINISHED']);
    expect((await masterState(here.cluster)).executors).toHaveLength(1);
  });

  it('loses the tasks it does not know of after a restart of its agent', async () => {
    const here = await scene();
    const executor = customExecutor('e1', 'forgetful');
    await here.scheduler.launch([here.offer], [taskOf(executor, here.offer, 't1')]);
    await here.scheduler.tell(here.agentId, 'e1', 'echo ready');
    await untilReached(here, 'e1');
    await here.cluster.agents[0]?.restart();
    expect(await here.scheduler.untilState('t1', 'TASK_DROPPED')).toMatchObject({
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_AGENT_RESTARTED,
    });
  });

  it('is killed when it does not come back to its agent in time', async () => {
    const here = await scene({ executorReregistrationTimeoutMs: 1 });
    await running(here, customExecutor('e1'), 't1');
    await here.cluster.agents[0]?.restart();
    expect(await here.scheduler.untilState('t1', 'TASK_GONE')).toMatchObject({
      source: Source.SOURCE_AGENT,
      reason: Reason.REASON_EXECUTOR_REREGISTRATION_TIMEOUT,
      message: 'Executor did not reregister within 1ms',
    });
  });

  it('does not outlive the restart of its agent without checkpointing', async () => {
    const here = await scene({}, { info: { checkpoint: false } });
    await running(here, customExecutor('e1'), 't1');
    await here.cluster.agents[0]?.restart();
    const status = await here.scheduler.untilState('t1', 'TASK_LOST');
    expect(status.reason).toBe(Reason.REASON_AGENT_DISCONNECTED);
    expect((await masterState(here.cluster)).executors).toEqual([]);
  });

  it('is refused by an agent that only simulates', async () => {
    const here = await scene({ runner: 'simulated' });
    await here.scheduler.launch([here.offer], [taskOf(customExecutor('e1'), here.offer, 't1')]);
    const status = await here.scheduler.untilState('t1', 'TASK_FAILED');
    expect(status.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(status.message).toContain('simulated');
  });

  it('fails its tasks when its program does not exist', async () => {
    const here = await scene();
    const executor = customExecutor('e1', '', { command: { shell: false, value: '/no/such/program' } });
    await here.scheduler.launch([here.offer], [taskOf(executor, here.offer, 't1')]);
    const status = await here.scheduler.untilState('t1', 'TASK_FAILED');
    expect(status.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
  });
});

describe('a command task', () => {
  afterEach(stopAll);

  it('has an executor of its own name at the agent, and none at the master', async () => {
    const here = await scene();
    await here.scheduler.launch([here.offer], [task(here.offer, 't1')]);
    const status = await here.scheduler.untilState('t1', 'TASK_RUNNING');
    expect(status.executorId).toEqual({ value: 't1' });
    const state = await masterState(here.cluster);
    expect(state.executors).toEqual([]);
    expect(state.tasks).toMatchObject([{ id: 't1', executor_id: '' }]);
    const agent = (await getJson(here.cluster.agents[0]?.address ?? '', '/state')) as {
      frameworks?: readonly { executors: readonly Record<string, unknown>[] }[];
    };
    expect(agent.frameworks?.[0]?.executors).toMatchObject([
      { id: 't1', name: "Command Executor (Task: t1) (Command: sh -c 'sleep 60')", source: 't1' },
    ]);
  });
});

/** Until the executor has got what was sent before. */
async function untilReached({ scheduler, agentId }: Scene, executorId: string): Promise<void> {
  const answered = (): boolean => scheduler.of(EventType.MESSAGE).length > 0;
  const nudge = setInterval(() => void scheduler.tell(agentId, executorId, 'echo ready'), 100);
  await scheduler.until('an answer of the executor', answered).finally(() => clearInterval(nudge));
}
