import { describe, expect, it } from '@jest/globals';
import { launch, newTaskId, running, taskOn, underTest } from './harness/index.js';

const master = underTest();

describe('§11 status updates', () => {
  it('come one at a time: the next only after the acknowledgement, with all that belongs to them', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    const id = task.task_id.value as string;
    await launch(framework, [offer], [task]);
    const starting = await framework.update(id, 'TASK_STARTING');
    expect(starting).toMatchObject({
      source: 'SOURCE_EXECUTOR',
      agent_id: offer.agent_id,
      executor_id: { value: id },
      timestamp: expect.any(Number),
    });
    expect(Buffer.from(starting.uuid, 'base64')).toHaveLength(16);
    // Whatever else comes meanwhile, it is no other state of this task.
    await framework.offer();
    expect(framework.updatesOf(id).every(({ state }) => state === 'TASK_STARTING')).toBe(true);
    await framework.acknowledge(starting);
    await framework.update(id, 'TASK_RUNNING');
  });

  it('that are not acknowledged are sent again with the same uuid', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    await launch(framework, [offer], [task]);
    const twice = await framework.until('the repetition', () => {
      const seen = framework.updatesOf(task.task_id.value);
      return seen.length >= 2 && seen;
    });
    expect(new Set(twice.map(({ uuid }) => uuid)).size).toBe(1);
  });

  it('tell how a task ended by itself', async () => {
    const framework = await master.framework();
    const good = await running(framework, { command: { shell: true, value: 'sleep 1' } });
    await framework.update(good.task_id.value, 'TASK_FINISHED');
    const bad = await running(framework, { command: { shell: true, value: 'sleep 1; exit 3' } });
    expect((await framework.update(bad.task_id.value, 'TASK_FAILED')).message).toContain('3');
  });
});

describe('§12 KILL', () => {
  it('ends a task by way of TASK_KILLING', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    await framework.call('KILL', { kill: { task_id: task.task_id, agent_id: task.agent_id } });
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_KILLING'));
    expect((await framework.update(task.task_id.value, 'TASK_KILLED')).uuid).toBeDefined();
  });

  it('of a task that ends well is TASK_KILLED all the same', async () => {
    const framework = await master.framework();
    const task = await running(framework, {
      command: { shell: true, value: "trap 'exit 0' TERM; while :; do sleep 0.1; done" },
    });
    await framework.call('KILL', { kill: { task_id: task.task_id } });
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_KILLING'));
    await framework.update(task.task_id.value, 'TASK_KILLED');
  });

  it('that names another agent does nothing', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const kill = { task_id: task.task_id, agent_id: { value: 'elsewhere' } };
    expect((await framework.call('KILL', { kill })).status).toBe(202);
    await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: task.task_id, agent_id: task.agent_id }] } });
    const told = await framework.until('the answer', () =>
      framework.updatesOf(task.task_id.value).find(({ reason }) => reason === 'REASON_RECONCILIATION'),
    );
    expect(told.state).toBe('TASK_RUNNING');
  });

  it('of an unknown task answers as reconciliation does', async () => {
    const framework = await master.framework();
    const id = newTaskId();
    await framework.call('KILL', { kill: { task_id: { value: id } } });
    const status = await framework.update(id, 'TASK_UNKNOWN');
    expect(status).toMatchObject({ source: 'SOURCE_MASTER', reason: 'REASON_RECONCILIATION' });
  });
});

describe('§13 reconciliation', () => {
  it('answers for a task it knows, without a uuid', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: task.task_id }] } });
    const told = await framework.until('the answer', () =>
      framework.updatesOf(task.task_id.value).find(({ reason }) => reason === 'REASON_RECONCILIATION'),
    );
    expect(told).toMatchObject({
      state: 'TASK_RUNNING',
      source: 'SOURCE_MASTER',
      agent_id: task.agent_id,
      message: 'Reconciliation: Latest task state',
    });
    expect(told.uuid).toBeUndefined();
  });

  it('asked without tasks answers for every one it has', async () => {
    const framework = await master.framework();
    const tasks = [await running(framework), await running(framework)];
    await framework.call('RECONCILE', { reconcile: { tasks: [] } });
    for (const task of tasks)
      await framework.until('the answer', () =>
        framework.updatesOf(task.task_id.value).find(({ reason }) => reason === 'REASON_RECONCILIATION'),
      );
  });

  it.each([
    [
      'TASK_UNKNOWN',
      'a framework that is aware of partitions',
      { capabilities: [{ type: 'MULTI_ROLE' }, { type: 'PARTITION_AWARE' }] },
    ],
    ['TASK_LOST', 'one that is not', { capabilities: [{ type: 'MULTI_ROLE' }] }],
  ])('says %s of a task nobody knows to %s', async (state, _, info) => {
    const framework = await master.framework(info);
    const id = newTaskId();
    await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: { value: id } }] } });
    expect((await framework.update(id, state)).message).toBe('Reconciliation: Task is unknown');
  });

  it('says TASK_GONE of a task its agent does not know', async () => {
    const framework = await master.framework();
    const { agent_id } = await framework.offer();
    const id = newTaskId();
    await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: { value: id }, agent_id }] } });
    expect((await framework.update(id, 'TASK_GONE')).message).toBe('Reconciliation: Task is unknown to the agent');
  });
});
