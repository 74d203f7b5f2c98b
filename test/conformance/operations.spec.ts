import { afterEach, describe, expect, it } from '@jest/globals';
import {
  amount,
  itWithControl,
  launch,
  newTaskId,
  operate,
  releaseAll,
  scalar,
  taskOn,
  underTest,
} from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

afterEach(() => releaseAll(master.origin()));

const roleOf = ({ info }: Framework): string => info['roles'][0];

const reserved = (framework: Framework, resource: Message, more: Message = {}): Message => ({
  ...resource,
  reservations: [{ type: 'DYNAMIC', role: roleOf(framework), ...more }],
});
const volume = (framework: Framework, megabytes: number, more: Message = {}): Message => ({
  ...reserved(framework, scalar('disk', megabytes)),
  disk: { persistence: { id: 'v1' }, volume: { container_path: 'data', mode: 'RW' } },
  ...more,
});

const reserve = (...resources: Message[]): Message => ({ type: 'RESERVE', reserve: { resources } });
const unreserve = (...resources: Message[]): Message => ({ type: 'UNRESERVE', unreserve: { resources } });
const create = (...volumes: Message[]): Message => ({ type: 'CREATE', create: { volumes } });
const destroy = (...volumes: Message[]): Message => ({ type: 'DESTROY', destroy: { volumes } });

/** Accepts an offer with operations; the rest may come back at once. */
const apply = (framework: Framework, offer: Message, ...operations: Message[]): Promise<Response> =>
  framework.call('ACCEPT', { accept: { offer_ids: [offer.id], operations, filters: { refuse_seconds: 0 } } });

/** The next offer with something of the kind. */
const offerWith = async (framework: Framework, is: (resource: Message) => boolean): Promise<Message> => {
  const offer = await framework.until('an offer of it', () =>
    framework.held().find(({ resources }) => resources.some(is)),
  );
  framework.used.add(offer.id.value);
  return offer;
};
const isDynamic = ({ reservations }: Message): boolean => reservations?.at(-1)?.type === 'DYNAMIC';
const isVolume = ({ disk }: Message): boolean => disk?.persistence?.id === 'v1';

const statusesOf = (framework: Framework, id: string): Message[] =>
  framework
    .all('UPDATE_OPERATION_STATUS')
    .map(({ update_operation_status }) => update_operation_status.status)
    .filter(({ operation_id }: Message) => operation_id?.value === id);

const statusOf = (framework: Framework, id: string, state: string): Promise<Message> =>
  framework.until(`operation ${id} ${state}`, () => statusesOf(framework, id).find((status) => status.state === state));

const named = (id: string, operation: Message): Message => ({ ...operation, id: { value: id } });

