import { describe, expect, it } from '@jest/globals';
import { answerOf, itWithControl, launch, running, scalar, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const shown = async (framework: Framework): Promise<Message> => {
  const state = await answerOf(`${master.origin()}/state`);
  return state.frameworks.find(({ id }: Message) => id === framework.id);
};

/** The shown framework as soon as it is as wanted. */
const until = async (framework: Framework, is: (shown: Message) => boolean): Promise<Message> => {
  const end = performance.now() + 40_000;
  for (;;) {
    const now = await shown(framework);
    if (is(now)) return now;
    if (performance.now() > end) throw new Error(`the state stayed ${JSON.stringify(now.tasks)}`);
  }
};

const start = async (framework: Framework, more: Message = {}): Promise<Message> => {
  const offer = await framework.offer();
  const task = taskOn(offer, more);
  await launch(framework, [offer], [task]);
  return task;
};

describe('§11 what a status update holds', () => {
  it('names the container, its address and, once it runs, its process', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const [last] = framework.updatesOf(task.task_id.value).slice(-1);
    expect(last).toMatchObject({
      state: 'TASK_RUNNING',
      source: 'SOURCE_EXECUTOR',
      executor_id: task.task_id,
      agent_id: task.agent_id,
      container_status: {
        container_id: { value: expect.any(String) },
        network_infos: [{ ip_addresses: [{ ip_address: expect.any(String) }] }],
      },
    });
    expect(Math.abs(last.timestamp - Date.now() / 1_000)).toBeLessThan(600);
  });

  it.each<[string, Message, string, RegExp]>([
    ['well', { value: 'exit 0' }, 'TASK_FINISHED', /^Command exited with status 0$/],
    ['badly', { value: 'exit 3' }, 'TASK_FAILED', /^Command exited with status 3$/],
    ['by a signal', { value: 'kill -9 $$' }, 'TASK_FAILED', /^Command terminated with signal Killed/],
    [
      'as a program without a shell',
      { shell: false, value: '/bin/sh', arguments: ['sh', '-c', 'exit 4'] },
      'TASK_FAILED',
      /^Command exited with status 4$/,
    ],
  ])('says how a command ended that ended %s', async (_, command, state, says) => {
    const framework = await master.framework();
    const task = await start(framework, { command });
    const id = task.task_id.value;
    await framework.acknowledge(await framework.update(id, 'TASK_STARTING'));
    await framework.acknowledge(await framework.update(id, 'TASK_RUNNING'));
    const status = await framework.update(id, state);
    expect(status.message).toMatch(says);
    expect(status.source).toBe('SOURCE_EXECUTOR');
  });

  it('says that a task took too long', async () => {
    const framework = await master.framework();
    const task = await running(framework, { max_completion_time: { nanoseconds: 1_000_000_000 } });
    const status = await framework.update(task.task_id.value, 'TASK_FAILED');
    expect(status.reason).toBe('REASON_MAX_COMPLETION_TIME_REACHED');
    expect(framework.updatesOf(task.task_id.value).map(({ state }) => state)).not.toContain('TASK_KILLING');
  });

  it('says that a container could not be made', async () => {
    const framework = await master.framework();
    const uris = [{ value: '/no/such/file/anywhere' }];
    const task = await start(framework, { command: { value: 'true', uris } });
    const status = await framework.update(task.task_id.value, 'TASK_FAILED');
    expect(status).toMatchObject({ reason: 'REASON_CONTAINER_LAUNCH_FAILED', source: 'SOURCE_AGENT' });
    expect(status.message).toContain('Failed to launch container');
  });
});

