import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson } from '../testing/test-scheduler.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { EventType, Reason } from '../wire.js';
import type { LocalCluster } from './local-cluster.js';
import type { ClusterOptions } from './options.js';

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
}

async function scene(options: ClusterOptions = {}): Promise<Scene> {
  // Heartbeats make the scheduler look again at what it waits for.
  const cluster = await testCluster({ heartbeatMs: 20, ...options });
  return { cluster, scheduler: await testScheduler(cluster) };
}

async function running(here: Scene, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const offer = await here.scheduler.offer();
    await here.scheduler.launch([offer], [task(offer, id)], 0);
    await here.scheduler.untilState(id, 'TASK_RUNNING');
  }
}

afterEach(stopAll);

describe('an agent', () => {
  it('is killed with its tasks, and comes back after the time that was said', async () => {
    const here = await scene();
    await running(here, 't1');
    here.cluster.faults.add('kill agent for 100ms');
    expect(here.cluster.agents[0]?.connected).toBe(false);
    await expect(getJson(here.cluster.agents[0]!.address, '/state')).rejects.toThrow();
    await here.scheduler.untilState('t1', 'TASK_FAILED');
    expect(here.cluster.agents[0]?.connected).toBe(true);
    expect(await getJson(here.cluster.agents[0]!.address, '/state')).toMatchObject({ id: here.cluster.agents[0]?.id });
    expect(here.cluster.faults.injected).toMatchObject([{ do: 'kill', on: 'agent', agent: 'agent-1.localhost' }]);
  });

  it('is restarted, and its tasks go on', async () => {
    const here = await scene();
    await running(here, 't1');
    here.cluster.faults.add('restart agent for 50ms');
    await here.scheduler.until('it is back', () => here.cluster.agents[0]?.connected === true);
    await here.scheduler.reconcile([{ taskId: 't1' }]);
    await here.scheduler.until(
      'the answer',
      () => here.scheduler.latestOf('t1')?.reason === Reason.REASON_RECONCILIATION,
    );
    expect(new Set(here.scheduler.statesOf('t1'))).toEqual(new Set(['TASK_STARTING', 'TASK_RUNNING']));
  });

  it.each(['hang', 'partition'])('that is made to %s is given up, and returns when it is asked to', async (how) => {
    const here = await scene({ agentTimeoutMs: 50 });
    await running(here, 't1');
    here.cluster.faults.add(`${how} agent`);
    await here.scheduler.untilState('t1', 'TASK_UNREACHABLE');
    here.cluster.faults.add('return agent');
    await here.scheduler.until(
      'it is back',
      () => here.scheduler.latestOf('t1')?.reason === Reason.REASON_AGENT_REREGISTERED,
    );
  });

  it('is picked by the seed, among those the rule names', async () => {
    const taken = async (seed: number): Promise<readonly (string | undefined)[]> => {
      const cluster = await testCluster({
        agents: 6,
        faultSeed: seed,
        faults: [
          'hang agent 3 times every 1ms agent=agent-1.localhost,agent-2.localhost,agent-3.localhost,agent-4.localhost',
        ],
        heartbeatMs: 10,
      });
      const scheduler = await testScheduler(cluster);
      await scheduler.until('three of them', () => cluster.faults.count === 3);
      return cluster.faults.injected.map(({ agent }) => agent);
    };
    const first = await taken(5);
    expect(new Set(first).size).toBe(3);
    expect(first).not.toContain('agent-5.localhost');
    expect(await taken(5)).toEqual(first);
  });

  it('comes back when all faults are cleared', async () => {
    const { cluster } = await scene({ agents: 3, faults: ['kill agent', 'hang agent', 'partition agent'] });
    expect(cluster.agents.filter(({ connected }) => connected)).toHaveLength(0);
    cluster.faults.clear();
    const scheduler = await testScheduler(cluster);
    await scheduler.until('all of them', () => cluster.agents.every(({ connected }) => connected));
    expect(cluster.master.counts.agents).toBe(3);
  });
});

describe('a master', () => {
  it('fails over with an empty memory, and the agents bring the tasks', async () => {
    const here = await scene();
    await running(here, 't1');
    const { id } = here.cluster.master;
    here.cluster.faults.add('fail-over master');
    await here.scheduler.until('the end', () => here.scheduler.ended);
    const again = await testScheduler(here.cluster, { id: here.scheduler.frameworkId });
    await again.until('the task', () => here.cluster.master.counts.tasks === 1);
    expect(here.cluster.master.id).not.toBe(id);
  });

  it('is found by an agent that came back while there was none', async () => {
    const { cluster, scheduler } = await scene();
    await scheduler.offer();
    const down = cluster.master.restart({ downMs: 100 });
    await cluster.agents[0]?.restart({ downMs: 5 });
    await down;
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    await again.offer();
    expect(cluster.master.counts.agents).toBe(1);
  });

  it('forgets its offers without a word', async () => {
    const { cluster, scheduler } = await scene();
    const offer = await scheduler.offer();
    cluster.faults.add('forget offers');
    await scheduler.until('it is offered again', () => scheduler.of(EventType.OFFERS).length === 2);
    expect(scheduler.of(EventType.RESCIND)).toEqual([]);
    await scheduler.launch([offer], [task(offer, 't1')]);
    expect((await scheduler.untilState('t1', 'TASK_DROPPED')).reason).toBe(Reason.REASON_INVALID_OFFERS);
  });

  it('takes back its offers time after time', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('rescind offers every 10ms');
    await scheduler.until('three of them', () => scheduler.of(EventType.RESCIND).length >= 3);
    expect(cluster.faults.remove(1)).toBe(true);
    await scheduler.offer();
  });
});

describe('a scheduler', () => {
  it('is disconnected', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('disconnect scheduler after 20ms');
    await scheduler.until('the end', () => scheduler.ended);
    expect(cluster.faults.injected).toMatchObject([{ on: 'scheduler', framework: scheduler.frameworkId }]);
  });

  it('is flooded with updates it had already', async () => {
    const here = await scene();
    await running(here, 't1', 't2');
    here.cluster.faults.add('storm updates 100x');
    await here.scheduler.until('the storm', () => here.scheduler.updates.length === 204);
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
    expect(here.cluster.faults.count).toBe(1);
  });

  it('hears no heartbeats for a while', async () => {
    const { cluster, scheduler } = await scene();
    cluster.faults.add('mute heartbeats for 200ms');
    const heard = scheduler.of(EventType.HEARTBEAT).length;
    const startedMs = performance.now();
    // One may have been on its way.
    await scheduler.until('the next', () => scheduler.of(EventType.HEARTBEAT).length > heard + 1);
    expect(performance.now() - startedMs).toBeGreaterThan(150);
  });
});

describe('options of a cluster', () => {
  it('with a bad plan or seed are refused before anything is started', async () => {
    await expect(testCluster({ faults: ['drip UPDATE'] })).rejects.toMatchObject({ code: 'LOCAL_MESOS_BAD_FAULT' });
    await expect(testCluster({ faultSeed: 0.5 })).rejects.toMatchObject({ code: 'LOCAL_MESOS_BAD_OPTION' });
  });
});
