import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalAgent, LocalCluster } from '../../cluster/local-cluster.js';
import { askMaster, callMaster } from '../../testing/ask-master.js';
import { task } from '../../testing/build-task.js';
import { maintenanceWindow } from '../../testing/maintenance-window.js';
import type { MachineText } from '../../testing/maintenance-window.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { post } from '../../testing/test-scheduler.js';
import type { Answer, TestScheduler } from '../../testing/test-scheduler.js';
import { CallType, EventType, Reason, idText } from '../../wire.js';

afterEach(stopAll);

interface Status {
  readonly draining_machines?: readonly {
    readonly id: MachineText;
    readonly statuses?: readonly { readonly status: string; readonly framework_id: { readonly value: string } }[];
  }[];
  readonly down_machines?: readonly MachineText[];
}

const FIRST = { hostname: 'agent-1.localhost', ip: '127.0.0.1' };
const SECOND = { hostname: 'agent-2.localhost', ip: '127.0.0.1' };

const schedule = ({ address }: LocalCluster, ...windows: readonly string[]): Promise<Answer> =>
  post(address, '/maintenance/schedule', {}, `{"windows":[${windows.join(',')}]}`);

const machines = ({ address }: LocalCluster, way: 'down' | 'up', ...ids: readonly MachineText[]): Promise<Answer> =>
  post(address, `/machine/${way}`, {}, JSON.stringify(ids));

const statusOf = async ({ address }: LocalCluster): Promise<Status> =>
  (await askMaster<{ status: Status }>(address, 'GET_MAINTENANCE_STATUS')).status;

const withTask = async (): Promise<{ cluster: LocalCluster; agent: LocalAgent; scheduler: TestScheduler }> => {
  const cluster = await testCluster();
  const scheduler = await testScheduler(cluster);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [task(offer, 't1')], 0);
  await scheduler.untilState('t1', 'TASK_RUNNING');
  return { cluster, agent: cluster.agents[0] as LocalAgent, scheduler };
};

describe('a maintenance schedule', () => {
  it.each([
    ['a window without machines', [maintenanceWindow([])], 'List of machines in the maintenance window is empty'],
    [
      'a machine without a name',
      [maintenanceWindow([{ hostname: '' }])],
      "Both 'hostname' and 'ip' for a machine are empty",
    ],
    ['an address that is none', [maintenanceWindow([{ ip: 'ten' }])], "Failed to parse the IP 'ten' of a machine"],
    ['a negative duration', [maintenanceWindow([FIRST], '1', -1)], "Unavailability 'duration' is negative"],
    [
      'a machine twice in a window',
      [maintenanceWindow([FIRST, { ...FIRST, hostname: 'AGENT-1.localhost' }])],
      `Machine 'hostname: "AGENT-1.localhost" ip: "127.0.0.1"' appears more than once in the schedule`,
    ],
    [
      'a machine in two windows',
      [maintenanceWindow([FIRST]), maintenanceWindow([SECOND, FIRST])],
      `Machine 'hostname: "agent-1.localhost" ip: "127.0.0.1"' appears more than once in the schedule`,
    ],
  ])('with %s is refused', async (_, windows, message) => {
    const cluster = await testCluster({ agents: 0 });
    const answer = await schedule(cluster, ...windows);
    expect([answer.status, answer.body]).toEqual([400, message]);
    const asCall = await post(
      cluster.address,
      '/api/v1',
      { 'Content-Type': 'application/json' },
      `{"type":"UPDATE_MAINTENANCE_SCHEDULE","update_maintenance_schedule":{"schedule":{"windows":[${windows.join(',')}]}}}`,
    );
    expect([asCall.status, asCall.body]).toEqual([400, message]);
    expect((await post(cluster.address, '/maintenance/schedule', {}, '', undefined, 'GET')).body).toBe('{}');
  });

  it('is read back as it was given, to the nanosecond, and replaced as a whole', async () => {
    const cluster = await testCluster({ agents: 0 });
    const window = maintenanceWindow([FIRST, { ip: '10.0.0.7' }], '1893456000000000001', 3_600_000_000_000);
    expect((await schedule(cluster, window)).status).toBe(200);
    const read = await post(cluster.address, '/master/maintenance/schedule', {}, '', undefined, 'GET');
    expect(read.body).toBe(`{"windows":[${window}]}`);
    expect((await schedule(cluster, maintenanceWindow([SECOND]))).status).toBe(200);
    expect((await statusOf(cluster)).draining_machines?.map(({ id }) => id)).toEqual([SECOND]);
    expect((await schedule(cluster)).status).toBe(200);
    expect(await statusOf(cluster)).toEqual({});
  });

  it('is no schedule when it is no JSON, or comes in another way', async () => {
    const { address } = await testCluster({ agents: 0 });
    expect((await post(address, '/maintenance/schedule', {}, '{')).status).toBe(400);
    expect((await post(address, '/maintenance/schedule', {}, '', undefined, 'DELETE')).status).toBe(405);
    expect((await post(address, '/maintenance/status', {}, '')).status).toBe(405);
    expect((await post(address, '/machine/down', {}, '', undefined, 'GET')).status).toBe(405);
  });

  it('outlives the master', async () => {
    const cluster = await testCluster();
    await schedule(cluster, maintenanceWindow([FIRST]));
    await cluster.master.restart();
    const scheduler = await testScheduler(cluster);
    expect((await scheduler.offer()).unavailability?.start).toBeDefined();
    expect((await statusOf(cluster)).draining_machines).toHaveLength(1);
  });
});

