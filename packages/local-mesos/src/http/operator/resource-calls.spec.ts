import { afterEach, describe, expect, it } from '@jest/globals';
import { bundleOf, formatBundle } from '../../resources/index.js';
import type { LocalCluster } from '../../cluster/local-cluster.js';
import { scalar, task } from '../../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { getJson, post } from '../../testing/test-scheduler.js';
import type { Answer, TestScheduler } from '../../testing/test-scheduler.js';
import { EventType } from '../../wire.js';
import type { Offer } from '../../wire.js';

afterEach(stopAll);

const AGENT = { cpus: 4, memMb: 1024, diskMb: 1024, ports: [31000, 31001] as const };
// Closed each time: a master that restarts cuts what is kept open.
const JSON_HEADERS = { 'Content-Type': 'application/json', Connection: 'close' };

const operate = (cluster: LocalCluster, call: object): Promise<Answer> =>
  post(cluster.address, '/api/v1', JSON_HEADERS, JSON.stringify(call));

const cpus = (value: number, role?: string): object => ({
  name: 'cpus',
  type: 'SCALAR',
  scalar: { value },
  ...(role === undefined ? {} : { reservations: [{ type: 'DYNAMIC', role }] }),
});

const textOf = (offer: Offer): string => formatBundle(bundleOf(offer.resources ?? []));

const ready = async (): Promise<{ cluster: LocalCluster; scheduler: TestScheduler; agent_id: object }> => {
  const cluster = await testCluster({ agents: [AGENT] });
  return { cluster, scheduler: await testScheduler(cluster), agent_id: { value: cluster.agents[0]?.id } };
};

describe('an operator', () => {
  it('reserves what is offered: the offer is rescinded', async () => {
    const { cluster, scheduler, agent_id } = await ready();
    await scheduler.offer();
    const call = { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, resources: [cpus(4, 'web')] } };
    expect((await operate(cluster, call)).status).toBe(202);
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length === 1);
    expect(textOf(await scheduler.offer())).toContain('cpus(reservations: [(DYNAMIC,web)]):4');
    const agents = await getJson(cluster.address, '/slaves');
    expect(agents).toMatchObject({
      slaves: [{ reserved_resources: { web: { cpus: 4 } }, unreserved_resources: { cpus: 0 } }],
    });
  });

  it('does not get what tasks use', async () => {
    const { cluster, scheduler, agent_id } = await ready();
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 3), scalar('mem', 32)] })]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    const call = { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, resources: [cpus(2, 'web')] } };
    expect((await operate(cluster, call)).status).toBe(409);
  });

  it.each([
    ['an agent that is not there', { agent_id: { value: 'nobody' }, resources: [cpus(1, 'web')] }, 'No agent found'],
    ['nothing reserved', { resources: [cpus(1)] }, 'not dynamically reserved'],
    ['no resources', { resources: [] }, 'no resources'],
  ])('is refused with 400 for %s', async (_, parts, message) => {
    const { cluster, agent_id } = await ready();
    const answer = await operate(cluster, { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, ...parts } });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(message);
  });

  it('turns a reservation into another at once', async () => {
    const { cluster, scheduler, agent_id } = await ready();
    const reserve = (source: object[], resources: object[]): Promise<Answer> =>
      operate(cluster, { type: 'RESERVE_RESOURCES', reserve_resources: { agent_id, source, resources } });
    await reserve([], [cpus(4, 'ops')]);
    expect((await reserve([cpus(4, 'ops')], [cpus(3, 'web')])).status).toBe(400);
    expect((await reserve([cpus(4, 'ops')], [cpus(4, 'web')])).status).toBe(202);
    await scheduler.until('the reservation offered', () =>
      scheduler.offers.some((offer) => textOf(offer).includes('cpus(reservations: [(DYNAMIC,web)]):4')),
    );
  });

  it('makes a volume and destroys it through the older doors', async () => {
    const { cluster, scheduler } = await ready();
    const slaveId = cluster.agents[0]?.id ?? '';
    const form = (path: string, fields: Record<string, string>): Promise<Answer> =>
      post(
        cluster.address,
        path,
        { 'Content-Type': 'application/x-www-form-urlencoded' },
        new URLSearchParams({ slaveId, ...fields }).toString(),
      );
    const disk = { name: 'disk', type: 'SCALAR', scalar: { value: 64 }, role: 'web', reservation: {} };
    const volume = { ...disk, disk: { persistence: { id: 'v1' }, volume: { container_path: 'd', mode: 'RW' } } };
    expect((await form('/reserve', { resources: JSON.stringify([disk]) })).status).toBe(202);
    expect((await form('/create-volumes', { volumes: JSON.stringify([volume]) })).status).toBe(202);
    await scheduler.until('the volume offered', () => scheduler.offers.some((offer) => textOf(offer).includes('"v1"')));
    expect((await form('/destroy-volumes', { volumes: JSON.stringify([volume]) })).status).toBe(202);
    expect((await form('/unreserve', { resources: JSON.stringify([disk]) })).status).toBe(202);
    expect((await form('/unreserve', { resources: JSON.stringify([disk]) })).status).toBe(409);
    expect((await form('/reserve', { resources: 'cpus:1' })).status).toBe(400);
    expect((await form('/reserve', {})).status).toBe(400);
  });
});

