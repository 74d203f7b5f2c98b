import type { ResourcePool, ResourcesRequest } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { AgentResources, scale, scaled } from './index.js';

const pool = (more: Partial<ResourcePool> = {}): ResourcePool => ({
  reservedFor: '*',
  cpus: 4,
  memMb: 1_000,
  diskMb: 500,
  gpus: 1,
  ports: [{ begin: 100, end: 109 }],
  ...more,
});
const request = (
  more: Partial<Omit<ResourcesRequest, 'ports'>> = {},
  ports: Partial<ResourcesRequest['ports']> = {},
) => ({
  cpus: 1,
  memMb: 100,
  diskMb: 0,
  gpus: 0,
  ...more,
  ports: { count: 0, fixed: [], ...ports },
});
const shortages = (pools: readonly ResourcePool[], wish: ResourcesRequest): string[] =>
  new AgentResources(pools).shortages(wish).map(({ veto, need, have }) => `${veto} ${need} of ${have}`);

describe('what is missing on an agent', () => {
  it.each([
    ['cpus', { cpus: 4.001 }, 'cpus 4.001 of 4'],
    ['memory', { memMb: 1_001 }, 'mem 1001 of 1000'],
    ['disk', { diskMb: 501 }, 'disk 501 of 500'],
    ['gpus', { gpus: 2 }, 'gpus 2 of 1'],
  ])('is told of %s', (_what, wish, told) => {
    expect(shortages([pool()], request(wish))).toEqual([told]);
  });

  it('is told of all at once, and is nothing of what just fits', () => {
    const all = request({ cpus: 9, memMb: 9_000, diskMb: 9_000, gpus: 9 }, { count: 11 });
    expect(shortages([pool()], all)).toHaveLength(5);
    expect(shortages([pool()], request({ cpus: 4, memMb: 1_000, diskMb: 500, gpus: 1 }, { count: 10 }))).toEqual([]);
    expect(shortages([pool(), pool({ ports: [] })], request({ cpus: 8, memMb: 2_000 }))).toEqual([]);
  });

  it.each([
    ['too many', { count: 11 }, ['ports 11 of 10']],
    ['as many as there are', { count: 10 }, []],
    ['fixed ones that are there', { count: 2, fixed: [109, 100] }, []],
    ['a fixed one that is not there', { count: 2, fixed: [100, 110] }, ['fixedPorts 2 of 1']],
    ['fixed ones and too many others', { count: 11, fixed: [100, 109] }, ['ports 9 of 8']],
    ['fixed ones and as many others as there are', { count: 10, fixed: [100, 109] }, []],
    ['too many from a number on', { count: 4, minimum: 107 }, ['ports 4 of 3']],
    ['as many as there are from a number on', { count: 3, minimum: 107 }, []],
    ['a fixed one below that number and others', { count: 4, minimum: 107, fixed: [100] }, []],
    ['a fixed one from that number on and others', { count: 4, minimum: 107, fixed: [108] }, ['ports 3 of 2']],
  ])('is told of ports: %s', (_what, ports, told) => {
    const wish = request({}, ports);
    expect(shortages([pool()], wish)).toEqual(told);
    const resources = new AgentResources([pool()]);
    expect(resources.fits(scaled(wish))).toBe(told.length === 0);
    expect(resources.lacks(scaled(wish), 'ports')).toBe(told.length > 0);
  });

  it('is not what can be taken back, unless it is asked for', () => {
    const pools = [pool(), pool({ revocable: true, cpus: 8 })];
    expect(shortages(pools, request({ cpus: 5 }, { count: 11 }))).toEqual(['cpus 5 of 4', 'ports 11 of 10']);
    const resources = new AgentResources(pools);
    const revocable = scale(request({ cpus: 8 }), new Set(['cpus']));
    expect(resources.fits(revocable)).toBe(true);
    expect(resources.lacks(revocable, 'cpus')).toBe(false);
    expect(resources.fits(scale(request({ cpus: 8.001 }), new Set(['cpus'])))).toBe(false);
    expect(resources.lacks(scaled(request({ cpus: 5 })), 'cpus')).toBe(true);
    expect(resources.fits(scale(request({ cpus: 1, memMb: 1_001 }), new Set(['cpus'])))).toBe(false);
  });
});

