import { afterEach, describe, expect, it } from '@jest/globals';
import { bundleOf, formatBundle } from '../../resources/index.js';
import { scalar, task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import type { TestScheduler } from '../../testing/test-scheduler.js';
import {
  CallType,
  Capability,
  EventType,
  OperationState,
  OperationType,
  ReservationType,
  VolumeMode,
  idText,
} from '../../wire.js';
import type { Offer, Operation, OperationStatus, Resource } from '../../wire.js';

afterEach(stopAll);

const AGENT = { cpus: 4, memMb: 1024, diskMb: 1024, ports: [31000, 31001] as const };
const REFINED = {
  capabilities: [Capability.MULTI_ROLE, Capability.RESERVATION_REFINEMENT, Capability.SHARED_RESOURCES],
};

const reserved = (resource: Resource, role = 'web', marks: object = {}): Resource => ({
  ...resource,
  reservations: [{ type: ReservationType.DYNAMIC, role, ...marks }],
});

const volume = (id: string, megabytes: number, marks: Partial<Resource> = {}): Resource => ({
  ...reserved(scalar('disk', megabytes)),
  disk: { persistence: { id }, volume: { containerPath: 'data', mode: VolumeMode.RW } },
  ...marks,
});

const reserve = (...resources: Resource[]): Operation => ({ type: OperationType.RESERVE, reserve: { resources } });
const unreserve = (...resources: Resource[]): Operation => ({
  type: OperationType.UNRESERVE,
  unreserve: { resources },
});
const create = (...volumes: Resource[]): Operation => ({ type: OperationType.CREATE, create: { volumes } });
const destroy = (...volumes: Resource[]): Operation => ({ type: OperationType.DESTROY, destroy: { volumes } });
const named = (id: string, operation: Operation): Operation => ({ ...operation, id: { value: id } });

function apply(scheduler: TestScheduler, offer: Offer, ...operations: Operation[]): Promise<unknown> {
  return scheduler.accept([offer], operations, 0);
}

const statusesOf = (scheduler: TestScheduler, id: string): readonly OperationStatus[] =>
  scheduler
    .of(EventType.UPDATE_OPERATION_STATUS)
    .map((event) => event.updateOperationStatus?.status)
    .filter((status) => status !== undefined && status !== null)
    .filter((status) => idText(status.operationId) === id);

async function statusOf(scheduler: TestScheduler, id: string): Promise<OperationStatus> {
  await scheduler.until(`a status of operation ${id}`, () => statusesOf(scheduler, id).length > 0);
  return statusesOf(scheduler, id).at(-1) as OperationStatus;
}

const textOf = (offer: Offer): string => formatBundle(bundleOf(offer.resources ?? []));

describe('RESERVE and UNRESERVE', () => {
  it('show in the next offer, and back', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), reserve(reserved(scalar('cpus', 1.5))));
    const offer = await scheduler.offer();
    expect(textOf(offer)).toBe(
      'cpus:2.5; mem:1024; disk:1024; cpus(reservations: [(DYNAMIC,web)]):1.5; ports:[31000-31001]',
    );
    await apply(scheduler, offer, unreserve(reserved(scalar('cpus', 1.5))));
    expect(bundleOf((await scheduler.offer()).resources ?? []).scalars.get('cpus')).toBe(4000);
  });

  it('keep labels apart', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    const labels = { labels: { labels: [{ key: 'for', value: 'db' }] } };
    await apply(
      scheduler,
      await scheduler.offer(),
      reserve(reserved(scalar('cpus', 1))),
      reserve(reserved(scalar('cpus', 1), 'web', labels)),
    );
    expect(textOf(await scheduler.offer())).toContain(
      'cpus(reservations: [(DYNAMIC,web)]):1; cpus(reservations: [(DYNAMIC,web,["for: db"])]):1',
    );
  });

  it('are offered to no other role', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), reserve(reserved(scalar('cpus', 1))));
    await scheduler.decline([await scheduler.offer()], 3600);
    const other = await testScheduler(cluster, { ...REFINED, info: { roles: ['ops'] } });
    expect(textOf(await other.offer())).toBe('cpus:3; mem:1024; disk:1024; ports:[31000-31001]');
  });

  it('are used by a task of the same call, and stay when it ends', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    const offer = await scheduler.offer();
    const own = reserved(scalar('cpus', 1));
    const launched = task(offer, 't1', { resources: [own, scalar('mem', 64)] });
    await apply(scheduler, offer, reserve(own), { type: OperationType.LAUNCH, launch: { taskInfos: [launched] } });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(textOf(await scheduler.offer())).not.toContain('DYNAMIC');
    await scheduler.decline(scheduler.offers, 0);
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    await scheduler.until('the reservation offered', () =>
      scheduler.offers.some((each) => textOf(each).includes('DYNAMIC,web')),
    );
  });

  it('outlive the master', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), reserve(reserved(scalar('cpus', 1))));
    await scheduler.offer();
    await cluster.master.restart();
    const next = await testScheduler(cluster, REFINED);
    expect(textOf(await next.offer())).toContain('cpus(reservations: [(DYNAMIC,web)]):1');
  });

  it.each([
    ['another role', reserve(reserved(scalar('cpus', 1), 'ops')), "role 'ops'"],
    ['a static reservation', reserve({ ...scalar('cpus', 1), role: 'web' }), 'not dynamically reserved'],
    ['more than there is', reserve(reserved(scalar('cpus', 9))), 'does not contain'],
    ['nothing', reserve(), 'no resources'],
    ['what is not reserved', unreserve(reserved(scalar('cpus', 1))), 'does not contain'],
    [
      'a source',
      {
        type: OperationType.RESERVE,
        reserve: { source: [scalar('cpus', 1)], resources: [reserved(scalar('cpus', 1))] },
      },
      'source',
    ],
    [
      'a disk without a provider',
      { type: OperationType.DESTROY_DISK, destroyDisk: { source: scalar('disk', 1) } },
      'provider',
    ],
  ] as const)('are refused for %s', async (_, operation, message) => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), named('op', operation as Operation));
    const status = await statusOf(scheduler, 'op');
    expect(status).toMatchObject({ state: OperationState.OPERATION_ERROR });
    expect(status.message).toContain(message);
    expect(status.uuid ?? undefined).toBeUndefined();
    expect(textOf(await scheduler.offer())).toBe('cpus:4; mem:1024; disk:1024; ports:[31000-31001]');
  });
});

