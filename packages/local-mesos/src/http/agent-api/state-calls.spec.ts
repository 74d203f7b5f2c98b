import { afterEach, describe, expect, it } from '@jest/globals';
import { customExecutor, task, taskOf } from '../../testing/build-task.js';
import { processScene } from '../../testing/process-scene.js';
import { askAgent, stateOfAgent, told } from '../../testing/test-agent.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { getJson } from '../../testing/test-scheduler.js';
import type { TestScheduler } from '../../testing/test-scheduler.js';
import type { Offer } from '../../wire.js';

afterEach(stopAll);

interface Scene {
  readonly scheduler: TestScheduler;
  readonly offer: Offer;
  readonly address: string;
}

const scene = async (acknowledging = true): Promise<Scene> => {
  const cluster = await testCluster();
  const scheduler = await testScheduler(cluster, { acknowledging });
  return { scheduler, offer: await scheduler.offer(), address: cluster.agents[0]?.address ?? '' };
};

interface Task {
  readonly task_id: { readonly value: string };
  readonly state: string;
  readonly statuses: readonly { readonly state: string }[];
}

type Tasks = Readonly<
  Partial<Record<'queued_tasks' | 'launched_tasks' | 'terminated_tasks' | 'completed_tasks', readonly Task[]>>
>;

const ids = (tasks: readonly Task[] | undefined): readonly string[] => (tasks ?? []).map((task) => task.task_id.value);

describe('the tasks of an agent', () => {
  it('are launched, then terminated until their end is acknowledged, then completed', async () => {
    const { scheduler, offer, address } = await scene(false);
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_STARTING'));
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_RUNNING'));
    expect(ids((await told<Tasks>(address, 'GET_TASKS')).launched_tasks)).toEqual(['t1']);
    await scheduler.kill('t1');
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_KILLING'));
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(ids((await told<Tasks>(address, 'GET_TASKS')).terminated_tasks)).toEqual(['t1']);
    await scheduler.acknowledge(killed);
    const { completed_tasks: completed, terminated_tasks: terminated } = await told<Tasks>(address, 'GET_TASKS');
    expect([ids(completed), ids(terminated)]).toEqual([['t1'], []]);
    expect(completed?.[0]?.statuses.map(({ state }) => state)).toEqual([
      ...['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_KILLED'],
    ]);
  });

  it('wait in the queue of an executor that has not subscribed', async () => {
    const { cluster, scheduler, offer } = await processScene();
    const address = cluster.agents[0]?.address ?? '';
    await scheduler.launch([offer], [taskOf(customExecutor('e1', 'silent'), offer, 't1')]);
    expect(ids((await told<Tasks>(address, 'GET_TASKS')).queued_tasks)).toEqual(['t1']);
    const [framework] = (await stateOfAgent(address)).frameworks;
    expect(framework?.executors[0]?.queued_tasks.map(({ id, state }) => [id, state])).toEqual([['t1', 'TASK_STAGING']]);
    expect(await getJson(address, '/metrics/snapshot')).toMatchObject({
      'slave/executors_registering': 1,
      'slave/tasks_staging': 1,
    });
  });
});

