import { afterEach, describe, expect } from '@jest/globals';
import { itWithControl, launch, offerOfAgentOf, running, taskOn, twoAgents, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const checkpointing = { checkpoint: true, failover_timeout: 60 };
const notAware = { ...checkpointing, capabilities: [{ type: 'MULTI_ROLE' }] };

const agentOf = ({ agent_id }: Message) => master.cluster().agents.find(({ id }) => id === agent_id.value)!;
const withoutUuid = (framework: Framework, task: Message, state: string): Promise<Message> =>
  framework.until(`${state} without a uuid`, () =>
    framework.updatesOf(task.task_id.value).find((status) => status.state === state && status.uuid === undefined),
  );
const failureOf = (framework: Framework, { agent_id }: Message): Promise<Message> =>
  framework.until('the failure', () =>
    framework.all('FAILURE').find(({ failure }) => failure.agent_id?.value === agent_id.value),
  );
const reconcile = (framework: Framework, task: Message, more: Message): Promise<Response> =>
  framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: task.task_id, ...more }] } });

afterEach(() => {
  for (const agent of master.cluster().agents) if (!agent.connected) agent.reconnect();
});

describe('§14 an agent whose link breaks', () => {
  itWithControl('loses its offers at once, and nothing else of a framework that checkpoints', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    const rest = await offerOfAgentOf(framework, task);
    agentOf(task).disconnect();
    await framework.until('the rescission', () =>
      framework.all('RESCIND').some(({ rescind }) => rescind.offer_id.value === rest.id.value),
    );
    agentOf(task).reconnect();
    await offerOfAgentOf(framework, task);
    await reconcile(framework, task, {});
    await withoutUuid(framework, task, 'TASK_RUNNING');
    expect(framework.all('FAILURE')).toEqual([]);
    expect(framework.updatesOf(task.task_id.value).map(({ state }) => state)).not.toContain('TASK_LOST');
  });

  itWithControl('loses the tasks of a framework that does not checkpoint, even one that knows partitions', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const { hostname } = agentOf(task);
    agentOf(task).disconnect();
    const lost = await withoutUuid(framework, task, 'TASK_LOST');
    expect(lost).toMatchObject({ source: 'SOURCE_MASTER', reason: 'REASON_AGENT_DISCONNECTED' });
    expect(lost.message).toBe(`Agent ${hostname} disconnected`);
  });

  itWithControl('gets the KILL that came meanwhile when it is back', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    agentOf(task).disconnect();
    await framework.call('KILL', { kill: { task_id: task.task_id } });
    agentOf(task).reconnect();
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_KILLING'));
    await framework.update(task.task_id.value, 'TASK_KILLED');
  });

  itWithControl('has what its tasks did meanwhile told when it is back', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework, { command: { value: 'sleep 1' } });
    agentOf(task).disconnect();
    agentOf(task).reconnect();
    const end = await framework.until('the end', () =>
      framework.updatesOf(task.task_id.value).find(({ state, uuid }) => state === 'TASK_FINISHED' && uuid),
    );
    expect(end.source).toBe('SOURCE_EXECUTOR');
  });
});

