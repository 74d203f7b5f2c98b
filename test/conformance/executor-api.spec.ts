import { describe, expect, it } from '@jest/globals';
import { Executor, customExecutor, launch, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

const start = async (executor?: Message, task?: Message): Promise<Executor> =>
  Executor.start(await master.framework(), executor, task);
const seen = (framework: Framework, task: Message, state: string): Promise<Message> =>
  framework.update(task.task_id.value, state);

describe('executor §5 the environment of an executor', () => {
  it('tells who it is and where its agent answers', async () => {
    const executor = await start();
    const { environment, offer, framework } = executor;
    expect(environment).toMatchObject({
      MESOS_FRAMEWORK_ID: framework.id,
      MESOS_EXECUTOR_ID: executor.id,
      MESOS_SLAVE_ID: offer.agent_id.value,
      MESOS_SLAVE_PID: expect.stringMatching(/^slave\(\d+\)@[\d.]+:\d+$/),
      MESOS_AGENT_ENDPOINT: expect.stringMatching(/^[\d.]+:\d+$/),
      MESOS_CHECKPOINT: '0',
      MESOS_HTTP_COMMAND_EXECUTOR: '0',
      MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD: expect.stringMatching(/^\d+(\.\d+)?(ms|secs|mins)$/),
      LIBPROCESS_PORT: '0',
      PATH: expect.any(String),
    });
    expect(environment['MESOS_AGENT_ENDPOINT']).toBe(`${offer.url.address.ip}:${offer.url.address.port}`);
    expect(environment['MESOS_SLAVE_PID']).toBe(`${offer.url.path.slice(1)}@${environment['MESOS_AGENT_ENDPOINT']}`);
    expect(environment['MESOS_DIRECTORY']).toMatch(
      new RegExp(
        `/slaves/${offer.agent_id.value}/frameworks/${framework.id}/executors/${executor.id}/runs/[0-9a-f-]{36}$`,
      ),
    );
    expect(environment['MESOS_SANDBOX']).toBe(environment['MESOS_DIRECTORY']);
    for (const name of ['MESOS_TASK_ID', 'PORT', 'PORT0', 'HOST', 'MESOS_RECOVERY_TIMEOUT'])
      expect(environment[name]).toBeUndefined();
  });

  it('tells how long to wait for the agent, if the framework checkpoints', async () => {
    const executor = await Executor.start(await master.framework({ checkpoint: true }));
    expect(executor.environment).toMatchObject({
      MESOS_CHECKPOINT: '1',
      MESOS_RECOVERY_TIMEOUT: '15mins',
      MESOS_SUBSCRIPTION_BACKOFF_MAX: '2secs',
    });
  });

  it('holds the variables of its command, which win', async () => {
    const variables = [
      { name: 'OWN', value: 'a = b' },
      { name: 'MESOS_CHECKPOINT', value: 'mine' },
    ];
    const { value } = customExecutor().command;
    const executor = await start({ command: { shell: true, value, environment: { variables } } });
    expect(executor.environment).toMatchObject({ OWN: 'a = b', MESOS_CHECKPOINT: 'mine' });
  });

  it('tells its own time to shut down', async () => {
    const executor = await start({ shutdown_grace_period: { nanoseconds: 7_000_000_000 } });
    expect(executor.environment['MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD']).toBe('7secs');
  });
});

describe('executor §1 the checks', () => {
  const subscribe = { subscribe: {} };

  it('any method but POST is 405, with Allow', async () => {
    const executor = await start();
    const response = await executor.post({}, {}, 'GET');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each<[string, number, Readonly<Record<string, string>>, Message]>([
    ['a type with parameters', 415, { 'content-type': 'application/json; charset=utf-8' }, subscribe],
    ['another type', 415, { 'content-type': 'text/plain' }, 'x'],
    ['a body that is no JSON', 400, {}, '{"type":'],
    ['no type', 400, {}, {}],
    ['an unknown type', 400, {}, { type: 'DANCE' }],
    ['SUBSCRIBE without its message', 400, {}, { type: 'SUBSCRIBE' }],
    ['UPDATE without its message', 400, {}, { type: 'UPDATE' }],
    ['MESSAGE without its message', 400, {}, { type: 'MESSAGE' }],
    ['SUBSCRIBE that accepts neither type', 406, { accept: 'text/html' }, { type: 'SUBSCRIBE', ...subscribe }],
    ['HEARTBEAT', 202, {}, { type: 'HEARTBEAT' }],
    ['UPDATE of one that is not subscribed', 403, {}, { type: 'UPDATE', update: 'status' }],
    ['MESSAGE of one that is not subscribed', 403, {}, { type: 'MESSAGE', message: { data: 'QQ==' } }],
  ])('%s is %s', async (_, status, headers, body) => {
    const executor = await start();
    const response =
      typeof body === 'string'
        ? await executor.post(body, headers)
        : await executor.call(
            body.type,
            { ...body, ...(body.update === 'status' ? { update: { status: executor.status('TASK_RUNNING') } } : {}) },
            headers,
          );
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.text()).toContain('Executor is not subscribed');
  });

  it.each<[string, Message, string]>([
    ['framework', { framework_id: { value: 'nobody' } }, 'Framework cannot be found'],
    ['executor', { executor_id: { value: 'nobody' } }, 'Executor cannot be found'],
  ])('an unknown %s is 400', async (_, change, says) => {
    const executor = await start();
    for (const more of [
      { type: 'SUBSCRIBE', ...subscribe },
      { type: 'MESSAGE', message: { data: 'QQ==' } },
    ]) {
      const response = await executor.call(more.type, { ...more, ...change });
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(says)]);
    }
  });

  it.each<[string, Message]>([
    ['no uuid', { uuid: undefined }],
    ['a uuid of 4 bytes', { uuid: 'AAAAAA==' }],
    ['another source', { source: 'SOURCE_AGENT' }],
    ['another executor', { executor_id: { value: 'somebody' } }],
    ['the state TASK_STAGING', { state: 'TASK_STAGING' }],
    ['a check status without a type', { check_status: { command: { exit_code: 1 } } }],
  ])('an update with %s is 400', async (_, change) => {
    const executor = await (await start()).subscribed();
    expect((await executor.update(executor.status('TASK_RUNNING', change))).status).toBe(400);
  });
});