describe('volumes', () => {
  it('are made and destroyed', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    const disk = reserved(scalar('disk', 100));
    await apply(scheduler, await scheduler.offer(), reserve(disk), create(volume('v1', 100)));
    const offer = await scheduler.offer();
    const made = offer.resources?.find((resource) => resource.disk);
    expect(made).toMatchObject({
      scalar: { value: 100 },
      disk: { persistence: { id: 'v1' }, volume: { containerPath: 'data' } },
    });
    await apply(scheduler, offer, destroy(volume('v1', 100)), unreserve(disk));
    expect(textOf(await scheduler.offer())).toBe('cpus:4; mem:1024; disk:1024; ports:[31000-31001]');
  });

  it('grow and shrink', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    const v = (size: number): Resource => volume('v1', size);
    await apply(scheduler, await scheduler.offer(), reserve(reserved(scalar('disk', 100))), create(v(60)), {
      type: OperationType.GROW_VOLUME,
      growVolume: { volume: v(60), addition: reserved(scalar('disk', 30)) },
    });
    const offer = await scheduler.offer();
    expect(textOf(offer)).toContain('disk(reservations: [(DYNAMIC,web)]):10');
    expect(textOf(offer)).toContain('disk(reservations: [(DYNAMIC,web)])["v1"]:90');
    await apply(scheduler, offer, {
      type: OperationType.SHRINK_VOLUME,
      shrinkVolume: { volume: v(90), subtract: { value: 50 } },
    });
    const last = await scheduler.offer();
    expect(textOf(last)).toContain('disk(reservations: [(DYNAMIC,web)]):60');
    expect(textOf(last)).toContain('["v1"]:40');
  });

  it('that are shared are used by two tasks at a time and not destroyed under them', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    const shared = volume('v1', 100, { shared: {} });
    const offer = await scheduler.offer();
    const user = (id: string): ReturnType<typeof task> =>
      task(offer, id, { resources: [scalar('cpus', 0.1), scalar('mem', 32), shared] });
    await apply(scheduler, offer, reserve(reserved(scalar('disk', 100))), create(shared), {
      type: OperationType.LAUNCH,
      launch: { taskInfos: [user('t1'), user('t2')] },
    });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.untilState('t2', 'TASK_RUNNING');
    const next = await scheduler.offer();
    expect(next.resources?.filter((resource) => resource.shared)).toHaveLength(1);
    await apply(scheduler, next, named('op', destroy(shared)));
    expect((await statusOf(scheduler, 'op')).message).toContain('in use');
  });

  it.each([
    ['on unreserved disk', create({ ...volume('v', 10), reservations: [] }), 'unreserved'],
    [
      'read-only',
      create({
        ...volume('v', 10),
        disk: { persistence: { id: 'v' }, volume: { containerPath: 'd', mode: VolumeMode.RO } },
      }),
      'Read-only',
    ],
    ['twice under one id', create(volume('v', 10), volume('v', 10)), 'not unique'],
  ])('are not made %s', async (_, operation, message) => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), reserve(reserved(scalar('disk', 100))), named('op', operation));
    const status = await statusOf(scheduler, 'op');
    expect(status.state).toBe(OperationState.OPERATION_ERROR);
    expect(status.message).toContain(message);
  });
});

