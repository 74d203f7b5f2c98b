import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { defaultExecutor, task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson } from '../testing/test-scheduler.js';
import type { SubscribeOptions, TestScheduler } from '../testing/test-scheduler.js';
import { EventType, HealthCheckType, Reason, Source, idText } from '../wire.js';
import type { ExecutorInfo, Offer, TaskInfo } from '../wire.js';

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

const shell = (value: string): Partial<TaskInfo> => ({ command: { shell: true, value } });

async function running({ scheduler }: Scene, ...ids: string[]): Promise<void> {
  for (const id of ids) await scheduler.untilState(id, 'TASK_RUNNING');
}

async function failureOf(scheduler: TestScheduler): Promise<unknown> {
  await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length > 0);
  return scheduler.of(EventType.FAILURE)[0]?.failure;
}

interface StateOfAgent {
  readonly frameworks: readonly {
    readonly executors: readonly { readonly id: string; readonly type: string; readonly directory: string }[];
    readonly completed_executors: readonly { readonly id: string; readonly directory: string }[];
  }[];
}

const agentState = async ({ cluster }: Scene): Promise<StateOfAgent> =>
  (await getJson(cluster.agents[0]?.address ?? '', '/state')) as unknown as StateOfAgent;

const directoryOf = async (here: Scene): Promise<string> => {
  const [framework] = (await agentState(here)).frameworks;
  return framework?.executors[0]?.directory ?? '';
};

describe.each(['process', 'simulated'] as const)('a task group (%s)', (runner) => {
  afterEach(stopAll);

  const begun = async (ids: readonly string[], changes: Partial<TaskInfo> = {}): Promise<Scene> => {
    const here = await scene({ runner, simulated: { stopMs: 0 } });
    const tasks = ids.map((id) => task(here.offer, id, { ...shell('sleep 60'), ...changes }));
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), tasks);
    return here;
  };

  it('starts all its tasks under one executor', async () => {
    const here = await begun(['t1', 't2']);
    await running(here, 't1', 't2');
    for (const id of ['t1', 't2']) {
      expect(here.scheduler.statesOf(id)).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
      const status = here.scheduler.latestOf(id);
      expect(status).toMatchObject({ source: Source.SOURCE_EXECUTOR, executorId: { value: 'd1' } });
      expect(idText(status?.containerStatus?.containerId?.parent)).not.toBe('');
    }
    const [framework] = (await agentState(here)).frameworks;
    expect(framework?.executors).toMatchObject([{ id: 'd1', type: 'DEFAULT' }]);
    const state = (await getJson(here.cluster.address, '/state')) as {
      frameworks?: readonly { executors: unknown; tasks: unknown }[];
    };
    expect(state.frameworks?.[0]).toMatchObject({
      executors: [{ executor_id: 'd1', type: 'DEFAULT' }],
      tasks: [{ executor_id: 'd1' }, { executor_id: 'd1' }],
    });
  });

  it('is killed as a whole with one of its tasks, and its executor ends', async () => {
    const here = await begun(['t1', 't2', 't3']);
    await running(here, 't1', 't2', 't3');
    await here.scheduler.kill('t2');
    for (const id of ['t1', 't2', 't3']) {
      const status = await here.scheduler.untilState(id, 'TASK_KILLED');
      expect(Object.hasOwn(status, 'reason')).toBe(false);
      expect(here.scheduler.statesOf(id)).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_KILLED']);
    }
    expect(await failureOf(here.scheduler)).toMatchObject({
      agentId: { value: here.agentId },
      executorId: { value: 'd1' },
      status: 0,
    });
  });

  it('leaves other groups of its executor alone', async () => {
    const here = await scene({ runner });
    const half = (id: string): TaskInfo => task(here.offer, id, shell('sleep 60'));
    await here.scheduler.launchGroups([here.offer], defaultExecutor('d1'), [[half('t1')], [half('t2')]]);
    await running(here, 't1', 't2');
    await here.scheduler.kill('t1');
    await here.scheduler.untilState('t1', 'TASK_KILLED');
    expect(here.scheduler.statesOf('t2')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
    expect(here.scheduler.of(EventType.FAILURE)).toEqual([]);
  });

  it('is refused as a whole for one bad task', async () => {
    const here = await scene({ runner });
    const tasks = [task(here.offer, 't1'), task(here.offer, 't2', { resources: [] })];
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), tasks);
    for (const id of ['t1', 't2']) {
      const status = await here.scheduler.untilState(id, 'TASK_ERROR');
      expect(status).toMatchObject({
        source: Source.SOURCE_MASTER,
        reason: Reason.REASON_TASK_GROUP_INVALID,
        message: "Task 't2' is invalid: Task uses no resources",
      });
    }
  });

  it.each([
    ['without a type', { type: null }, "'ExecutorInfo.type' must be set for LAUNCH_GROUP"],
    ['without resources', { resources: [] }, 'uses less CPUs than the minimum required'],
    ['with a command', { command: { value: 'true' } }, "'ExecutorInfo.command' must not be set for 'DEFAULT' executor"],
  ])('is refused for an executor %s', async (_what, changes: Partial<ExecutorInfo>, message) => {
    const here = await scene({ runner });
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1', changes), [task(here.offer, 't1')]);
    expect((await here.scheduler.untilState('t1', 'TASK_ERROR')).message).toContain(message);
  });

  it('ends by SHUTDOWN', async () => {
    const here = await begun(['t1', 't2']);
    await running(here, 't1', 't2');
    await here.scheduler.shutdown(here.agentId, 'd1');
    await here.scheduler.untilState('t1', 'TASK_KILLED');
    await here.scheduler.untilState('t2', 'TASK_KILLED');
    expect(await failureOf(here.scheduler)).toMatchObject({ executorId: { value: 'd1' } });
  });
});