describe('executor §2 a subscription', () => {
  it('begins with SUBSCRIBED and then what is queued, without a stream id', async () => {
    const executor = await start();
    const response = await executor.call('SUBSCRIBE', { subscribe: {} });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(response.headers.get('mesos-stream-id')).toBeNull();
    await executor.subscribe();
    const { subscribed } = executor.events[0];
    expect(subscribed).toMatchObject({
      executor_info: { executor_id: { value: executor.id }, framework_id: { value: executor.framework.id } },
      framework_info: { name: executor.framework.info.name, id: { value: executor.framework.id } },
      agent_info: { id: executor.offer.agent_id, hostname: executor.offer.hostname },
      container_id: { value: expect.any(String) },
    });
    // An explicit default that nobody set.
    expect(subscribed.framework_info.failover_timeout).toBe(0);
  });

  it('brings a LAUNCH for each task, the queued one and those that come later', async () => {
    const executor = await (await start()).subscribed();
    const { launch: launched } = executor.all('LAUNCH')[0];
    expect(launched.task).toMatchObject({ task_id: executor.task.task_id, name: 'task' });
    const offer = await executor.framework.until('the rest', () =>
      executor.framework.held().find(({ agent_id }) => agent_id.value === executor.offer.agent_id.value),
    );
    expect(offer.executor_ids).toEqual([{ value: executor.id }]);
    executor.framework.used.add(offer.id.value);
    const second = taskOn(offer, { command: undefined, executor: executor.info });
    await launch(executor.framework, [offer], [second]);
    await executor.until('the second task', () =>
      executor.all('LAUNCH').some((event) => event.launch.task.task_id.value === second.task_id.value),
    );
  });

  it('makes its framework hear what it says, with what the agent adds', async () => {
    const executor = await (await start()).subscribed();
    expect((await executor.update(executor.status('TASK_RUNNING', { message: 'here', data: 'QUI=' }))).status).toBe(
      202,
    );
    const running = await seen(executor.framework, executor.task, 'TASK_RUNNING');
    expect(running).toMatchObject({
      source: 'SOURCE_EXECUTOR',
      message: 'here',
      data: 'QUI=',
      executor_id: { value: executor.id },
      agent_id: executor.offer.agent_id,
      container_status: { container_id: { value: expect.any(String) } },
    });
  });

  it('hears that the agent has an update, though the framework has not acknowledged it', async () => {
    const executor = await (await start()).subscribed();
    const status = executor.status('TASK_RUNNING');
    await executor.update(status);
    const { acknowledged } = await executor.until('the acknowledgement', () => executor.all('ACKNOWLEDGED')[0]);
    expect(acknowledged).toEqual({ task_id: executor.task.task_id, uuid: status.uuid });
  });

  it('carries messages both ways', async () => {
    const executor = await (await start()).subscribed();
    const { framework, offer } = executor;
    const frame = { agent_id: offer.agent_id, executor_id: { value: executor.id } };
    const data = Buffer.from([0, 1, 254, 255]).toString('base64');
    expect((await framework.call('MESSAGE', { message: { ...frame, data } })).status).toBe(202);
    expect((await executor.until('a message', () => executor.all('MESSAGE')[0])).message).toEqual({ data });
    expect((await executor.call('MESSAGE', { message: { data } })).status).toBe(202);
    expect((await framework.until('a message', () => framework.all('MESSAGE')[0])).message).toEqual({ ...frame, data });
  });

  it('hears of a KILL with its policy', async () => {
    const executor = await (await start()).subscribed();
    await executor.update(executor.status('TASK_RUNNING'));
    await executor.framework.acknowledge(await seen(executor.framework, executor.task, 'TASK_RUNNING'));
    const kill_policy = { grace_period: { nanoseconds: 2_000_000_000 } };
    await executor.framework.call('KILL', { kill: { task_id: executor.task.task_id, kill_policy } });
    expect((await executor.until('KILL', () => executor.all('KILL')[0])).kill).toEqual({
      task_id: executor.task.task_id,
      kill_policy,
    });
    await executor.update(executor.status('TASK_KILLED'));
    await seen(executor.framework, executor.task, 'TASK_KILLED');
  });

  it('hears SHUTDOWN when its framework asks for that, and its process ends after its grace', async () => {
    const executor = await (await start({ shutdown_grace_period: { nanoseconds: 1_000_000_000 } })).subscribed();
    const { framework, offer } = executor;
    await executor.update(executor.status('TASK_RUNNING'));
    await framework.acknowledge(await seen(framework, executor.task, 'TASK_RUNNING'));
    await framework.call('SHUTDOWN', { shutdown: { executor_id: { value: executor.id }, agent_id: offer.agent_id } });
    await executor.until('SHUTDOWN', () => executor.all('SHUTDOWN')[0]);
    const { failure } = await framework.until('the failure', () =>
      framework.all('FAILURE').find((event) => event.failure.executor_id?.value === executor.id),
    );
    expect(failure).toMatchObject({ agent_id: offer.agent_id, status: expect.any(Number) });
    await framework.until('the end of its task', () =>
      framework.updatesOf(executor.task.task_id.value).find(({ state }) => /FAILED|KILLED|LOST|GONE/.test(state)),
    );
  });

  it('hears SHUTDOWN when its framework is torn down', async () => {
    const executor = await (await start()).subscribed();
    await executor.framework.call('TEARDOWN');
    await executor.until('SHUTDOWN', () => executor.all('SHUTDOWN')[0]);
  });

  it('that is made again takes over: the stream before it ends', async () => {
    const executor = await (await start()).subscribed();
    const first = executor.ended;
    expect(first).toBe(false);
    await executor.subscribe([executor.task]);
    await executor.until('the end of the old stream', () => executor.ended);
    await executor.update(executor.status('TASK_RUNNING'));
    await seen(executor.framework, executor.task, 'TASK_RUNNING');
  });

  it('that is made again without a task it was given loses that task', async () => {
    const executor = await (await start()).subscribed();
    await executor.subscribe();
    const dropped = await seen(executor.framework, executor.task, 'TASK_DROPPED');
    expect(dropped.reason).toBe('REASON_AGENT_RESTARTED');
  });

  it('that is made again with updates the agent did not get brings them, once each', async () => {
    const executor = await (await start()).subscribed();
    const status = executor.status('TASK_RUNNING');
    await executor.subscribe([executor.task], [status]);
    const running = await seen(executor.framework, executor.task, 'TASK_RUNNING');
    expect(running.uuid).toBe(status.uuid);
    await executor.subscribe([], [status]);
    await executor.until('the acknowledgement', () => executor.all('ACKNOWLEDGED').length > 0);
    await executor.framework.acknowledge(running);
    const finished = executor.status('TASK_FINISHED');
    await executor.update(finished);
    await seen(executor.framework, executor.task, 'TASK_FINISHED');
    const states = new Map(
      executor.framework.updatesOf(executor.task.task_id.value).map((each) => [each.uuid, each.state]),
    );
    expect([...states.values()]).toEqual(['TASK_RUNNING', 'TASK_FINISHED']);
  });
});