describe('§11 acknowledgement', () => {
  it('with another uuid changes nothing', async () => {
    const framework = await master.framework();
    const task = await start(framework);
    const starting = await framework.update(task.task_id.value, 'TASK_STARTING');
    const wrong = { ...starting, uuid: Buffer.alloc(16, 7).toString('base64') };
    expect((await framework.acknowledge(wrong)).status).toBe(202);
    // The repetition comes, so the update is still outstanding.
    await framework.until('the repetition', () => framework.updatesOf(task.task_id.value).length > 1);
    expect(framework.updatesOf(task.task_id.value).map(({ state }) => state)).not.toContain('TASK_RUNNING');
    await framework.acknowledge(starting);
    await framework.update(task.task_id.value, 'TASK_RUNNING');
  });

  it.each<[string, Message]>([
    ['another agent', { agent_id: { value: 'elsewhere' } }],
    ['another task', { task_id: { value: 'nobody' } }],
  ])('for %s is taken and dropped', async (_, change) => {
    const framework = await master.framework();
    const task = await start(framework);
    const starting = await framework.update(task.task_id.value, 'TASK_STARTING');
    expect((await framework.acknowledge({ ...starting, ...change })).status).toBe(202);
    await framework.acknowledge(starting);
    await framework.update(task.task_id.value, 'TASK_RUNNING');
  });

  it('that comes late still lets every state through, in order', async () => {
    const framework = await master.framework();
    const task = await start(framework, { command: { value: 'exit 0' } });
    const id = task.task_id.value;
    for (const state of ['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']) {
      const status = await framework.update(id, state);
      const states = new Set(framework.updatesOf(id).map((each) => each.state));
      expect([...states].at(-1)).toBe(state);
      await framework.acknowledge(status);
    }
    const after = await until(framework, ({ completed_tasks }) => completed_tasks.length === 1);
    expect(after.completed_tasks[0]).toMatchObject({ id, state: 'TASK_FINISHED' });
    expect(after.tasks).toEqual([]);
  });

  it('of the end moves the task to the completed ones; before it keeps it, but not its resources', async () => {
    const framework = await master.framework();
    const task = await running(framework, { command: { value: 'sleep 0.2' } });
    const id = task.task_id.value;
    const end = await framework.update(id, 'TASK_FINISHED');
    const before = await until(framework, ({ used_resources }) => used_resources.cpus === 0);
    expect(before.tasks.map((each: Message) => each.id)).toEqual([id]);
    await framework.call('RECONCILE', { reconcile: { tasks: [] } });
    await framework.until('the answer', () =>
      framework
        .updatesOf(id)
        .some(({ reason, state }) => reason === 'REASON_RECONCILIATION' && state === 'TASK_FINISHED'),
    );
    await framework.acknowledge(end);
    const after = await until(framework, ({ completed_tasks }) => completed_tasks.length === 1);
    expect(after.tasks).toEqual([]);
  });

  it('may use the id of a completed task again', async () => {
    const framework = await master.framework();
    const task = await running(framework, { command: { value: 'sleep 0.2' } });
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_FINISHED'));
    await until(framework, ({ completed_tasks }) => completed_tasks.length === 1);
    const seen = framework.updatesOf(task.task_id.value).length;
    // On the other agent: on the same one the old executor may not be reaped yet.
    const offer = await framework.until('the other agent', () =>
      framework.held().find(({ agent_id }) => agent_id.value !== task.agent_id.value),
    );
    framework.used.add(offer.id.value);
    await launch(framework, [offer], [taskOn(offer, { task_id: task.task_id })]);
    const next = await framework.until('its update', () => framework.updatesOf(task.task_id.value)[seen]);
    expect(next.state).toBe('TASK_STARTING');
  });

  it('that is missing is asked for again at once when the framework subscribes again', async () => {
    const framework = await master.framework({ failover_timeout: 60 });
    const task = await start(framework);
    const id = task.task_id.value;
    const starting = await framework.update(id, 'TASK_STARTING');
    const at = performance.now();
    const count = framework.updatesOf(id).length;
    await framework.open();
    const again = await framework.until('the repetition', () => framework.updatesOf(id)[count]);
    expect(again.uuid).toBe(starting.uuid);
    expect(performance.now() - at).toBeLessThan(5_000);
  });

  itWithControl('is missed after 1, 2 and 4 times the first pause', async () => {
    const framework = await master.framework();
    const task = await start(framework);
    const id = task.task_id.value;
    const times: number[] = [];
    for (const count of [1, 2, 3, 4]) {
      await framework.until('a repetition', () => framework.updatesOf(id).length >= count);
      times.push(performance.now());
    }
    const pauses = times.slice(1).map((time, index) => (time - times[index]!) / 1_000);
    // The first pause is 1 second here, 10 in Mesos.
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThan(2 ** index * 0.8);
      expect(pause).toBeLessThan(2 ** index + 3);
    }
  });

  it('is not told of what the books know better: the state last sent counts in a reconciliation', async () => {
    const framework = await master.framework();
    const task = await start(framework, { command: { value: 'exit 0' } });
    const id = task.task_id.value;
    await framework.update(id, 'TASK_STARTING');
    await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: task.task_id, agent_id: task.agent_id }] } });
    const told = await framework.until('the answer', () =>
      framework.updatesOf(id).find(({ reason }) => reason === 'REASON_RECONCILIATION'),
    );
    expect(told.state).toBe('TASK_STARTING');
  });
});

