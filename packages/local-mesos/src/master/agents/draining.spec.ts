import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalAgent, LocalCluster } from '../../cluster/local-cluster.js';
import type { MasterNode } from '../../cluster/master-node.js';
import type { ClusterOptions } from '../../cluster/options.js';
import { askMaster, callMaster } from '../../testing/ask-master.js';
import { defaultExecutor, task } from '../../testing/build-task.js';
import { maintenanceWindow } from '../../testing/maintenance-window.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { getJson, post } from '../../testing/test-scheduler.js';
import type { Answer, SubscribeOptions, TestScheduler } from '../../testing/test-scheduler.js';
import { Capability, EventType, Reason, Source, TaskState } from '../../wire.js';
import type { TaskInfo } from '../../wire.js';

afterEach(stopAll);

interface AgentSeen {
  readonly active: boolean;
  readonly deactivated: boolean;
  readonly drain_info?: { readonly state: string; readonly config: object };
  readonly estimated_drain_start_time?: object;
}

interface Scene {
  readonly cluster: LocalCluster;
  readonly agent: LocalAgent;
  readonly scheduler: TestScheduler;
}

const withTask = async (
  options: ClusterOptions = {},
  framework: SubscribeOptions = {},
  changes: Partial<TaskInfo> = {},
): Promise<Scene> => {
  const cluster = await testCluster(options);
  const scheduler = await testScheduler(cluster, framework);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [task(offer, 't1', changes)], 0);
  await scheduler.untilState('t1', framework.acknowledging === false ? 'TASK_STARTING' : 'TASK_RUNNING');
  return { cluster, agent: cluster.agents[0] as LocalAgent, scheduler };
};

const order = ({ address }: LocalCluster, type: string, agentId = '', members: object = {}): Promise<Answer> =>
  callMaster(address, { type, [type.toLowerCase()]: { agent_id: { value: agentId }, ...members } });

const drain = ({ cluster, agent }: Pick<Scene, 'cluster' | 'agent'>, members: object = {}): Promise<Answer> =>
  order(cluster, 'DRAIN_AGENT', agent.id, members);

const seen = async ({ address }: LocalCluster): Promise<AgentSeen | undefined> =>
  (await askMaster<{ agents?: readonly AgentSeen[] }>(address, 'GET_AGENTS')).agents?.[0];

/** As soon as it is drained, which it is when the acknowledgement of the last end has arrived. */
const reactivate = async ({ cluster, agent }: Scene): Promise<void> => {
  let status = 0;
  while (status !== 200) ({ status } = await order(cluster, 'REACTIVATE_AGENT', agent.id));
};

const KILLING = [Capability.MULTI_ROLE, Capability.TASK_KILLING_STATE, Capability.PARTITION_AWARE];

