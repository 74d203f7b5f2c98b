import { afterEach, describe, expect, it } from '@jest/globals';
import { OperatorEvents, launch, operate, running, scalar, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

const raw = (body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Response> =>
  fetch(`${master.origin()}/api/v1`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body }),
  });

const read = async (type: string, members: Message = {}): Promise<Message> => {
  const { status, told } = await operate(master.origin(), type, members);
  expect(status).toBe(200);
  return told;
};

const roleOf = ({ info }: Framework): string => info['roles'][0];

describe('§18 the checks of a call', () => {
  it.each<[number, string, () => Promise<Response>]>([
    [405, 'GET', () => raw('', {}, 'GET')],
    [415, 'a content type with parameters', () => raw('{}', { 'content-type': 'application/json; charset=utf-8' })],
    [400, 'a body that is no JSON', () => raw('{')],
    [400, 'no type', () => raw('{}')],
    [400, 'an unknown type', () => raw('{"type":"GET_LOST"}')],
    [400, 'a missing member', () => raw('{"type":"GET_METRICS"}')],
    [400, 'no framework to tear down', () => raw('{"type":"TEARDOWN","teardown":{"framework_id":{"value":"nobody"}}}')],
    [406, 'an answer in neither type', () => raw('{"type":"GET_HEALTH"}', { accept: 'text/plain' })],
    [200, 'any answer', () => raw('{"type":"GET_HEALTH"}', { accept: '*/*' })],
  ])('answers %s for %s', async (status, _, ask) => {
    expect((await ask()).status).toBe(status);
  });

  it('answers JSON unless protobuf alone is accepted', async () => {
    const type = async (accept: string): Promise<string | null> =>
      (await raw('{"type":"GET_HEALTH"}', { accept })).headers.get('content-type');
    expect(await type('*/*')).toBe('application/json');
    expect(await type('application/x-protobuf')).toBe('application/x-protobuf');
  });
});

describe('§18 the reads', () => {
  it('health, version, flags, metrics and the master itself', async () => {
    expect(await read('GET_HEALTH')).toEqual({ healthy: true });
    expect((await read('GET_VERSION')).version_info.version).toMatch(/^\d+\.\d+\.\d+/);
    expect((await read('GET_FLAGS')).flags).toEqual(
      expect.arrayContaining([{ name: expect.any(String), value: expect.any(String) }]),
    );
    expect((await read('GET_METRICS', { get_metrics: {} })).metrics).toContainEqual({
      name: 'master/elected',
      value: 1,
    });
    expect(await read('GET_MASTER')).toMatchObject({
      master_info: { id: expect.any(String) },
      start_time: expect.any(Number),
    });
  });

  it('agents, with what they have, and what of it is used', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const { agents } = await read('GET_AGENTS');
    const agent = agents.find(({ agent_info }: Message) => agent_info.id.value === task.agent_id.value);
    expect(agent).toMatchObject({
      active: true,
      deactivated: false,
      pid: expect.stringContaining('@'),
      registered_time: { nanoseconds: expect.any(Number) },
      agent_info: { hostname: expect.any(String), port: expect.any(Number) },
    });
    expect(agent.total_resources.map(({ name }: Message) => name)).toEqual(
      expect.arrayContaining(['cpus', 'mem', 'disk', 'ports']),
    );
    expect(agent.total_resources.every(({ role }: Message) => role === '*')).toBe(true);
    expect(agent.allocated_resources).toContainEqual(
      expect.objectContaining({ name: 'mem', scalar: { value: 32 }, allocation_info: { role: roleOf(framework) } }),
    );
  });

  it('frameworks, tasks and the whole state tell of a task', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const own = ({ framework_info }: Message): boolean => framework_info.id.value === framework.id;
    expect((await read('GET_FRAMEWORKS')).frameworks.find(own)).toMatchObject({ active: true, connected: true });
    const is = ({ task_id }: Message): boolean => task_id.value === task.task_id.value;
    expect((await read('GET_TASKS')).tasks.find(is)).toMatchObject({
      state: 'TASK_RUNNING',
      framework_id: { value: framework.id },
      agent_id: task.agent_id,
    });
    const state = await read('GET_STATE');
    expect(Object.keys(state)).toEqual(expect.arrayContaining(['get_agents', 'get_frameworks', 'get_tasks']));
    expect(state.get_tasks.tasks.some(is)).toBe(true);
  });

  it('roles, with who is subscribed', async () => {
    const framework = await master.framework();
    const { roles } = await read('GET_ROLES');
    expect(roles.find(({ name }: Message) => name === roleOf(framework))).toMatchObject({
      weight: 1,
      frameworks: [{ value: framework.id }],
    });
  });

  it('the pages of a file, and the files of a folder', async () => {
    const missing = { path: '/nowhere' };
    expect((await operate(master.origin(), 'LIST_FILES', { list_files: missing })).status).toBe(404);
    expect((await operate(master.origin(), 'READ_FILE', { read_file: { ...missing, offset: 0 } })).status).toBe(404);
  });
});