describe('quotas', () => {
  const scalarMap = (amounts: Record<string, number>): object =>
    Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, { value }]));
  const quota = (role: string, guarantees: Record<string, number>, limits: Record<string, number>): object => ({
    role,
    guarantees: scalarMap(guarantees),
    limits: scalarMap(limits),
  });
  const update = (cluster: LocalCluster, configs: object[], force = false): Promise<Answer> =>
    operate(cluster, { type: 'UPDATE_QUOTA', update_quota: { force, quota_configs: configs } });

  it('limit what a role is offered', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    expect((await update(cluster, [quota('web', {}, { cpus: 1.5 })])).status).toBe(200);
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    expect(textOf(offer)).toContain('cpus:1.5;');
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 1.5), scalar('mem', 32)] })], 0);
    expect(textOf(await scheduler.offer())).not.toContain('cpus');
  });

  it('keep what is promised to one role from others', async () => {
    const cluster = await testCluster({ agents: [AGENT, AGENT] });
    expect((await update(cluster, [quota('ops', { cpus: 4 }, {})])).status).toBe(200);
    const web = await testScheduler(cluster);
    await web.offer();
    expect(web.offers).toHaveLength(1);
    const ops = await testScheduler(cluster, { info: { roles: ['ops'] } });
    expect(textOf(await ops.offer())).toContain('cpus:4');
  });

  it.each([
    [400, [quota('web', { cpus: 2 }, { cpus: 1 })], 'more than its limit'],
    [400, [quota('*', {}, { cpus: 1 })], 'default'],
    [400, [quota('web', {}, { cpus: -1 })], 'not below 0'],
    [400, [quota('web', {}, {}), quota('web', {}, {})], 'more than one'],
    [409, [quota('web', { cpus: 99 }, {})], 'Not enough'],
  ])('are refused with %s', async (status, configs, message) => {
    const cluster = await testCluster({ agents: [AGENT] });
    const answer = await update(cluster, configs);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(message)]);
  });

  it('are set all the same with force, told, and survive the master', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    expect((await update(cluster, [quota('web', { cpus: 99 }, {})], true)).status).toBe(200);
    await cluster.master.restart();
    const answer = await operate(cluster, { type: 'GET_QUOTA' });
    expect(JSON.parse(answer.body)).toMatchObject({
      get_quota: { status: { configs: [{ role: 'web', guarantees: { cpus: { value: 99 } } }] } },
    });
  });

  it('have older doors', async () => {
    const cluster = await testCluster({ agents: [AGENT] });
    const request = { role: 'web', guarantee: [cpus(2)] };
    expect((await post(cluster.address, '/quota', JSON_HEADERS, JSON.stringify(request))).status).toBe(200);
    expect(await getJson(cluster.address, '/quota')).toMatchObject({
      infos: [{ role: 'web', guarantee: [{ name: 'cpus' }] }],
    });
  });
});

describe('weights', () => {
  const weigh = (cluster: LocalCluster, role: string, weight: number | string): Promise<Answer> =>
    operate(cluster, { type: 'UPDATE_WEIGHTS', update_weights: { weight_infos: [{ role, weight }] } });

  it('rescind every offer, and give the heavier role more', async () => {
    const cluster = await testCluster({ agents: 6 });
    const web = await testScheduler(cluster);
    await web.offer();
    expect((await weigh(cluster, 'ops', 2)).status).toBe(200);
    await web.until('RESCIND', () => web.of(EventType.RESCIND).length === 6);
    cluster.master.pauseAllocation(true);
    cluster.master.rescindOffers(web.frameworkId);
    const ops = await testScheduler(cluster, { info: { roles: ['ops'] } });
    cluster.master.pauseAllocation(false);
    // All six agents are shared out at once, and each is told on a stream of its own.
    await ops.offer();
    await web.offer();
    expect([web.offers.length, ops.offers.length]).toEqual([2, 4]);
    expect(JSON.parse((await operate(cluster, { type: 'GET_WEIGHTS' })).body)).toMatchObject({
      get_weights: { weight_infos: [{ role: 'ops', weight: 2 }] },
    });
  });

  it.each([0, -1, 'Infinity'])('are refused when they are not positive and finite: %s', async (weight) => {
    const cluster = await testCluster();
    expect((await weigh(cluster, 'ops', weight)).status).toBe(400);
  });
});