describe('§11 health and checks', () => {
  const command = (value: string): Message => ({ type: 'COMMAND', command: { value } });
  const quick = { delay_seconds: 0, interval_seconds: 0.2, timeout_seconds: 5 };

  it('healthy is told with the first success', async () => {
    const framework = await master.framework();
    const task = await running(framework, { health_check: { ...command('true'), ...quick } });
    const healthy = await framework.until('health', () =>
      framework.updatesOf(task.task_id.value).find((status) => status.healthy === true),
    );
    expect(healthy).toMatchObject({
      state: 'TASK_RUNNING',
      reason: 'REASON_TASK_HEALTH_CHECK_STATUS_UPDATED',
      source: 'SOURCE_EXECUTOR',
    });
    expect(healthy.uuid).toBeDefined();
  });

  it('unhealthy kills, and the last word is TASK_KILLED, not healthy', async () => {
    const framework = await master.framework();
    const task = await running(framework, {
      health_check: { ...command('false'), ...quick, grace_period_seconds: 0, consecutive_failures: 2 },
    });
    const id = task.task_id.value;
    for (const count of [1, 2]) {
      const status = await framework.until('a failure', () => {
        const seen = new Map(
          framework
            .updatesOf(id)
            .filter(({ healthy }) => healthy === false)
            .map((each) => [each.uuid, each]),
        );
        return [...seen.values()][count - 1];
      });
      expect(status).toMatchObject({ state: 'TASK_RUNNING', reason: 'REASON_TASK_HEALTH_CHECK_STATUS_UPDATED' });
      await framework.acknowledge(status);
    }
    await framework.acknowledge(await framework.update(id, 'TASK_KILLING'));
    expect((await framework.update(id, 'TASK_KILLED')).healthy).toBe(false);
  });

  it('a check tells what it found and judges nothing', async () => {
    const framework = await master.framework();
    const task = await running(framework, {
      check: { type: 'COMMAND', command: { command: { value: 'exit 5' } }, ...quick },
    });
    const status = await framework.until('the result', () =>
      framework.updatesOf(task.task_id.value).find(({ reason }) => reason === 'REASON_TASK_CHECK_STATUS_UPDATED'),
    );
    expect(status).toMatchObject({
      state: 'TASK_RUNNING',
      check_status: { type: 'COMMAND', command: { exit_code: 5 } },
    });
    const [first] = framework.updatesOf(task.task_id.value);
    expect(first.check_status).toEqual({ type: 'COMMAND', command: {} });
  });
});