describe('a machine in the schedule', () => {
  it.each<[string, MachineText]>([
    ['hostname and address', FIRST],
    ['its hostname', { hostname: 'Agent-1.localhost' }],
    ['its address', { ip: '127.0.0.1' }],
  ])('named by %s has its offers taken back and made anew, with the time', async (_, machine) => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const before = await scheduler.offer();
    expect(before.unavailability ?? undefined).toBeUndefined();
    await schedule(cluster, maintenanceWindow([machine], '1893456000000000001', 5_000_000_000));
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length === 1);
    const after = await scheduler.offer();
    expect(after.id).not.toEqual(before.id);
    expect(String(after.unavailability?.start.nanoseconds)).toBe('1893456000000000001');
    expect(String(after.unavailability?.duration?.nanoseconds)).toBe('5000000000');
    const asked = await scheduler.inverseOffer();
    expect(asked.agentId).toEqual(after.agentId);
    expect(asked.frameworkId.value).toBe(scheduler.frameworkId);
    expect(asked.url).toEqual(after.url);
    expect(asked.resources).toEqual([]);
    expect(String(asked.unavailability.start.nanoseconds)).toBe('1893456000000000001');
  });

  it('leaves the offers of other machines alone', async () => {
    const cluster = await testCluster({ agents: 2 });
    const scheduler = await testScheduler(cluster);
    await scheduler.until('both offers', () => scheduler.offers.length === 2);
    await schedule(cluster, maintenanceWindow([SECOND]));
    await scheduler.inverseOffer();
    expect(scheduler.of(EventType.RESCIND)).toHaveLength(1);
  });

  it('is offered without a time again when it leaves the schedule, and nothing is asked any more', async () => {
    const { cluster, scheduler } = await withTask();
    await schedule(cluster, maintenanceWindow([FIRST]));
    const asked = await scheduler.inverseOffer();
    await schedule(cluster);
    await scheduler.until('the inverse offer rescinded', () =>
      scheduler
        .of(EventType.RESCIND_INVERSE_OFFER)
        .some((event) => idText(event.rescindInverseOffer?.inverseOfferId) === idText(asked.id)),
    );
    await scheduler.until('an offer without a time', () =>
      scheduler.offers.some(({ unavailability }) => !unavailability),
    );
    expect(scheduler.inverseOffers).toEqual([]);
  });
});

describe('an inverse offer', () => {
  it('goes to those who hold something of the agent, and to nobody else', async () => {
    const { cluster, scheduler } = await withTask();
    await scheduler.offer();
    const other = await testScheduler(cluster, { suppressedRoles: ['web'] });
    await schedule(cluster, maintenanceWindow([FIRST]));
    await scheduler.inverseOffer();
    await schedule(cluster, maintenanceWindow([FIRST], '5'));
    await scheduler.until('another one', () => scheduler.of(EventType.INVERSE_OFFERS).length === 2);
    expect(other.inverseOffers).toEqual([]);
  });

  it.each(['ACCEPT', 'DECLINE'] as const)('is answered with %s, which operators can read', async (answer) => {
    const { cluster, scheduler } = await withTask();
    await schedule(cluster, maintenanceWindow([FIRST]));
    const asked = await scheduler.inverseOffer();
    expect((await statusOf(cluster)).draining_machines).toEqual([{ id: FIRST }]);
    const said = await (answer === 'ACCEPT'
      ? scheduler.acceptInverse(asked, 600)
      : scheduler.declineInverse(asked, 600));
    expect(said.status).toBe(202);
    expect((await statusOf(cluster)).draining_machines?.[0]?.statuses).toMatchObject([
      { status: answer, framework_id: { value: scheduler.frameworkId } },
    ]);
    const frameworks = await askMaster<{ frameworks: readonly { inverse_offers?: unknown }[] }>(
      cluster.address,
      'GET_FRAMEWORKS',
    );
    expect(frameworks.frameworks[0]?.inverse_offers).toBeUndefined();
  });

  it('is made again when the filter of its answer is over, or revived', async () => {
    const { cluster, scheduler } = await withTask();
    await schedule(cluster, maintenanceWindow([FIRST]));
    await scheduler.declineInverse(await scheduler.inverseOffer(), 0);
    const again = await scheduler.inverseOffer();
    await scheduler.acceptInverse(again, 600);
    await scheduler.call({ type: CallType.REVIVE });
    const third = await scheduler.inverseOffer();
    expect(third.id).not.toEqual(again.id);
    expect((await statusOf(cluster)).draining_machines?.[0]?.statuses).toMatchObject([{ status: 'ACCEPT' }]);
  });

  it('of nobody knows what, or of somebody else, is ignored', async () => {
    const { cluster, scheduler } = await withTask();
    await schedule(cluster, maintenanceWindow([FIRST]));
    const asked = await scheduler.inverseOffer();
    const other = await testScheduler(cluster, { suppressedRoles: ['web'] });
    expect((await other.acceptInverse(asked, 600)).status).toBe(202);
    expect((await other.declineInverse({ ...asked, id: { value: 'nothing' } }, 600)).status).toBe(202);
    expect((await statusOf(cluster)).draining_machines).toEqual([{ id: FIRST }]);
  });

  it('is rescinded when the link to its agent breaks', async () => {
    const { cluster, agent, scheduler } = await withTask();
    await schedule(cluster, maintenanceWindow([FIRST]));
    await scheduler.inverseOffer();
    agent.disconnect();
    await scheduler.until('it rescinded', () => scheduler.of(EventType.RESCIND_INVERSE_OFFER).length === 1);
    agent.reconnect();
    await scheduler.inverseOffer();
  });

  it('is rescinded when its time is up, as offers are', async () => {
    const cluster = await testCluster({ offerTimeoutMs: 50 });
    const scheduler = await testScheduler(cluster);
    await schedule(cluster, maintenanceWindow([FIRST]));
    await scheduler.until('it rescinded', () => scheduler.of(EventType.RESCIND_INVERSE_OFFER).length > 0);
  });
});