describe('§9 RESERVE', () => {
  it('shows in the next offer of the role, and UNRESERVE takes it back', async () => {
    const framework = await master.framework();
    const own = reserved(framework, scalar('cpus', 1));
    expect((await apply(framework, await framework.offer(1), reserve(own))).status).toBe(202);
    const offer = await offerWith(framework, isDynamic);
    const part = offer.resources.find(isDynamic);
    expect(part).toMatchObject({
      name: 'cpus',
      scalar: { value: 1 },
      reservations: [{ type: 'DYNAMIC', role: roleOf(framework) }],
    });
    expect(part.role).toBeUndefined();
    await apply(framework, offer, unreserve(own));
    const agent = offer.agent_id.value;
    await framework.until('the offer without it', () =>
      framework.held().some(({ agent_id, resources }) => agent_id.value === agent && !resources.some(isDynamic)),
    );
  });

  it('keeps its labels', async () => {
    const framework = await master.framework();
    const labels = { labels: [{ key: 'for', value: 'db' }] };
    await apply(framework, await framework.offer(1), reserve(reserved(framework, scalar('cpus', 1), { labels })));
    const offer = await offerWith(framework, isDynamic);
    expect(offer.resources.find(isDynamic).reservations[0].labels).toEqual(labels);
  });

  it('is used by a LAUNCH of the same call', async () => {
    const framework = await master.framework();
    const own = reserved(framework, scalar('cpus', 1));
    const offer = await framework.offer(1, 64);
    const task = taskOn(offer, { resources: [own, scalar('mem', 32)] });
    await apply(framework, offer, reserve(own), { type: 'LAUNCH', launch: { task_infos: [task] } });
    await framework.acknowledge(await framework.update(task.task_id.value, 'TASK_STARTING'));
    await framework.update(task.task_id.value, 'TASK_RUNNING');
  });

  it('is written the old way for a framework without RESERVATION_REFINEMENT', async () => {
    const framework = await master.framework({ capabilities: [{ type: 'MULTI_ROLE' }] });
    const own = { ...scalar('cpus', 1), role: roleOf(framework), reservation: {} };
    await apply(framework, await framework.offer(1), reserve(own));
    const offer = await offerWith(framework, ({ reservation }) => reservation !== undefined);
    const part = offer.resources.find(({ reservation }: Message) => reservation !== undefined);
    expect([part.role, part.reservations, part.reservation.role, part.reservation.type]).toEqual([
      roleOf(framework),
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each<[string, (framework: Framework) => Message]>([
    [
      'another role',
      () => reserve({ ...scalar('cpus', 1), reservations: [{ type: 'DYNAMIC', role: 'conformance-other' }] }),
    ],
    [
      'a static reservation',
      (f) => reserve({ ...scalar('cpus', 1), reservations: [{ type: 'STATIC', role: roleOf(f) }] }),
    ],
    ['more than the offer holds', (f) => reserve(reserved(f, scalar('cpus', 1e6)))],
    [
      'a source',
      (f) => ({
        type: 'RESERVE',
        reserve: { source: [scalar('cpus', 1)], resources: [reserved(f, scalar('cpus', 1))] },
      }),
    ],
    ['no role', (f) => reserve({ ...reserved(f, scalar('cpus', 1)), reservations: [{ type: 'DYNAMIC' }] })],
    ['the role *', () => reserve({ ...scalar('cpus', 1), reservations: [{ type: 'DYNAMIC', role: '*' }] })],
    ['what is not reserved', (f) => unreserve(reserved(f, scalar('cpus', 1)))],
  ])('is refused for %s', async (_, operation) => {
    const framework = await master.framework();
    await apply(framework, await framework.offer(1), named('op', operation(framework)));
    const status = await statusOf(framework, 'op', 'OPERATION_ERROR');
    expect(status.uuid).toBeUndefined();
    expect(status.message).not.toBe('');
  });
});

describe('§9 CREATE and DESTROY', () => {
  it('make a volume, and undo it', async () => {
    const framework = await master.framework();
    const disk = reserved(framework, scalar('disk', 64));
    await apply(framework, await framework.offer(), reserve(disk), create(volume(framework, 64)));
    const offer = await offerWith(framework, isVolume);
    expect(offer.resources.find(isVolume)).toMatchObject({
      scalar: { value: 64 },
      disk: { volume: { container_path: 'data', mode: 'RW' } },
    });
    await apply(framework, offer, destroy(volume(framework, 64)), unreserve(disk));
    await framework.until('the offer without it', () =>
      framework
        .held()
        .some(({ agent_id, resources }) => agent_id.value === offer.agent_id.value && !resources.some(isDynamic)),
    );
  });

  it('a volume keeps what a task wrote', async () => {
    const framework = await master.framework();
    const onVolume = (offer: Message, value: string): Message =>
      taskOn(offer, {
        resources: [scalar('cpus', 0.1), scalar('mem', 32), volume(framework, 64)],
        command: { shell: true, value },
      });
    const first = await framework.offer();
    const writer = onVolume(first, 'echo kept > data/file');
    const made = [reserve(reserved(framework, scalar('disk', 64))), create(volume(framework, 64))];
    await apply(framework, first, ...made, { type: 'LAUNCH', launch: { task_infos: [writer] } });
    for (const state of ['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']) {
      await framework.acknowledge(await framework.update(writer.task_id.value, state));
    }
    const next = await offerWith(framework, isVolume);
    const reader = onVolume(next, 'grep -qx kept data/file');
    await launch(framework, [next], [reader]);
    for (const state of ['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']) {
      await framework.acknowledge(await framework.update(reader.task_id.value, state));
    }
  });

  it('a volume grows and shrinks', async () => {
    const framework = await master.framework();
    await apply(
      framework,
      await framework.offer(),
      reserve(reserved(framework, scalar('disk', 100))),
      create(volume(framework, 60)),
      {
        type: 'GROW_VOLUME',
        grow_volume: { volume: volume(framework, 60), addition: reserved(framework, scalar('disk', 40)) },
      },
      { type: 'SHRINK_VOLUME', shrink_volume: { volume: volume(framework, 100), subtract: { value: 30 } } },
    );
    const offer = await offerWith(framework, isVolume);
    expect(offer.resources.find(isVolume).scalar.value).toBe(70);
    expect(
      amount(
        offer.resources.filter((each: Message) => isDynamic(each) && !isVolume(each)),
        'disk',
      ),
    ).toBe(30);
  });

  it.each<[string, (framework: Framework) => Message]>([
    ['on disk that is not reserved', (f) => create({ ...volume(f, 10), reservations: [] })],
    [
      'that is read-only',
      (f) =>
        create(volume(f, 10, { disk: { persistence: { id: 'v1' }, volume: { container_path: 'd', mode: 'RO' } } })),
    ],
    [
      'with the path of a host',
      (f) =>
        create(
          volume(f, 10, {
            disk: { persistence: { id: 'v1' }, volume: { container_path: 'd', host_path: '/', mode: 'RW' } },
          }),
        ),
    ],
    ['twice under one id', (f) => create(volume(f, 10), volume(f, 10))],
    ['shared, without the capability', (f) => create(volume(f, 10, { shared: {} }))],
    ['that is not there', (f) => destroy(volume(f, 10))],
    [
      'smaller than nothing',
      (f) => ({ type: 'SHRINK_VOLUME', shrink_volume: { volume: volume(f, 10), subtract: { value: 10 } } }),
    ],
  ])('are refused for a volume %s', async (_, operation) => {
    const framework = await master.framework();
    const disk = reserve(reserved(framework, scalar('disk', 64)));
    await apply(framework, await framework.offer(), disk, named('op', operation(framework)));
    await statusOf(framework, 'op', 'OPERATION_ERROR');
  });
});

describe('§9 an agent', () => {
  it('says that it tells of operations and resizes volumes', async () => {
    const { told } = await operate(master.origin(), 'GET_AGENTS');
    const capabilities = told.agents[0].capabilities.map(({ type }: Message) => type);
    expect(capabilities).toEqual(expect.arrayContaining(['AGENT_OPERATION_FEEDBACK', 'RESIZE_VOLUME']));
  });
});

describe('§9 the status of an operation', () => {
  const one = (framework: Framework): Message => named('op', reserve(reserved(framework, scalar('cpus', 1))));

  it('comes from the agent, reliably, and is acknowledged', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(1);
    await apply(framework, offer, one(framework));
    const status = await statusOf(framework, 'op', 'OPERATION_FINISHED');
    expect(status).toMatchObject({ agent_id: offer.agent_id, uuid: { value: expect.any(String) } });
    expect(status.converted_resources).toBeUndefined();
    const answer = { agent_id: offer.agent_id, operation_id: { value: 'op' }, uuid: status.uuid.value };
    expect(
      (await framework.call('ACKNOWLEDGE_OPERATION_STATUS', { acknowledge_operation_status: answer })).status,
    ).toBe(202);
    await framework.call('RECONCILE_OPERATIONS', {
      reconcile_operations: { operations: [{ operation_id: { value: 'op' } }] },
    });
    await statusOf(framework, 'op', 'OPERATION_UNKNOWN');
  });

  itWithControl('is repeated until then', async () => {
    const framework = await master.framework();
    await apply(framework, await framework.offer(1), one(framework));
    await framework.until('a repetition', () => statusesOf(framework, 'op').length > 1);
    expect(new Set(statusesOf(framework, 'op').map(({ uuid }) => uuid.value)).size).toBe(1);
  });

  it('is an error when the offers were no good', async () => {
    const framework = await master.framework();
    const offer = { ...(await framework.offer(1)), id: { value: 'strange' } };
    await apply(framework, offer, one(framework));
    expect((await statusOf(framework, 'op', 'OPERATION_ERROR')).message).toContain('invalid offers');
  });

  it('§13 is told again when asked for, without a uuid', async () => {
    const framework = await master.framework();
    await apply(framework, await framework.offer(1), one(framework));
    await statusOf(framework, 'op', 'OPERATION_FINISHED');
    await framework.call('RECONCILE_OPERATIONS', { reconcile_operations: {} });
    await framework.until('the answer', () => statusesOf(framework, 'op').find(({ uuid }) => uuid === undefined));
  });

  it('§3 has to be acknowledged with sixteen bytes', async () => {
    const framework = await master.framework();
    const { agent_id } = await framework.offer();
    const answer = { agent_id, operation_id: { value: newTaskId() }, uuid: 'AAAA' };
    expect(
      (await framework.call('ACKNOWLEDGE_OPERATION_STATUS', { acknowledge_operation_status: answer })).status,
    ).toBe(400);
  });
});

describe('§18 an operator', () => {
  it('reserves what a framework is offered: the offer is taken back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(1);
    const resources = [reserved(framework, scalar('cpus', amount(offer.resources, 'cpus')))];
    const { status } = await operate(master.origin(), 'RESERVE_RESOURCES', {
      reserve_resources: { agent_id: offer.agent_id, resources },
    });
    expect(status).toBe(202);
    await framework.until('the rescission', () =>
      framework.all('RESCIND').some(({ rescind }) => rescind.offer_id.value === offer.id.value),
    );
    await offerWith(framework, isDynamic);
  });

  it.each<[number, string, (offer: Message, framework: Framework) => Message]>([
    [
      400,
      'an agent that is not there',
      (_, f) => ({ agent_id: { value: 'nobody' }, resources: [reserved(f, scalar('cpus', 1))] }),
    ],
    [400, 'nothing reserved', ({ agent_id }) => ({ agent_id, resources: [scalar('cpus', 1)] })],
    [409, 'more than there is', ({ agent_id }, f) => ({ agent_id, resources: [reserved(f, scalar('cpus', 1e6))] })],
  ])('is answered %s for %s', async (status, _, call) => {
    const framework = await master.framework();
    const reserve_resources = call(await framework.offer(), framework);
    expect((await operate(master.origin(), 'RESERVE_RESOURCES', { reserve_resources })).status).toBe(status);
  });
});