describe('§12 how a task is killed', () => {
  const kill = (framework: Framework, task: Message, more: Message = {}): Promise<Response> =>
    framework.call('KILL', { kill: { task_id: task.task_id, agent_id: task.agent_id, ...more } });
  const seconds = (value: number): Message => ({ grace_period: { nanoseconds: value * 1_000_000_000 } });
  const stubborn = {
    command: { shell: true, value: "trap '' TERM; touch deaf; while :; do sleep 0.1; done" },
    health_check: {
      type: 'COMMAND',
      command: { value: 'test -f deaf' },
      delay_seconds: 0,
      interval_seconds: 0.2,
      timeout_seconds: 5,
      grace_period_seconds: 60,
    },
  };

  /** Seconds between the KILL and the end. */
  const timeOf = async (framework: Framework, task: Message, more: Message = {}): Promise<number> => {
    const at = performance.now();
    await kill(framework, task, more);
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_KILLING'));
    await framework.update(task.task_id.value, 'TASK_KILLED');
    return (performance.now() - at) / 1_000;
  };

  it.each<[string, Message, Message, number]>([
    ['3 seconds when nobody says', {}, {}, 3],
    ['what the task says', { kill_policy: seconds(1) }, {}, 1],
    ['what the task says, whatever KILL says', { kill_policy: seconds(1) }, { kill_policy: seconds(20) }, 1],
    ['nothing when the task says so', { kill_policy: seconds(0) }, {}, 0],
  ])('waits before SIGKILL: %s', async (_, ofTask, ofKill, expected) => {
    const framework = await master.framework();
    const task = await running(framework, { ...stubborn, ...ofTask });
    // RUNNING is told when its process is there; only later has the shell come to its trap.
    const deaf = await framework.until('the trap', () =>
      framework.updatesOf(task.task_id.value).find(({ healthy }) => healthy === true),
    );
    await framework.acknowledge(deaf);
    const time = await timeOf(framework, task, ofKill);
    expect(time).toBeGreaterThan(expected - 0.1);
    expect(time).toBeLessThan(expected + 8);
  });

  it('without a word of TASK_KILLING to a framework that does not know it', async () => {
    const framework = await master.framework({ capabilities: [{ type: 'MULTI_ROLE' }, { type: 'PARTITION_AWARE' }] });
    const task = await running(framework);
    await kill(framework, task);
    await framework.update(task.task_id.value, 'TASK_KILLED');
    expect(framework.updatesOf(task.task_id.value).map(({ state }) => state)).not.toContain('TASK_KILLING');
  });

  it('with its whole tree of processes', async () => {
    const framework = await master.framework();
    const task = await running(framework, { command: { shell: true, value: 'sleep 1000 & sleep 1000 & wait' } });
    await kill(framework, task);
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_KILLING'));
    const end = await framework.update(task.task_id.value, 'TASK_KILLED');
    expect(end.source).toBe('SOURCE_EXECUTOR');
  });

  it('as often as it is asked for, and once it is over as reconciliation says', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const id = task.task_id.value;
    await Promise.all([kill(framework, task), kill(framework, task), kill(framework, task)]);
    await framework.acknowledge(await framework.update(id, 'TASK_KILLING'));
    await framework.acknowledge(await framework.update(id, 'TASK_KILLED'));
    await until(framework, ({ completed_tasks }) => completed_tasks.length === 1);
    await kill(framework, task);
    expect((await framework.update(id, 'TASK_GONE')).reason).toBe('REASON_RECONCILIATION');
    expect(
      new Set(
        framework
          .updatesOf(id)
          .filter(({ state }) => state === 'TASK_KILLING')
          .map(({ uuid }) => uuid),
      ).size,
    ).toBe(1);
  });

  it('while it waits for its acknowledgement of TASK_STARTING', async () => {
    const framework = await master.framework();
    const task = await start(framework, { resources: [scalar('cpus', 0.1), scalar('mem', 32)] });
    const id = task.task_id.value;
    const starting = await framework.update(id, 'TASK_STARTING');
    await kill(framework, task);
    await framework.acknowledge(starting);
    const end = await framework.until('the end', () => {
      const known = new Map(framework.updatesOf(id).map((status) => [status.uuid, status]));
      const last = [...known.values()].at(-1);
      if (last.state !== 'TASK_KILLED') void framework.acknowledge(last);
      return last.state === 'TASK_KILLED' && last;
    });
    expect(end.source).toMatch(/SOURCE_(EXECUTOR|AGENT)/);
  });
});
