import type { ResourcePool, ResourcesRequest, TakenResources } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AgentResources, scale, scaled } from './index.js';

const thousandths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most }).map((value) => value / 1000);

const pool: fc.Arbitrary<ResourcePool> = fc.record(
  {
    reservedFor: fc.constantFrom('*', 'web', 'db'),
    cpus: thousandths(4_000),
    memMb: thousandths(2_000_000),
    diskMb: thousandths(2_000_000),
    gpus: fc.nat(2),
    ports: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat(20)).map(([begin, more]) => ({ begin, end: begin + more })),
      { maxLength: 3 },
    ),
    revocable: fc.constant(true as const),
  },
  { requiredKeys: ['reservedFor', 'cpus', 'memMb', 'diskMb', 'gpus', 'ports'] },
);

const request: fc.Arbitrary<ResourcesRequest> = fc
  .record({
    cpus: thousandths(1_500),
    memMb: thousandths(500_000),
    diskMb: thousandths(500_000),
    gpus: fc.nat(1),
    count: fc.nat(4),
    fixed: fc.uniqueArray(fc.integer({ min: 1, max: 220 }), { maxLength: 2 }),
    minimum: fc.constantFrom(undefined, 50),
  })
  .map(({ count, fixed, minimum, ...amounts }) => ({
    ...amounts,
    ports: { count: Math.max(count, fixed.length), fixed, ...(minimum === undefined ? {} : { minimum }) },
  }));

const kinds = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
const milli = (value: number): number => Math.round(value * 1000);
const sum = (resources: readonly TakenResources[], kind: (typeof kinds)[number], revocable: boolean): number =>
  resources
    .filter((each) => (each.revocable === true) === revocable)
    .reduce((total, each) => total + milli(each[kind]), 0);
const portsOf = (resources: readonly TakenResources[]): number[] =>
  resources.flatMap(({ ports }) =>
    ports.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, index) => begin + index)),
  );

describe('what an agent offers', () => {
  it('is taken exactly: never more than offered, no port twice, and what is taken and left adds up', () => {
    fc.assert(
      fc.property(
        fc.array(pool, { maxLength: 4 }),
        fc.array(fc.tuple(request, fc.boolean(), fc.nat()), { maxLength: 12 }),
        (pools, wishes) => {
          const resources = new AgentResources(pools);
          const taken: TakenResources[] = [];
          for (const [wish, revocable, seed] of wishes) {
            const ready = revocable ? scale(wish, new Set(['cpus'])) : scaled(wish);
            const fits = resources.fits(ready);
            expect(resources.shortages(wish, ready).length === 0).toBe(fits);
            if (!fits) continue;
            const got = resources.take(ready, seed);
            for (const kind of kinds) {
              const from = revocable && kind === 'cpus';
              expect(sum(got.resources, kind, from)).toBe(milli(wish[kind]));
              expect(sum(got.resources, kind, !from)).toBe(0);
            }
            expect(got.ports).toHaveLength(wish.ports.count);
            expect(portsOf(got.resources).sort((a, b) => a - b)).toEqual([...got.ports].sort((a, b) => a - b));
            for (const port of wish.ports.fixed) expect(got.ports).toContain(port);
            if (wish.ports.minimum !== undefined)
              for (const port of got.ports)
                expect(port >= wish.ports.minimum || wish.ports.fixed.includes(port)).toBe(true);
            taken.push(...got.resources);
          }
          const left = resources.freePools();
          for (const kind of kinds)
            for (const revocable of [true, false])
              expect(sum(taken, kind, revocable) + sum(left, kind, revocable)).toBe(sum(pools, kind, revocable));
          for (const port of portsOf(taken))
            expect(
              portsOf(left.filter((each) => each.revocable !== true)).includes(port) && !isTwice(pools, port),
            ).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Pools that overlap do not come from Mesos; what is there twice may be taken twice. */
const isTwice = (pools: readonly ResourcePool[], port: number): boolean =>
  pools.filter(({ ports }) => ports.some(({ begin, end }) => begin <= port && port <= end)).length > 1;