describe('the status of a named operation', () => {
  const one = (id: string): Operation => named(id, reserve(reserved(scalar('cpus', 1))));

  it('is repeated until it is acknowledged', async () => {
    const cluster = await testCluster({ agents: [AGENT], statusRetryMs: 20 });
    const scheduler = await testScheduler(cluster, REFINED);
    const offer = await scheduler.offer();
    await apply(scheduler, offer, one('op'));
    await scheduler.until('a repetition', () => statusesOf(scheduler, 'op').length > 1);
    const status = await statusOf(scheduler, 'op');
    expect(status).toMatchObject({ state: OperationState.OPERATION_FINISHED, agentId: offer.agentId });
    await scheduler.call({
      type: CallType.ACKNOWLEDGE_OPERATION_STATUS,
      acknowledgeOperationStatus: {
        agentId: status.agentId ?? null,
        operationId: { value: 'op' },
        uuid: status.uuid?.value ?? new Uint8Array(16),
      },
    });
    await scheduler.call({
      type: CallType.RECONCILE_OPERATIONS,
      reconcileOperations: { operations: [{ operationId: { value: 'op' } }] },
    });
    await scheduler.until(
      'the operation forgotten',
      () => statusesOf(scheduler, 'op').at(-1)?.state === OperationState.OPERATION_UNKNOWN,
    );
  });

  it('is told again when asked for, without a uuid', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), one('op'));
    await statusOf(scheduler, 'op');
    await scheduler.call({ type: CallType.RECONCILE_OPERATIONS, reconcileOperations: {} });
    await scheduler.until('the answer', () => statusesOf(scheduler, 'op').length > 1);
    const status = await statusOf(scheduler, 'op');
    expect(status.state).toBe(OperationState.OPERATION_FINISHED);
    expect(status.uuid ?? undefined).toBeUndefined();
  });

  it('says so when the offers were no good', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, { ...(await scheduler.offer()), id: { value: 'strange' } }, one('op'));
    expect((await statusOf(scheduler, 'op')).message).toBe(
      'Operation attempted with invalid offers: Offer strange is no longer valid',
    );
  });

  it('says so when the agent is lost', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const scheduler = await testScheduler(cluster, REFINED);
    await apply(scheduler, await scheduler.offer(), one('op'));
    await statusOf(scheduler, 'op');
    cluster.agents[0]?.markUnreachable();
    await scheduler.until(
      'the loss',
      () => statusesOf(scheduler, 'op').at(-1)?.state === OperationState.OPERATION_UNREACHABLE,
    );
  });
});