describe('the state of an agent', () => {
  it('is tasks, executors and frameworks, each with what they take', async () => {
    const { scheduler, offer, address } = await scene();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const state = await told<Readonly<Record<string, unknown>>>(address, 'GET_STATE');
    expect(state).toMatchObject({
      get_tasks: {
        launched_tasks: [{ task_id: { value: 't1' }, state: 'TASK_RUNNING', status_update_state: 'TASK_RUNNING' }],
      },
      get_executors: { executors: [{ executor_info: { executor_id: { value: 't1' }, source: 't1' } }] },
      get_frameworks: { frameworks: [{ framework_info: { id: { value: scheduler.frameworkId } } }] },
    });
    const classic = await stateOfAgent(address);
    expect(classic.unreserved_resources_allocated).toMatchObject({ cpus: 0.2, mem: 48 });
    expect(classic.frameworks[0]?.roles).toEqual(['web']);
    expect(classic.flags).toMatchObject({ executor_registration_timeout: '1mins', http_command_executor: 'false' });
  });

  it('remembers what is over, frameworks included', async () => {
    const { scheduler, offer, address } = await scene();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    await scheduler.until('the acknowledgement', () => scheduler.acknowledged('t1'));
    const { frameworks, completed_frameworks: completed } = await stateOfAgent(address);
    expect(frameworks).toEqual([]);
    expect(completed[0]?.completed_executors[0]?.completed_tasks.map(({ id, state }) => [id, state])).toEqual([
      ['t1', 'TASK_KILLED'],
    ]);
    expect(await getJson(address, '/metrics/snapshot')).toMatchObject({
      'slave/tasks_killed': 1,
      'slave/executors_terminated': 1,
      'slave/cpus_used': 0,
    });
  });

  it.each([
    ['GET_AGENT', 'agent_info'],
    ['GET_FLAGS', 'flags'],
    ['GET_HEALTH', 'healthy'],
    ['GET_LOGGING_LEVEL', 'level'],
  ])('has an answer to %s', async (type, field) => {
    const { address } = await scene();
    expect(await told(address, type)).toHaveProperty(field);
  });

  it.each([
    ['GET_METRICS', {}, 200],
    ['GET_OPERATIONS', undefined, 200],
    ['GET_RESOURCE_PROVIDERS', undefined, 200],
    ['PRUNE_IMAGES', {}, 200],
    ['SET_LOGGING_LEVEL', { level: 1, duration: { nanoseconds: 1e9 } }, 200],
  ])('answers %s', async (type, parameters, status) => {
    const { address } = await scene();
    expect((await askAgent(address, type, parameters)).status).toBe(status);
  });
});

describe('the containers of an agent', () => {
  interface Containers {
    readonly containers: readonly {
      readonly executor_id?: { readonly value: string };
      readonly container_id: { readonly value: string };
      readonly resource_statistics?: Readonly<Record<string, number>>;
    }[];
  }

  it('are told of with what they use, those below others and those on their own when asked for', async () => {
    const { cluster, scheduler, offer } = await processScene();
    const address = cluster.agents[0]?.address ?? '';
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const { containers } = await told<Containers>(address, 'GET_CONTAINERS');
    expect(containers.map(({ executor_id: id }) => id?.value)).toEqual(['t1']);
    expect(containers[0]?.resource_statistics).toMatchObject({ cpus_soft_limit: 0.1, mem_soft_limit_bytes: 16 << 20 });
    expect(containers[0]?.resource_statistics).not.toHaveProperty('cpus_limit');
    const command = { value: 'exec sleep 60' };
    const parent = containers[0]?.container_id;
    await askAgent(address, 'LAUNCH_CONTAINER', { container_id: { value: 'below', parent }, command });
    await askAgent(address, 'LAUNCH_CONTAINER', { container_id: { value: 'alone' }, command });
    const shown = async (query: Readonly<Record<string, boolean>>): Promise<readonly string[]> =>
      (await told<Containers>(address, 'GET_CONTAINERS', query)).containers.map(
        (container) => container.container_id.value,
      );
    expect(await shown({ show_nested: true })).toEqual([parent?.value, 'below']);
    expect(await shown({ show_standalone: true })).toEqual([parent?.value, 'alone']);
    const classic = (await getJson(address, '/containers?framework_id=nobody')) as unknown;
    expect(classic).toEqual([]);
    expect(await getJson(address, `/containers?container_id=${parent?.value}`)).toMatchObject([
      { executor_id: 't1', framework_id: scheduler.frameworkId, statistics: { cpus_soft_limit: 0.1 } },
    ]);
    expect(await getJson(address, '/monitor/statistics')).toMatchObject([{ executor_id: 't1', statistics: {} }]);
  });
});