describe('what a task takes', () => {
  it('is of what is reserved first, then of the other pools', () => {
    const resources = new AgentResources([pool(), pool({ reservedFor: 'web', cpus: 1, ports: [] })]);
    const { resources: taken } = resources.take(scaled(request({ cpus: 3 })), 0);
    expect(taken.map(({ reservedFor, cpus, memMb }) => [reservedFor, cpus, memMb])).toEqual([
      ['web', 1, 100],
      ['*', 2, 0],
    ]);
    expect(resources.free).toEqual({ cpus: 2, memMb: 1_900, diskMb: 1_000, gpus: 2, ports: 10 });
  });

  it('keeps the name of the pool: for whom it is reserved, how, and whether it can be taken back', () => {
    const reservations = [{ type: 'DYNAMIC' as const, role: 'web', principal: 'p' }];
    const pools = [
      pool({ reservedFor: 'web', reservations, cpus: 0, ports: [] }),
      pool({ revocable: true, memMb: 0 }),
      pool({ memMb: 0, diskMb: 100, ports: [] }),
    ];
    const resources = new AgentResources(pools);
    const wish = scale(request({ cpus: 2, memMb: 10, diskMb: 600 }, { count: 0 }), new Set(['cpus']));
    const none = { gpus: 0, ports: [] };
    expect(resources.take(wish, 0).resources).toEqual([
      { reservedFor: 'web', reservations, cpus: 0, memMb: 10, diskMb: 500, ...none },
      { reservedFor: '*', revocable: true, cpus: 2, memMb: 0, diskMb: 0, ...none },
      { reservedFor: '*', cpus: 0, memMb: 0, diskMb: 100, ...none },
    ]);
    expect(resources.freePools()[1]).toEqual({ ...pools[1], cpus: 2 });
    expect(resources.freePools()[0]).toEqual({ ...pools[0], memMb: 990, diskMb: 0 });
  });

  it('are its fixed ports in ascending order, then others, never of what can be taken back', () => {
    const pools = [
      pool({ revocable: true, ports: [{ begin: 1, end: 99 }] }),
      pool({ ports: [{ begin: 100, end: 102 }] }),
      pool({ ports: [{ begin: 200, end: 209 }] }),
    ];
    const resources = new AgentResources(pools);
    const taken = resources.take(scaled(request({}, { count: 6, fixed: [205, 101] })), 0);
    expect(taken.ports).toEqual([101, 205, 100, 102, 200, 201]);
    expect(taken.resources.map(({ ports }) => ports)).toEqual([
      [{ begin: 100, end: 102 }],
      [
        { begin: 200, end: 201 },
        { begin: 205, end: 205 },
      ],
    ]);
    expect(resources.free.ports).toBe(7);
    expect(resources.fits(scaled(request({}, { count: 8 })))).toBe(false);
    expect(resources.fits(scaled(request({}, { count: 1, fixed: [101] })))).toBe(false);
  });

  it('is gone from what the agent has, not from a copy, and comes back when it is offered again', () => {
    const resources = new AgentResources([pool()]);
    const copy = resources.copy();
    const { resources: taken } = resources.take(scaled(request({ cpus: 4 }, { count: 10 })), 0);
    expect(resources.room.cpus).toBe(0);
    expect(resources.fits(scaled(request()))).toBe(false);
    expect(copy.free).toEqual({ cpus: 4, memMb: 1_000, diskMb: 500, gpus: 1, ports: 10 });
    resources.add(taken);
    expect(resources.free).toEqual(copy.free);
  });
});