describe('§18 TEARDOWN', () => {
  it('ends a framework and its stream', async () => {
    const framework = await master.framework();
    const { status } = await operate(master.origin(), 'TEARDOWN', {
      teardown: { framework_id: { value: framework.id } },
    });
    expect(status).toBe(200);
    const { completed_frameworks } = await read('GET_FRAMEWORKS');
    expect(completed_frameworks.some(({ framework_info }: Message) => framework_info.id.value === framework.id)).toBe(
      true,
    );
  });
});

describe('§18 quotas and weights', () => {
  const role = `conformance-quota-${process.pid}`;
  const quota = (guarantees: Message, limits: Message): Message => ({ quota_configs: [{ role, guarantees, limits }] });
  const update = (call: Message): Promise<{ status: number }> =>
    operate(master.origin(), 'UPDATE_QUOTA', { update_quota: call });

  afterEach(() => update(quota({}, {})));

  it('a limit holds back what is more', async () => {
    expect((await update(quota({}, { cpus: { value: 1 } }))).status).toBe(200);
    const framework = await master.framework({ roles: [role] });
    const offer = await framework.offer(0.5);
    const cpus = offer.resources.filter(({ name }: Message) => name === 'cpus');
    expect(cpus.map(({ scalar: { value } }: Message) => value)).toEqual([1]);
    const { status } = await read('GET_QUOTA');
    expect(status.configs).toContainEqual({ role, limits: { cpus: { value: 1 } } });
  });

  it.each<[number, string, Message]>([
    [400, 'a guarantee beyond its limit', quota({ cpus: { value: 2 } }, { cpus: { value: 1 } })],
    [409, 'more than the cluster has', quota({ cpus: { value: 1e6 } }, { cpus: { value: 1e6 } })],
    [200, 'the same by force', { force: true, ...quota({ cpus: { value: 1e6 } }, { cpus: { value: 1e6 } }) }],
  ])('answers %s for %s', async (status, _, call) => {
    expect((await update(call)).status).toBe(status);
  });

  it('new weights take every offer back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const weigh = (weight: number): Promise<{ status: number }> =>
      operate(master.origin(), 'UPDATE_WEIGHTS', { update_weights: { weight_infos: [{ role, weight }] } });
    expect((await weigh(2)).status).toBe(200);
    await framework.until('the rescission', () =>
      framework.all('RESCIND').some(({ rescind }) => rescind.offer_id.value === offer.id.value),
    );
    expect((await read('GET_WEIGHTS')).weight_infos).toContainEqual({ role, weight: 2 });
    expect((await weigh(0)).status).toBe(400);
    await weigh(1);
  });
});

describe('§18 the stream of events', () => {
  const open: OperatorEvents[] = [];
  afterEach(() => open.splice(0).forEach((events) => events.close()));

  const watch = async (): Promise<OperatorEvents> => {
    const events = await OperatorEvents.open(master.origin());
    open.push(events);
    return events;
  };

  it('begins with the whole state and a heartbeat', async () => {
    const events = await watch();
    expect(events.all('SUBSCRIBED')[0]).toMatchObject({
      subscribed: { get_state: { get_agents: { agents: expect.any(Array) } }, heartbeat_interval_seconds: 15 },
    });
  });

  it('tells of frameworks and tasks as they come, change and go', async () => {
    const events = await watch();
    const framework = await master.framework();
    await events.until('the framework', () =>
      events
        .all('FRAMEWORK_ADDED')
        .find(({ framework_added }) => framework_added.framework.framework_info.id.value === framework.id),
    );
    const offer = await framework.offer();
    const task = taskOn(offer, { resources: [scalar('cpus', 0.1), scalar('mem', 32)] });
    await launch(framework, [offer], [task]);
    const id = task.task_id.value;
    await events.until('the task', () =>
      events.all('TASK_ADDED').find(({ task_added }) => task_added.task.task_id.value === id),
    );
    await framework.acknowledge(await framework.update(id, 'TASK_STARTING'));
    await events.until('its start', () =>
      events
        .all('TASK_UPDATED')
        .find(({ task_updated }) => task_updated.status.task_id.value === id && task_updated.state === 'TASK_RUNNING'),
    );
    await framework.teardown();
    await events.until('the end', () =>
      events
        .all('FRAMEWORK_REMOVED')
        .find(({ framework_removed }) => framework_removed.framework_info.id.value === framework.id),
    );
  });
});
