import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalAgent, LocalCluster } from '../../cluster/local-cluster.js';
import type { ClusterOptions } from '../../cluster/options.js';
import { callMaster } from '../../testing/ask-master.js';
import { task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { TestOperator } from '../../testing/test-operator.js';
import { getJson } from '../../testing/test-scheduler.js';
import type { SubscribeOptions, TestScheduler } from '../../testing/test-scheduler.js';
import { Capability, EventType, Reason, Source, TaskState } from '../../wire.js';
import type { TaskStatus } from '../../wire.js';

afterEach(stopAll);

interface Scene {
  readonly cluster: LocalCluster;
  readonly agent: LocalAgent;
  readonly scheduler: TestScheduler;
}

const runningTask = async (cluster: ClusterOptions = {}, framework: SubscribeOptions = {}): Promise<Scene> => {
  const started = await testCluster(cluster);
  const scheduler = await testScheduler(started, framework);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [task(offer, 't1')], 0);
  await scheduler.untilState('t1', 'TASK_RUNNING');
  await scheduler.offer();
  return { cluster: started, agent: started.agents[0] as LocalAgent, scheduler };
};

describe('an agent whose link breaks', () => {
  it('takes its offers with it and nothing else, and is back with its tasks', async () => {
    const { agent, scheduler } = await runningTask();
    agent.disconnect();
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length === 1);
    expect(agent.connected).toBe(false);
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
    agent.reconnect();
    await scheduler.offer();
    await scheduler.reconcile();
    await scheduler.until('the answer', () => scheduler.statesOf('t1').length === 3);
    expect(scheduler.statesOf('t1').at(-1)).toBe('TASK_RUNNING');
  });

  it('loses the tasks of a framework that does not checkpoint', async () => {
    const { agent, scheduler } = await runningTask({}, { info: { checkpoint: false } });
    agent.disconnect();
    const lost = await scheduler.untilState('t1', 'TASK_LOST');
    expect(lost.reason).toBe(Reason.REASON_AGENT_DISCONNECTED);
    expect(lost.message).toBe('Agent agent-1.localhost disconnected');
  });

  it('does what it was asked to do meanwhile once it is back', async () => {
    const { agent, scheduler } = await runningTask();
    agent.disconnect();
    await scheduler.kill('t1');
    agent.reconnect();
    await scheduler.untilState('t1', 'TASK_KILLED');
  });

  it.each<[string, Capability[], keyof typeof TaskState]>([
    ['TASK_UNREACHABLE', [Capability.MULTI_ROLE, Capability.PARTITION_AWARE], 'TASK_UNREACHABLE'],
    ['TASK_LOST without PARTITION_AWARE', [Capability.MULTI_ROLE], 'TASK_LOST'],
  ])('is unreachable after its time: %s, and FAILURE for everybody', async (_what, capabilities, state) => {
    const { cluster, agent, scheduler } = await runningTask({ agentTimeoutMs: 10 }, { capabilities });
    const witness = await testScheduler(cluster);
    const agentId = agent.id;
    agent.disconnect();
    const status = await scheduler.untilState('t1', state);
    expect(status.reason).toBe(Reason.REASON_AGENT_REMOVED);
    expect(status.source).toBe(Source.SOURCE_MASTER);
    expect(Number(status.unreachableTime?.nanoseconds)).toBeGreaterThan(1.6e18);
    await witness.until('FAILURE', () => witness.of(EventType.FAILURE).length === 1);
    expect(witness.of(EventType.FAILURE)[0]?.failure?.agentId?.value).toBe(agentId);
    await scheduler.reconcile([{ taskId: 't1', agentId: agentId ?? '' }]);
    await scheduler.until('the answer', () => scheduler.latestOf('t1')?.reason === Reason.REASON_RECONCILIATION);
    expect(scheduler.latestOf('t1')?.message).toBe('Reconciliation: Task is unreachable');
  });

  it('comes back from being unreachable with its tasks, even those told lost', async () => {
    const { agent, scheduler } = await runningTask({}, { capabilities: [Capability.MULTI_ROLE] });
    const agentId = agent.id;
    agent.markUnreachable();
    await scheduler.untilState('t1', 'TASK_LOST');
    agent.reconnect();
    // The agent may repeat an update of its own at the same moment, so this one need not be the last.
    const told = (): TaskStatus | undefined =>
      scheduler.updates.find(({ reason }) => reason === Reason.REASON_AGENT_REREGISTERED);
    await scheduler.until('the task again', () => told() !== undefined);
    expect(TaskState[told()?.state ?? 0]).toBe('TASK_RUNNING');
    expect(agent.id).toBe(agentId);
  });

  it('tells what ended meanwhile', async () => {
    const { agent, scheduler } = await runningTask({ simulated: { runMs: 30 } });
    agent.markUnreachable();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    agent.reconnect();
    const end = await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(end.reason === Reason.REASON_AGENT_REREGISTERED || end.source === Source.SOURCE_EXECUTOR).toBe(true);
  });
});