describe('maintenance', () => {
  it('takes only draining machines down, and only down ones up', async () => {
    const cluster = await testCluster({ agents: 0 });
    const named = `Machine 'hostname: "agent-1.localhost" ip: "127.0.0.1"'`;
    const said = async (way: 'down' | 'up', ...ids: readonly MachineText[]): Promise<readonly [number, string]> => {
      const { status, body } = await machines(cluster, way, ...ids);
      return [status, body];
    };
    expect(await said('down')).toEqual([400, 'List of machines is empty']);
    expect(await said('down', {})).toEqual([400, "Both 'hostname' and 'ip' for a machine are empty"]);
    expect(await said('up', FIRST, FIRST)).toEqual([400, `${named} appears more than once in the list of machines`]);
    expect(await said('down', FIRST)).toEqual([400, `${named} is not part of a maintenance schedule`]);
    expect(await said('up', FIRST)).toEqual([400, `${named} is not part of a maintenance schedule`]);
    await schedule(cluster, maintenanceWindow([FIRST]));
    expect(await said('up', FIRST)).toEqual([400, `${named} is not in DOWN mode and cannot be brought up`]);
    expect(await said('down', FIRST)).toEqual([200, '']);
    expect(await said('down', FIRST)).toEqual([400, `${named} is not in DRAINING mode and cannot be brought down`]);
    const left = await schedule(cluster, maintenanceWindow([SECOND]));
    expect([left.status, left.body]).toEqual([400, `${named} is deactivated and cannot be removed from the schedule`]);
    expect(await said('up', FIRST)).toEqual([200, '']);
    expect(await statusOf(cluster)).toEqual({});
  });

  it('costs every task of the machine, and its agent stays out until it is over', async () => {
    const { cluster, agent, scheduler } = await withTask();
    const { id } = agent;
    await schedule(cluster, maintenanceWindow([FIRST]));
    const started = await callMaster(cluster.address, {
      type: 'START_MAINTENANCE',
      start_maintenance: { machines: [FIRST] },
    });
    expect([started.status, started.body]).toEqual([200, '']);
    const lost = await scheduler.untilState('t1', 'TASK_LOST');
    expect(lost.reason).toBe(Reason.REASON_AGENT_REMOVED);
    expect(lost.message).toBe("Agent agent-1.localhost removed: Operator initiated 'Machine DOWN'");
    await scheduler.until('FAILURE', () => scheduler.of(EventType.FAILURE).length === 1);
    expect(await statusOf(cluster)).toEqual({ down_machines: [FIRST] });
    agent.reconnect();
    expect(agent.connected).toBe(false);
    await cluster.master.restart();
    agent.reconnect();
    expect(agent.connected).toBe(false);
    const stopped = await callMaster(cluster.address, {
      type: 'STOP_MAINTENANCE',
      stop_maintenance: { machines: [FIRST] },
    });
    expect([stopped.status, stopped.body]).toEqual([200, '']);
    agent.reconnect();
    const again = await testScheduler(cluster, { id: scheduler.frameworkId });
    const offer = await again.offer();
    expect(offer.agentId.value).toBe(id);
    expect(offer.unavailability ?? undefined).toBeUndefined();
  });
});