describe('executor §2.9 an executor whose process ends', () => {
  it('takes its tasks with it, and its framework hears of both', async () => {
    const command = { shell: true, value: 'env > environment; sleep 1; exit 3' };
    const executor = await start({ command });
    await executor.subscribed();
    const failed = await seen(executor.framework, executor.task, 'TASK_FAILED');
    expect(failed.reason).toBe('REASON_EXECUTOR_TERMINATED');
    const { failure } = await executor.framework.until('the failure', () =>
      executor.framework.all('FAILURE').find((event) => event.failure.executor_id?.value === executor.id),
    );
    // As wait(2) tells an exit with 3.
    expect(failure).toEqual({ agent_id: executor.offer.agent_id, executor_id: { value: executor.id }, status: 768 });
  });

  it('says TASK_KILLED of a task that was killed before the executor subscribed', async () => {
    const executor = await start();
    await executor.framework.call('KILL', { kill: { task_id: executor.task.task_id } });
    expect(await seen(executor.framework, executor.task, 'TASK_KILLED')).toMatchObject({
      source: 'SOURCE_AGENT',
      reason: 'REASON_TASK_KILLED_DURING_LAUNCH',
    });
    // It has nothing to do any more.
    await executor.subscribe();
    await executor.until('SHUTDOWN', () => executor.all('SHUTDOWN')[0]);
  });
});