describe('a lost machine', () => {
  it('is noticed as unreachable, and reports its tasks as failed after the next boot', async () => {
    const { agent, scheduler } = await runningTask();
    agent.crash();
    agent.markUnreachable();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    agent.reconnect();
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    await scheduler.until('the reliable update', () =>
      scheduler.updates.some(({ reason }) => reason === Reason.REASON_EXECUTOR_TERMINATED),
    );
    expect(failed.agentId?.value).toBe(agent.id);
  });
});

describe('an agent that says goodbye', () => {
  it('loses its tasks for everybody, and is admitted under the same id later', async () => {
    const { agent, scheduler } = await runningTask();
    const agentId = agent.id;
    agent.stop();
    const lost = await scheduler.untilState('t1', 'TASK_LOST');
    expect(lost.reason).toBe(Reason.REASON_AGENT_REMOVED);
    await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length === 1);
    agent.reconnect();
    const offer = await scheduler.offer();
    expect(offer.agentId.value).toBe(agentId);
  });
});

describe('agents that do not come back to a new master', () => {
  it('are given up after their time', async () => {
    // Long enough for the scheduler to be back before it: a FAILURE is told only to those who are there.
    const { cluster, agent, scheduler } = await runningTask({ agentReregisterTimeoutMs: 2_000 });
    agent.disconnect();
    await cluster.master.restart();
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    await again.until('FAILURE', () => again.of(EventType.FAILURE).length === 1);
    expect(again.updates).toHaveLength(0);
    await again.reconcile([{ taskId: 't1', agentId: agent.id ?? '' }]);
    await again.untilState('t1', 'TASK_UNREACHABLE');
  });
});

describe('an agent that lost its link and still answers pings', () => {
  it('is unreachable when it does not re-register in time', async () => {
    const { agent, scheduler } = await runningTask({ agentTimeoutMs: 20, agentReregisterTimeoutMs: 90 });
    agent.disconnect({ answersPings: true });
    const status = await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    expect(status.message).toBe('agent did not reregister within 90ms after disconnecting');
    expect(status.reason).toBe(Reason.REASON_AGENT_REMOVED);
    agent.reconnect();
    await scheduler.offer();
  });

  it('is given up at once when it stops to answer them', async () => {
    const { agent, scheduler } = await runningTask({ agentTimeoutMs: 20 });
    agent.disconnect({ answersPings: true });
    agent.crash();
    const status = await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    expect(status.message).toBe('health check timed out');
  });
});

describe('a new agent at the address of another one', () => {
  it.each<[string, Capability[]]>([
    ['PARTITION_AWARE', [Capability.MULTI_ROLE, Capability.PARTITION_AWARE]],
    ['other', [Capability.MULTI_ROLE]],
  ])('ends the old one at once, with the tasks of %s frameworks', async (_, capabilities) => {
    const { cluster, agent, scheduler } = await runningTask({}, { capabilities });
    const operator = await TestOperator.subscribe(cluster.address);
    const old = agent.id;
    agent.wipe();
    expect(scheduler.statesOf('t1').at(-1)).toBe('TASK_RUNNING');
    agent.reconnect();
    expect(agent.id).not.toBe(old);
    const lost = await scheduler.untilState('t1', 'TASK_LOST');
    expect(lost.reason).toBe(Reason.REASON_AGENT_REMOVED);
    expect(lost.message).toBe('Agent agent-1.localhost removed: a new agent registered at the same address');
    await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length === 1);
    expect(scheduler.of(EventType.FAILURE)[0]?.failure?.agentId?.value).toBe(old);
    await operator.until('both events', () => operator.types.includes('AGENT_ADDED'));
    expect(operator.types.filter((type) => type.startsWith('AGENT_'))).toEqual(['AGENT_REMOVED', 'AGENT_ADDED']);
    const offer = await scheduler.offer();
    expect(offer.agentId.value).toBe(agent.id);
  });

  it('is welcome though the old one was marked gone', async () => {
    const { cluster, agent, scheduler } = await runningTask();
    const old = agent.id ?? '';
    await callMaster(cluster.address, { type: 'MARK_AGENT_GONE', mark_agent_gone: { agent_id: { value: old } } });
    agent.wipe();
    agent.reconnect();
    await scheduler.until('an offer of the new agent', () =>
      scheduler.offers.some(({ agentId }) => agentId.value === agent.id),
    );
    expect(agent.id).not.toBe(old);
  });
});

describe('a task that has ended, but whose end is not acknowledged', () => {
  it('keeps its state in the books when its agent is lost, and its framework is told of the loss all the same', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { acknowledging: false });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')], 0);
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_STARTING'));
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_RUNNING'));
    await scheduler.kill('t1');
    await scheduler.acknowledge(await scheduler.untilState('t1', 'TASK_KILLING'));
    await scheduler.untilState('t1', 'TASK_KILLED');
    cluster.agents[0]?.markUnreachable();
    await scheduler.untilState('t1', 'TASK_UNREACHABLE');
    const { frameworks } = (await getJson(cluster.address, '/state')) as {
      readonly frameworks: readonly { readonly unreachable_tasks: readonly { readonly state: string }[] }[];
    };
    expect(frameworks[0]?.unreachable_tasks.map(({ state }) => state)).toEqual(['TASK_KILLED']);
  });
});