describe('an agent that is drained', () => {
  it('is offered to nobody, kills its tasks, and is drained when the last end is acknowledged', async () => {
    const scene = await withTask({}, { acknowledging: false });
    const { cluster, scheduler } = scene;
    const acknowledgeAll = (state: keyof typeof TaskState): Promise<unknown> =>
      scheduler.untilState('t1', state).then((status) => scheduler.acknowledge(status));
    await acknowledgeAll('TASK_STARTING');
    await acknowledgeAll('TASK_RUNNING');
    await scheduler.offer();
    const answer = await drain(scene, { max_grace_period: { seconds: 2, nanos: 500_000_000 } });
    expect([answer.status, answer.body]).toEqual([200, '']);
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length > 0);
    await acknowledgeAll('TASK_KILLING');
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    for (const status of scheduler.updates.slice(-2)) expect(status.reason).toBe(Reason.REASON_AGENT_DRAINING);
    expect(await seen(cluster)).toMatchObject({
      active: false,
      deactivated: true,
      drain_info: { state: 'DRAINING', config: { max_grace_period: { nanoseconds: 2_500_000_000 }, mark_gone: false } },
      estimated_drain_start_time: {},
    });
    await scheduler.acknowledge(killed);
    expect((await seen(cluster))?.drain_info?.state).toBe('DRAINED');
    const [inState] = (await getJson(cluster.address, '/state')).slaves as readonly Record<string, unknown>[];
    expect(inState).toMatchObject({ active: false, deactivated: true, drain_info: { state: 'DRAINED' } });
    expect(scheduler.offers).toEqual([]);
  });

  it('kills the tasks of groups, too', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { capabilities: KILLING });
    const offer = await scheduler.offer();
    await scheduler.launchGroup([offer], defaultExecutor('e1'), [task(offer, 'a'), task(offer, 'b')]);
    await scheduler.untilState('a', 'TASK_RUNNING');
    await scheduler.untilState('b', 'TASK_RUNNING');
    await order(cluster, 'DRAIN_AGENT', cluster.agents[0]?.id);
    for (const id of ['a', 'b']) {
      expect((await scheduler.untilState(id, 'TASK_KILLED')).reason).toBe(Reason.REASON_AGENT_DRAINING);
    }
  });

  it('gives tasks no more grace than it is told to, whatever their own policy', async () => {
    const scene = await withTask(
      { runner: 'process' },
      {},
      {
        command: { shell: true, value: 'trap "" TERM; touch ready; while :; do sleep 0.05; done' },
        killPolicy: { gracePeriod: { nanoseconds: 600e9 } },
      },
    );
    await drain(scene, { max_grace_period: { seconds: 0, nanos: 100_000_000 } });
    await scene.scheduler.untilState('t1', 'TASK_KILLED');
  });

  it('is marked gone at the end if that was wanted', async () => {
    const scene = await withTask();
    await drain(scene, { mark_gone: true });
    const end = await scene.scheduler.untilState('t1', 'TASK_GONE_BY_OPERATOR');
    expect(end.reason).toBe(Reason.REASON_AGENT_DRAINING);
    expect(end.uuid).toHaveLength(16);
    await scene.scheduler.until('FAILURE', () => scene.scheduler.of(EventType.FAILURE).length === 1);
    expect(await seen(scene.cluster)).toBeUndefined();
    expect(scene.agent.connected).toBe(false);
    scene.agent.reconnect();
    expect(scene.agent.connected).toBe(false);
  });

  it('is marked gone though frameworks without PARTITION_AWARE hear of TASK_KILLED', async () => {
    const scene = await withTask({}, { capabilities: [Capability.MULTI_ROLE] });
    await drain(scene, { mark_gone: true });
    await scene.scheduler.untilState('t1', 'TASK_KILLED');
    await scene.scheduler.until('FAILURE', () => scene.scheduler.of(EventType.FAILURE).length === 1);
  });

  it('goes on with it after a restart of the master, and after its own absence', async () => {
    const scene = await withTask({}, { acknowledging: false });
    const { cluster, agent, scheduler } = scene;
    agent.disconnect();
    expect((await drain(scene)).status).toBe(200);
    await cluster.master.restart();
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    agent.reconnect();
    const killed = await again.untilState('t1', 'TASK_KILLED');
    expect(killed.reason).toBe(Reason.REASON_AGENT_DRAINING);
    expect(again.of(EventType.OFFERS)).toEqual([]);
    await reactivate(scene);
    await again.offer();
  });

  it('refuses the tasks that were on their way to it', async () => {
    const scene = await withTask({}, { acknowledging: false });
    const { cluster, agent, scheduler } = scene;
    const offer = await scheduler.offer();
    await drain(scene);
    const { books } = (cluster.master as MasterNode).current;
    const framework = books.frameworks.get(scheduler.frameworkId);
    if (framework === undefined) throw new Error('the framework is gone');
    books.agents.get(agent.id ?? '')?.port.launch(framework.info, task(offer, 't2'), 'web');
    const dropped = await scheduler.untilState('t2', 'TASK_DROPPED');
    expect(dropped).toMatchObject({ reason: Reason.REASON_AGENT_DRAINING, source: Source.SOURCE_AGENT });
    expect(dropped.uuid).toHaveLength(16);
  });

  it.each([
    ['nobody knows', {}, 400, 'Agent nobody is not known'],
    [
      'with a grace below nothing',
      { max_grace_period: { seconds: -1 } },
      400,
      "'max_grace_period' must be non-negative",
    ],
  ])('is one that is not %s', async (what, members, status, body) => {
    const { cluster, agent } = await withTask();
    const answer = await order(cluster, 'DRAIN_AGENT', what === 'nobody knows' ? 'nobody' : agent.id, members);
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  it('is not on a machine of the maintenance schedule', async () => {
    const scene = await withTask();
    const window = maintenanceWindow([{ hostname: 'agent-1.localhost' }]);
    await post(scene.cluster.address, '/maintenance/schedule', {}, `{"windows":[${window}]}`);
    const answer = await drain(scene);
    expect([answer.status, answer.body]).toEqual([
      400,
      `The machine of agent ${scene.agent.id ?? ''} is in the maintenance schedule`,
    ]);
  });
});

describe('an agent that is deactivated', () => {
  it('is offered to nobody, keeps its tasks, and is offered again once it is reactivated', async () => {
    const { cluster, agent, scheduler } = await withTask();
    const offer = await scheduler.offer();
    const answer = await order(cluster, 'DEACTIVATE_AGENT', agent.id);
    expect([answer.status, answer.body]).toEqual([200, '']);
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length === 1);
    expect(scheduler.of(EventType.RESCIND)[0]?.rescind?.offerId).toEqual(offer.id);
    expect(await seen(cluster)).toMatchObject({ active: false, deactivated: true });
    expect((await seen(cluster))?.drain_info).toBeUndefined();
    expect(scheduler.latestOf('t1')?.state).toBe(TaskState.TASK_RUNNING);
    await cluster.master.restart();
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    const reactivated = await order(cluster, 'REACTIVATE_AGENT', agent.id);
    expect([reactivated.status, reactivated.body]).toEqual([200, '']);
    await again.offer();
    expect(await seen(cluster)).toMatchObject({ active: true, deactivated: false });
  });

  it('is reactivated only when it was deactivated and is not draining', async () => {
    const scene = await withTask({}, { acknowledging: false });
    const { cluster, agent } = scene;
    const id = agent.id ?? '';
    expect(await order(cluster, 'REACTIVATE_AGENT', id)).toMatchObject({
      status: 400,
      body: `Agent ${id} is not deactivated`,
    });
    await drain(scene);
    expect(await order(cluster, 'REACTIVATE_AGENT', id)).toMatchObject({
      status: 400,
      body: `Agent ${id} is still draining`,
    });
    for (const type of ['DEACTIVATE_AGENT', 'REACTIVATE_AGENT']) {
      expect(await order(cluster, type, 'nobody')).toMatchObject({ status: 400, body: 'Agent nobody is not known' });
    }
  });

  it('takes tasks again after it was drained', async () => {
    const scene = await withTask();
    const { scheduler } = scene;
    await drain(scene);
    await scheduler.untilState('t1', 'TASK_KILLED');
    await reactivate(scene);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't2')]);
    await scheduler.untilState('t2', 'TASK_RUNNING');
  });
});