describe('§14 an agent that stays away', () => {
  itWithControl('is a FAILURE to everybody, and TASK_UNREACHABLE to those who know partitions', async () => {
    const roles = ['conformance-stranger'];
    const stranger = await master.framework({ roles }, { suppressed_roles: roles });
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    agentOf(task).markUnreachable();
    const status = await withoutUuid(framework, task, 'TASK_UNREACHABLE');
    expect(status).toMatchObject({
      source: 'SOURCE_MASTER',
      reason: 'REASON_AGENT_REMOVED',
      agent_id: task.agent_id,
      unreachable_time: { nanoseconds: expect.any(Number) },
      message: expect.stringContaining('health check timed out'),
    });
    for (const each of [framework, stranger]) {
      const { failure } = await failureOf(each, task);
      expect(failure).toEqual({ agent_id: task.agent_id });
    }
  });

  itWithControl('is TASK_LOST to those who do not', async () => {
    const framework = await master.framework(notAware);
    const task = await running(framework);
    agentOf(task).markUnreachable();
    expect(await withoutUuid(framework, task, 'TASK_LOST')).toMatchObject({
      reason: 'REASON_AGENT_REMOVED',
      unreachable_time: { nanoseconds: expect.any(Number) },
    });
    await reconcile(framework, task, { agent_id: task.agent_id });
    await framework.until('the answer', () =>
      framework
        .updatesOf(task.task_id.value)
        .some(
          ({ reason, state, unreachable_time, message }) =>
            reason === 'REASON_RECONCILIATION' &&
            state === 'TASK_LOST' &&
            unreachable_time !== undefined &&
            message === 'Reconciliation: Task is unreachable',
        ),
    );
  });

  itWithControl('is what a reconciliation says of its tasks, if it is named', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    agentOf(task).markUnreachable();
    await withoutUuid(framework, task, 'TASK_UNREACHABLE');
    await reconcile(framework, task, {});
    expect((await withoutUuid(framework, task, 'TASK_UNKNOWN')).message).toBe('Reconciliation: Task is unknown');
    const seen = framework.updatesOf(task.task_id.value).length;
    await reconcile(framework, task, { agent_id: task.agent_id });
    const told = await framework.until('the answer', () => framework.updatesOf(task.task_id.value)[seen]);
    expect(told).toMatchObject({ state: 'TASK_UNREACHABLE', message: 'Reconciliation: Task is unreachable' });
    // Implicitly nobody speaks of it.
    await framework.call('RECONCILE', { reconcile: { tasks: [] } });
    await reconcile(framework, { task_id: { value: 'marker' } }, {});
    await framework.update('marker', 'TASK_UNKNOWN');
    expect(framework.updatesOf(task.task_id.value)).toHaveLength(seen + 1);
  });

  itWithControl('§10.3 keeps the ids of its tasks from being used again', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    agentOf(task).markUnreachable();
    await withoutUuid(framework, task, 'TASK_UNREACHABLE');
    const offer = await framework.offer();
    await launch(framework, [offer], [taskOn(offer, { task_id: task.task_id })]);
    const error = await framework.update(task.task_id.value, 'TASK_ERROR');
    expect(error.message).toContain('Task reuses the ID of an unreachable task');
  });

  itWithControl.each<[string, Message, string]>([
    ['who knows partitions', checkpointing, 'TASK_UNREACHABLE'],
    ['who does not', notAware, 'TASK_LOST'],
  ])('comes back with its tasks alive, for a framework %s', async (_, info, lost) => {
    const framework = await master.framework(info);
    const task = await running(framework);
    const agent = agentOf(task);
    agent.markUnreachable();
    await withoutUuid(framework, task, lost);
    agent.reconnect();
    expect(await withoutUuid(framework, task, 'TASK_RUNNING')).toMatchObject({
      source: 'SOURCE_MASTER',
      reason: 'REASON_AGENT_REREGISTERED',
      message: 'Unreachable agent re-reregistered',
    });
    expect(agent.id).toBe(task.agent_id.value);
    await offerOfAgentOf(framework, task);
  });

  itWithControl('comes back without them after its machine was lost', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    agentOf(task).crash();
    agentOf(task).reconnect();
    const failed = await framework.until('the verdict', () =>
      framework.updatesOf(task.task_id.value).find(({ state }) => state === 'TASK_FAILED'),
    );
    expect(failed).toMatchObject({ source: 'SOURCE_AGENT', reason: 'REASON_EXECUTOR_TERMINATED' });
    expect(failed.uuid).toBeDefined();
  });
});

describe('§14 an agent', () => {
  itWithControl('that says good-bye takes its tasks with it, and comes back under its id', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    const agent = agentOf(task);
    agent.stop();
    const lost = await withoutUuid(framework, task, 'TASK_LOST');
    expect(lost).toMatchObject({ source: 'SOURCE_MASTER', reason: 'REASON_AGENT_REMOVED' });
    await failureOf(framework, task);
    agent.reconnect();
    await offerOfAgentOf(framework, task);
    expect(agent.id).toBe(task.agent_id.value);
  });

  itWithControl('whose process starts again keeps the tasks of those who checkpoint', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    const rest = await offerOfAgentOf(framework, task);
    await agentOf(task).restart();
    await framework.until('the rescission', () =>
      framework.all('RESCIND').some(({ rescind }) => rescind.offer_id.value === rest.id.value),
    );
    await offerOfAgentOf(framework, task);
    await reconcile(framework, task, { agent_id: task.agent_id });
    await withoutUuid(framework, task, 'TASK_RUNNING');
  });
});

describe('§5, §13 a new master', () => {
  itWithControl('takes back a framework it never saw, and is silent of tasks until their agents are back', async () => {
    const framework = await master.framework(checkpointing);
    const task = await running(framework);
    const before = framework.events[0].subscribed.master_info.id;
    await master.cluster().master.restart();
    await framework.until('the end of the stream', () => framework.ended);
    const { subscribed } = await framework.open();
    expect(subscribed.framework_id.value).toBe(framework.id);
    expect(subscribed.master_info.id).not.toBe(before);
    await reconcile(framework, task, { agent_id: task.agent_id });
    await twoAgents(framework);
    await reconcile(framework, task, { agent_id: task.agent_id });
    expect((await withoutUuid(framework, task, 'TASK_RUNNING')).reason).toBe('REASON_RECONCILIATION');
    const states = framework.updatesOf(task.task_id.value).map(({ state }) => state);
    expect(states.filter((state) => /LOST|UNKNOWN|GONE|UNREACHABLE/.test(state))).toEqual([]);
  });
});