describe('a task group of real processes', () => {
  afterEach(stopAll);

  it('goes on when a task finishes, and is killed when one fails', async () => {
    const here = await scene();
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 'done', shell('true')),
      task(here.offer, 'fails', shell('while ! test -e "$MESOS_DIRECTORY/fail"; do sleep 0.05; done; exit 3')),
      task(here.offer, 'stays', shell('sleep 60')),
    ]);
    await here.scheduler.untilState('done', 'TASK_FINISHED');
    await running(here, 'fails', 'stays');
    await here.scheduler.launchGroup([await here.scheduler.offer()], defaultExecutor('d2'), [
      task(here.offer, 'helper', shell(`touch '${await directoryOf(here)}/fail'`)),
    ]);
    const failed = await here.scheduler.untilState('fails', 'TASK_FAILED');
    expect(failed.message).toBe('Command exited with status 3');
    const killed = await here.scheduler.untilState('stays', 'TASK_KILLED');
    expect(killed.message).toBe('Command terminated with signal Terminated');
  });

  it('gives each task a sandbox of its own, and the environment of the contract', async () => {
    const here = await scene();
    const print = shell('env; pwd; sleep 60');
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 't1', print),
      task(here.offer, 't2', print),
    ]);
    await running(here, 't1', 't2');
    const directory = await directoryOf(here);
    const printed = await untilPrinted(join(directory, 'tasks', 't1', 'stdout'), /^\/.*containers.*$/m);
    const container = idText(here.scheduler.latestOf('t1')?.containerStatus?.containerId);
    const sandbox = join(directory, 'containers', container);
    expect(printed.split('\n')).toEqual(
      expect.arrayContaining([
        `MESOS_SANDBOX=${sandbox}`,
        `MESOS_DIRECTORY=${directory}`,
        `MESOS_FRAMEWORK_ID=${here.scheduler.frameworkId}`,
        'MESOS_EXECUTOR_ID=d1',
        'MESOS_ALLOCATION_ROLE=web',
        'MESOS_CONTAINER_IP=127.0.0.1',
        sandbox,
      ]),
    );
  });

  it('shares a directory of its executor', async () => {
    const here = await scene();
    const container = {
      type: 2,
      volumes: [{ containerPath: 'shared', mode: 1, source: { type: 2, sandboxPath: { type: 2, path: 'common' } } }],
    };
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 'writes', { ...shell('echo hello > shared/greeting'), container }),
      task(here.offer, 'reads', { ...shell('while ! grep hello shared/greeting; do sleep 0.05; done'), container }),
    ]);
    await here.scheduler.untilState('writes', 'TASK_FINISHED');
    await here.scheduler.untilState('reads', 'TASK_FINISHED');
  });

  it('kills what outlives its grace', async () => {
    const here = await scene();
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 't1', shell("trap '' TERM; echo ready; while :; do sleep 0.1; done")),
    ]);
    await running(here, 't1');
    await untilPrinted(join(await directoryOf(here), 'tasks', 't1', 'stdout'), /ready/);
    await here.scheduler.kill('t1', 100);
    const status = await here.scheduler.untilState('t1', 'TASK_KILLED');
    expect(status.message).toBe('Command terminated with signal Killed');
  });

  it('checks the health of each task and kills the group of an unhealthy one', async () => {
    const here = await scene();
    const check = (value: string): Partial<TaskInfo> => ({
      healthCheck: {
        type: HealthCheckType.COMMAND,
        command: { value },
        delaySeconds: 0,
        intervalSeconds: 0.05,
        gracePeriodSeconds: 0,
        consecutiveFailures: 2,
      },
    });
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 'well', check('true')),
      task(here.offer, 'ill', check('false')),
    ]);
    const ill = await here.scheduler.untilState('ill', 'TASK_KILLED');
    expect(ill.healthy).toBe(false);
    await here.scheduler.untilState('well', 'TASK_KILLED');
  });

  it('dies with its executor', async () => {
    const here = await scene();
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 't1', shell('echo $PPID; sleep 60')),
      // The executor is the one that has the sandbox as its own.
      task(here.offer, 't2', shell('grep -l -s -z "^MESOS_SANDBOX=$MESOS_DIRECTORY$" /proc/[0-9]*/environ; sleep 60')),
    ]);
    await running(here, 't1', 't2');
    const found = await untilPrinted(join(await directoryOf(here), 'tasks', 't2', 'stdout'), /\/proc\/\d+\/environ/);
    process.kill(Number(/\/proc\/(\d+)\//.exec(found)?.[1]), 'SIGKILL');
    for (const id of ['t1', 't2']) {
      const status = await here.scheduler.untilState(id, 'TASK_FAILED');
      expect(status.reason).toBe(Reason.REASON_EXECUTOR_TERMINATED);
    }
    expect(await failureOf(here.scheduler)).toMatchObject({ executorId: { value: 'd1' }, status: 9 });
  });

  it('lives on through a restart of its agent', async () => {
    const here = await scene({ executorReregistrationTimeoutMs: 4_000 });
    await here.scheduler.launchGroup([here.offer], defaultExecutor('d1'), [
      task(here.offer, 't1', shell('while ! test -e "$MESOS_DIRECTORY/end"; do sleep 0.05; done')),
    ]);
    await running(here, 't1');
    const directory = await directoryOf(here);
    await here.cluster.agents[0]?.restart();
    await here.scheduler.until('the agent back', () => here.cluster.agents[0]?.connected === true);
    await writeFile(join(directory, 'end'), '');
    await here.scheduler.untilState('t1', 'TASK_FINISHED');
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']);
  });
});

/** What a process has written once it matches. */
async function untilPrinted(path: string, pattern: RegExp): Promise<string> {
  const deadline = Date.now() + 25_000;
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (pattern.test(text)) return text;
    if (Date.now() > deadline) throw new Error(`${path} does not match ${String(pattern)}: ${text}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
