import { afterEach, describe, expect, it } from '@jest/globals';
import { askMaster } from '../../testing/ask-master.js';
import { defaultExecutor, scalar, task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { Capability, idText } from '../../wire.js';

afterEach(stopAll);

type Shown = Readonly<Record<string, unknown>>;

const nanoseconds = (time: unknown): number => Number((time as { nanoseconds: number | bigint }).nanoseconds);
const justNow = (time: unknown): boolean => Math.abs(nanoseconds(time) / 1e6 - Date.now()) < 60_000;

describe('GET_AGENTS', () => {
  it('tells what an agent has, and what of it is used and offered for which role', async () => {
    const cluster = await testCluster({ cpus: 4, memMb: 1024, diskMb: 0, attributes: { rack: 'r1' } });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 1), scalar('mem', 64)] })], 600);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const { agents } = await askMaster<{ agents: Shown[] }>(cluster.address, 'GET_AGENTS');
    const [agent] = agents;
    expect(agent).toMatchObject({
      agent_info: { id: { value: `${cluster.master.id}-S0` }, hostname: cluster.agents[0]?.hostname },
      active: true,
      deactivated: false,
      version: expect.stringMatching(/^1\./),
      pid: `slave(1)@${cluster.agents[0]?.address}`,
      capabilities: expect.arrayContaining([{ type: 'MULTI_ROLE' }]),
    });
    expect(agent?.['agent_info']).toMatchObject({
      attributes: [{ name: 'rack', type: 'TEXT', text: { value: 'r1' } }],
    });
    expect(agent?.['total_resources']).toContainEqual({
      name: 'cpus',
      type: 'SCALAR',
      role: '*',
      scalar: { value: 4 },
    });
    expect(agent?.['allocated_resources']).toEqual([
      { name: 'cpus', type: 'SCALAR', role: '*', allocation_info: { role: 'web' }, scalar: { value: 1 } },
      { name: 'mem', type: 'SCALAR', role: '*', allocation_info: { role: 'web' }, scalar: { value: 64 } },
    ]);
    expect(agent).not.toHaveProperty('offered_resources');
    expect(agent).not.toHaveProperty('reregistered_time');
    expect(justNow(agent?.['registered_time'])).toBe(true);
  });

  it('tells after a failover which agents are still awaited, and when one came back', async () => {
    const cluster = await testCluster({ agentReregisterDelayMs: 600_000 });
    const id = cluster.agents[0]?.id;
    await cluster.master.restart();
    const before = await askMaster<Shown>(cluster.address, 'GET_AGENTS');
    expect(before).toMatchObject({
      recovered_agents: [{ id: { value: id }, hostname: cluster.agents[0]?.hostname }],
    });
    cluster.agents[0]?.reconnect();
    const after = await askMaster<{ agents: Shown[] }>(cluster.address, 'GET_AGENTS');
    expect(after).not.toHaveProperty('recovered_agents');
    expect(justNow(after.agents[0]?.['reregistered_time'])).toBe(true);
  });
});

describe('GET_FRAMEWORKS', () => {
  it('tells of a framework, its offers and its times', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { info: { name: 'shop', webuiUrl: 'http://ui' } });
    const offer = await scheduler.offer();
    const { frameworks } = await askMaster<{ frameworks: Shown[] }>(cluster.address, 'GET_FRAMEWORKS');
    const [framework] = frameworks;
    expect(framework).toMatchObject({
      framework_info: { name: 'shop', webui_url: 'http://ui', id: { value: scheduler.frameworkId }, checkpoint: true },
      active: true,
      connected: true,
      recovered: false,
      offers: [{ id: { value: idText(offer.id) }, allocation_info: { role: 'web' } }],
    });
    expect(framework?.['offered_resources']).toContainEqual({
      name: 'cpus',
      type: 'SCALAR',
      role: '*',
      allocation_info: { role: 'web' },
      scalar: { value: 4 },
    });
    expect(justNow(framework?.['registered_time'])).toBe(true);
    expect(framework).not.toHaveProperty('unregistered_time');
  });

  it('keeps a framework that has gone, with the time of its end', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { info: { failoverTimeout: 0 } });
    const { frameworkId } = scheduler;
    const watcher = await testScheduler(cluster, { info: { name: 'watcher' } });
    scheduler.disconnect();
    await watcher.until('its agent', () => watcher.offers.length > 0);
    const read = (): Promise<Shown> => askMaster<Shown>(cluster.address, 'GET_FRAMEWORKS');
    const shown = await read();
    const [gone] = shown['completed_frameworks'] as Shown[];
    expect(gone).toMatchObject({ framework_info: { id: { value: frameworkId } }, active: false, connected: false });
    expect(justNow(gone?.['unregistered_time'])).toBe(true);
  });
});

