import { afterEach, describe, expect, it } from '@jest/globals';
import { task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { bundleOf, formatBundle } from '../resources/index.js';
import { CallType, Capability, EventType, idText } from '../wire.js';

afterEach(stopAll);

const FAR = { allocationIntervalMs: 3_600_000 };

describe('offers', () => {
  it('carry the whole agent, its address and its attributes', async () => {
    const cluster = await testCluster({
      cpus: 2,
      memMb: 512,
      diskMb: 1024,
      ports: [31000, 31009],
      attributes: { zone: 'a' },
      agents: [{ hostname: 'node-1.example' }],
    });
    const offer = await (await testScheduler(cluster)).offer();
    expect(offer.hostname).toBe('node-1.example');
    expect(formatBundle(bundleOf(offer.resources ?? []))).toBe('cpus:2; mem:512; disk:1024; ports:[31000-31009]');
    expect(offer.allocationInfo?.role).toBe('web');
    expect(offer.url?.address).toMatchObject({ hostname: 'node-1.example', ip: '127.0.0.1' });
    expect(`127.0.0.1:${offer.url?.address.port}`).toBe(cluster.agents[0]?.address);
  });

  it('come in one event for all agents', async () => {
    const cluster = await testCluster({ agents: 500 });
    const scheduler = await testScheduler(cluster);
    await scheduler.offer();
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(1);
    expect(scheduler.offers).toHaveLength(500);
  });

  it('come in events of at most 500 in a large cluster, and of each agent once', async () => {
    const cluster = await testCluster({ agents: 1_200, ...FAR });
    const scheduler = await testScheduler(cluster);
    await scheduler.until('all offers', () => scheduler.offers.length >= 1_200);
    const sizes = scheduler.of(EventType.OFFERS).map(({ offers }) => offers?.offers?.length ?? 0);
    expect(Math.max(...sizes)).toBe(500);
    expect(new Set(scheduler.offers.map(({ agentId }) => idText(agentId))).size).toBe(1_200);
  });

  it('divide the ports of this machine among the agents that run processes', async () => {
    const cluster = await testCluster({ agents: 3, ports: [31000, 31010], runner: 'process' });
    const scheduler = await testScheduler(cluster);
    await scheduler.offer();
    const ports = scheduler.offers.map((offer) => offer.resources?.find(({ name }) => name === 'ports')?.ranges?.range);
    expect(ports.map((ranges) => ranges?.map(({ begin, end }) => [Number(begin), Number(end)]))).toEqual([
      [[31000, 31002]],
      [[31003, 31005]],
      [[31006, 31010]],
    ]);
  });

  it('stay away after a decline until REVIVE', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.decline([offer], 3600);
    const second = await testScheduler(cluster);
    await second.offer();
    await second.decline(second.offers, 3600);
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(1);
    await scheduler.call({ type: CallType.REVIVE });
    await scheduler.offer();
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(2);
  });

  it('come again with the next allocation when declined for 0 seconds', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    await scheduler.decline([await scheduler.offer()], 0);
    await scheduler.offer();
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(2);
  });

  it('do not come while the role is suppressed', async () => {
    const cluster = await testCluster();
    const suppressed = await testScheduler(cluster, { suppressedRoles: ['web'] });
    const other = await testScheduler(cluster);
    await other.offer();
    expect(suppressed.offers).toHaveLength(0);
    await other.call({ type: CallType.SUPPRESS });
    await other.decline(other.offers, 0);
    await suppressed.call({ type: CallType.REVIVE });
    await suppressed.offer();
    expect(other.of(EventType.OFFERS)).toHaveLength(1);
  });

  it('are not changed by a call that names a strange role', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    await scheduler.offer();
    await scheduler.call({ type: CallType.SUPPRESS, suppress: { roles: ['web', 'strange'] } });
    await scheduler.decline(scheduler.offers, 0);
    await scheduler.offer();
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(2);
  });

  it('go to the one who has less', async () => {
    const cluster = await testCluster({ agents: 10, ...FAR });
    cluster.master.pauseAllocation(true);
    const first = await testScheduler(cluster);
    const second = await testScheduler(cluster);
    cluster.master.pauseAllocation(false);
    await first.call({ type: CallType.REVIVE });
    await first.offer();
    await second.offer();
    expect([first.offers.length, second.offers.length]).toEqual([5, 5]);
  });

  it('leave out agents with cards for frameworks that do not ask for them', async () => {
    const cluster = await testCluster({ agents: [{ gpus: 2 }, {}, { resources: 'cpus:1;mem:64;gpus(web):1' }] });
    const without = await testScheduler(cluster);
    await without.offer();
    expect(without.offers).toHaveLength(1);
    const capabilities = [Capability.MULTI_ROLE, Capability.GPU_RESOURCES];
    const offer = await (await testScheduler(cluster, { capabilities })).offer();
    expect(offer.resources?.find(({ name }) => name === 'gpus')?.scalar?.value).toBe(2);
  });

  it('are not made of crumbs', async () => {
    const cluster = await testCluster({ agents: [{ cpus: 0.1, memMb: 16 }] });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')], 0);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(scheduler.of(EventType.OFFERS)).toHaveLength(1);
  });

  it('can be taken back by the master, at once or after their time', async () => {
    const cluster = await testCluster({ offerTimeoutMs: 30 });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length > 0);
    expect(idText(scheduler.of(EventType.RESCIND)[0]?.rescind?.offerId)).toBe(idText(offer.id));
  });

  it('keep the rest of an agent coming while a task uses a part', async () => {
    const cluster = await testCluster({ cpus: 1, memMb: 128, diskMb: 0, ports: [31000, 31002] });
    const scheduler = await testScheduler(cluster);
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')], 0);
    const rest = await scheduler.offer();
    expect(formatBundle(bundleOf(rest.resources ?? []))).toBe('cpus:0.9; mem:112; ports:[31000-31002]');
  });
});
