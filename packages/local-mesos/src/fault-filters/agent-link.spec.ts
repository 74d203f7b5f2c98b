import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalCluster } from '../cluster/local-cluster.js';
import type { ClusterOptions } from '../cluster/options.js';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson, post } from '../testing/test-scheduler.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { EventType, Reason, idText } from '../wire.js';

interface Scene {
  readonly cluster: LocalCluster;
  readonly scheduler: TestScheduler;
}

async function scene(options: ClusterOptions = {}): Promise<Scene> {
  const cluster = await testCluster({ statusRetryMs: 20, ...options });
  return { cluster, scheduler: await testScheduler(cluster) };
}

async function launch({ scheduler }: Scene, id: string): Promise<void> {
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [task(offer, id)], 0);
}

const stateOfTask = async (cluster: LocalCluster, id: string): Promise<string | undefined> => {
  const { tasks } = (await getJson(cluster.address, '/tasks')) as { tasks: { id: string; state: string }[] };
  return tasks.find((found) => found.id === id)?.state;
};

afterEach(stopAll);

describe('a message between agent and master', () => {
  it('to launch a task that is dropped leaves the task staging until the agent has to account for it', async () => {
    const here = await scene();
    here.cluster.faults.add('drop to-agent:LAUNCH once');
    await launch(here, 't1');
    await here.scheduler.offer();
    expect(await stateOfTask(here.cluster, 't1')).toBe('TASK_STAGING');
    here.cluster.agents[0]?.disconnect();
    here.cluster.agents[0]?.reconnect();
    const verdict = await here.scheduler.untilState('t1', 'TASK_DROPPED');
    expect(verdict.reason).toBe(Reason.REASON_RECONCILIATION);
  });

  it('to tell an update that is dropped comes again', async () => {
    const here = await scene();
    here.cluster.faults.add('drop to-master:UPDATE 2 times');
    await launch(here, 't1');
    await here.scheduler.untilState('t1', 'TASK_RUNNING');
    expect(here.cluster.faults.injected).toMatchObject([
      { on: 'to-master:UPDATE', agent: 'agent-1.localhost', task: 't1' },
      { on: 'to-master:UPDATE', agent: 'agent-1.localhost', task: 't1' },
    ]);
  });

  it('to acknowledge that is dropped makes the update come again', async () => {
    const here = await scene();
    here.cluster.faults.add('drop to-agent:ACKNOWLEDGE once');
    await launch(here, 't1');
    await here.scheduler.untilState('t1', 'TASK_RUNNING');
    expect(here.scheduler.updates.length).toBeGreaterThan(2);
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });

  it('that is delayed holds back those behind it', async () => {
    const here = await scene();
    here.cluster.faults.add('delay to-agent:LAUNCH 200ms once');
    const startedMs = performance.now();
    await launch(here, 't1');
    await here.scheduler.kill('t1');
    await here.scheduler.untilState('t1', 'TASK_KILLED');
    expect(performance.now() - startedMs).toBeGreaterThan(150);
    // Before its launch it would have been unknown to the agent.
    expect(here.scheduler.statesOf('t1')).not.toContain('TASK_DROPPED');
  });

  it('that is duplicated arrives twice: the second launch of a task is ignored', async () => {
    const here = await scene();
    here.cluster.faults.add('duplicate to-agent:LAUNCH', 'duplicate to-master:UPDATE');
    await launch(here, 't1');
    await here.scheduler.untilState('t1', 'TASK_RUNNING');
    expect(here.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
    expect(here.scheduler.updates.length).toBeGreaterThan(2);
  });

  it('that is cut breaks the link, which comes back', async () => {
    const here = await scene();
    const { scheduler } = here;
    here.cluster.faults.add('cut to-agent:LAUNCH for 50ms once');
    await launch(here, 't1');
    const verdict = await scheduler.untilState('t1', 'TASK_DROPPED');
    expect(verdict.reason).toBe(Reason.REASON_RECONCILIATION);
    await launch(here, 't2');
    await scheduler.untilState('t2', 'TASK_RUNNING');
  });

  it('by which an agent comes back is tried again when it is dropped', async () => {
    const here = await scene();
    here.cluster.faults.add('drop to-master:REREGISTER once');
    await here.cluster.master.restart();
    const again = await testScheduler(here.cluster, { id: here.scheduler.frameworkId });
    await again.offer();
    expect(here.cluster.faults.count).toBe(1);
  });

  it('of another agent is left alone', async () => {
    const here = await scene({ agents: 2 });
    const { scheduler, cluster } = here;
    cluster.faults.add('drop to-agent:LAUNCH agent=agent-1.localhost');
    await scheduler.until('two offers', () => scheduler.offers.length === 2);
    const [first, second] = [...scheduler.offers].sort((a, b) => a.hostname.localeCompare(b.hostname));
    await scheduler.launch([first!], [task(first!, 't1')]);
    await scheduler.launch([second!], [task(second!, 't2')]);
    await scheduler.untilState('t2', 'TASK_RUNNING');
    expect(scheduler.statesOf('t1')).toEqual([]);
  });
});

describe('an agent that hangs', () => {
  it('neither hears nor answers, and finds everything when it wakes up', async () => {
    const here = await scene();
    const { cluster, scheduler } = here;
    await launch(here, 't1');
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const [agent] = cluster.agents;
    agent?.hang();
    await scheduler.kill('t1');
    await launch(here, 't2');
    let answered = false;
    const asked = post(agent!.address, '/health', {}, '', undefined, 'GET').then(() => (answered = true));
    await scheduler.reconcile([{ taskId: 't1' }]);
    await scheduler.until('the answer', () => scheduler.updates.at(-1)?.reason === Reason.REASON_RECONCILIATION);
    expect([answered, agent?.connected]).toEqual([false, false]);
    expect(scheduler.statesOf('t1')).not.toContain('TASK_KILLED');
    agent?.reconnect();
    await scheduler.untilState('t1', 'TASK_KILLED');
    await scheduler.untilState('t2', 'TASK_RUNNING');
    await asked;
  });

  it('for too long is given up, and comes back with its tasks', async () => {
    const here = await scene({ agentTimeoutMs: 100 });
    const { cluster, scheduler } = here;
    await launch(here, 't1');
    await scheduler.untilState('t1', 'TASK_RUNNING');
    cluster.agents[0]?.hang();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    expect(cluster.master.counts.agents).toBe(0);
    cluster.agents[0]?.reconnect();
    await scheduler.until('it runs again', () => scheduler.latestOf('t1')?.reason === Reason.REASON_AGENT_REREGISTERED);
    expect(cluster.master.counts).toMatchObject({ agents: 1, tasks: 1 });
  });
});

describe('an agent behind a partition', () => {
  it('loses what is said to it, and accounts for it when the network is back', async () => {
    const here = await scene();
    const { cluster, scheduler } = here;
    cluster.agents[0]?.partition();
    await launch(here, 't1');
    await scheduler.reconcile([{ taskId: 't1' }]);
    expect((await scheduler.untilState('t1', 'TASK_STAGING')).reason).toBe(Reason.REASON_RECONCILIATION);
    cluster.agents[0]?.reconnect();
    await scheduler.untilState('t1', 'TASK_DROPPED');
  });

  it('tells what happened meanwhile when it is back after having been given up', async () => {
    const here = await scene({ agentTimeoutMs: 100, simulated: { runMs: 200 } });
    const { cluster, scheduler } = here;
    await launch(here, 't1');
    await scheduler.untilState('t1', 'TASK_RUNNING');
    cluster.agents[0]?.partition();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length > 0);
    expect(idText(scheduler.of(EventType.FAILURE)[0]?.failure?.agentId)).toBe(cluster.agents[0]?.id);
    cluster.agents[0]?.reconnect();
    await scheduler.untilState('t1', 'TASK_FINISHED');
  });
});
