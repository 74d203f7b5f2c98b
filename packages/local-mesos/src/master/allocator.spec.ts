import { afterEach, describe, expect, it } from '@jest/globals';
import { bundleOf, formatBundle } from '../resources/index.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { Capability } from '../wire.js';
import type { Offer } from '../wire.js';

afterEach(stopAll);

const textOf = (offer: Offer | undefined): string => formatBundle(bundleOf(offer?.resources ?? []));
const AGENT = { cpus: 2, memMb: 64, diskMb: 0, ports: [31000, 31000] as const };

describe('reserved resources', () => {
  it('are offered to their role, what is free to whoever comes first', async () => {
    const cluster = await testCluster({ agents: [{ ...AGENT, resources: 'cpus:2;cpus(ops):3' }] });
    const web = await testScheduler(cluster);
    expect(textOf(await web.offer())).toBe('mem:64; cpus:2; ports:[31000-31000]');
    const ops = await testScheduler(cluster, { info: { roles: ['ops'] } });
    expect(textOf(await ops.offer())).toBe('cpus(reservations: [(STATIC,ops)]):3');
  });

  it('are offered to the roles below theirs', async () => {
    const cluster = await testCluster({ agents: [{ ...AGENT, resources: 'cpus(ops):3' }] });
    const below = await testScheduler(cluster, { info: { roles: ['ops/night'] } });
    expect(textOf(await below.offer())).toContain('cpus(reservations: [(STATIC,ops)]):3');
  });

  it('are written the old way for those who do not know refinement, who are not offered refined ones', async () => {
    const refined = [
      { name: 'cpus', type: 'SCALAR', scalar: { value: 1 }, role: 'ops' },
      {
        name: 'cpus',
        type: 'SCALAR',
        scalar: { value: 5 },
        reservations: [
          { type: 'STATIC', role: 'ops' },
          { type: 'DYNAMIC', role: 'ops/night' },
        ],
      },
    ];
    const cluster = await testCluster({ agents: [{ ...AGENT, resources: JSON.stringify(refined) }] });
    const old = await testScheduler(cluster, {
      capabilities: [Capability.MULTI_ROLE],
      info: { roles: ['ops/night'] },
    });
    const offer = await old.offer();
    const cpus = offer.resources?.filter(({ name }) => name === 'cpus') ?? [];
    expect(cpus.map(({ role, scalar }) => [role, scalar?.value])).toEqual([['ops', 1]]);
  });
});

describe('what a framework has to know of', () => {
  it('revocable resources are offered only to those who ask for them', async () => {
    const resources = JSON.stringify([
      { name: 'cpus', type: 'SCALAR', scalar: { value: 1 } },
      { name: 'cpus', type: 'SCALAR', scalar: { value: 4 }, revocable: {} },
    ]);
    const cluster = await testCluster({ agents: [{ ...AGENT, resources }] });
    const careful = await testScheduler(cluster);
    expect(textOf(await careful.offer())).not.toContain('{REV}');
    const daring = await testScheduler(cluster, {
      capabilities: [Capability.MULTI_ROLE, Capability.RESERVATION_REFINEMENT, Capability.REVOCABLE_RESOURCES],
    });
    expect(textOf(await daring.offer())).toBe('cpus{REV}:4');
  });

  it('ephemeral ports are offered to nobody', async () => {
    const cluster = await testCluster({ agents: [{ ...AGENT, resources: 'ephemeral_ports:[1024-2048]' }] });
    expect(textOf(await (await testScheduler(cluster)).offer())).toBe('cpus:2; mem:64; ports:[31000-31000]');
  });
});