describe('GET_TASKS', () => {
  it('tells of running and completed tasks with the statuses they had', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    const labels = { labels: [{ key: 'tier', value: 'front' }] };
    const killPolicy = { gracePeriod: { nanoseconds: 5e9 } };
    await scheduler.launch([offer], [task(offer, 't1', { labels, killPolicy }), task(offer, 't2')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.untilState('t2', 'TASK_RUNNING');
    await scheduler.kill('t2');
    const killed = await scheduler.untilState('t2', 'TASK_KILLED');
    // The acknowledgement of the last update is on its way; a call behind it finds it done.
    await scheduler.acknowledge(killed);
    const shown = await askMaster<Readonly<Record<string, Shown[]>>>(cluster.address, 'GET_TASKS');
    expect(shown['tasks']).toEqual([
      expect.objectContaining({
        name: 't1',
        task_id: { value: 't1' },
        framework_id: { value: scheduler.frameworkId },
        agent_id: { value: idText(offer.agentId) },
        state: 'TASK_RUNNING',
        status_update_state: 'TASK_RUNNING',
        status_update_uuid: expect.any(String),
        labels: { labels: [{ key: 'tier', value: 'front' }] },
        kill_policy: { grace_period: { nanoseconds: 5e9 } },
      }),
    ]);
    expect(shown['tasks']?.[0]).not.toHaveProperty('executor_id');
    expect(shown['completed_tasks']).toMatchObject([{ task_id: { value: 't2' }, state: 'TASK_KILLED' }]);
    expect(shown).not.toHaveProperty('unreachable_tasks');
  });

  it('tells of the tasks of an unreachable agent apart', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    cluster.agents[0]?.markUnreachable();
    const shown = await askMaster<Shown>(cluster.address, 'GET_TASKS');
    expect(shown).not.toHaveProperty('tasks');
    expect(shown['unreachable_tasks']).toMatchObject([{ task_id: { value: 't1' }, state: 'TASK_UNREACHABLE' }]);
  });
});

describe('GET_EXECUTORS', () => {
  it('tells of the executors frameworks bring, not of those of command tasks', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launchGroup([offer], defaultExecutor('e1'), [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.until('what is left', () => scheduler.offers.length > 0);
    const rest = scheduler.offers[0] as typeof offer;
    await scheduler.launch([rest], [task(rest, 't2')]);
    await scheduler.untilState('t2', 'TASK_RUNNING');
    const { executors } = await askMaster<{ executors: Shown[] }>(cluster.address, 'GET_EXECUTORS');
    expect(executors).toMatchObject([
      {
        executor_info: {
          executor_id: { value: 'e1' },
          framework_id: { value: scheduler.frameworkId },
          type: 'DEFAULT',
        },
        agent_id: { value: idText(offer.agentId) },
      },
    ]);
  });
});

describe('GET_ROLES', () => {
  it('tells who is subscribed to a role and what it has, for the roles above it as well', async () => {
    const cluster = await testCluster({ cpus: 4, memMb: 100, diskMb: 0, ports: [1000, 1000] });
    const capabilities = [Capability.MULTI_ROLE];
    const scheduler = await testScheduler(cluster, { info: { roles: ['eng/dev'] }, capabilities });
    await scheduler.offer();
    const { roles } = await askMaster<{ roles: Shown[] }>(cluster.address, 'GET_ROLES');
    const resources = expect.arrayContaining([{ name: 'cpus', type: 'SCALAR', scalar: { value: 4 } }]);
    expect(roles).toEqual([
      { name: 'eng', weight: 1, resources },
      { name: 'eng/dev', weight: 1, frameworks: [{ value: scheduler.frameworkId }], resources },
    ]);
  });
});

describe('GET_STATE', () => {
  it('has the four parts', async () => {
    const cluster = await testCluster();
    const state = await askMaster<Shown>(cluster.address, 'GET_STATE');
    expect(state).toMatchObject({ get_tasks: {}, get_executors: {}, get_frameworks: {}, get_agents: { agents: [{}] } });
  });
});
