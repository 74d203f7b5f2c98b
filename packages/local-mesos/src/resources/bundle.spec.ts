import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DiskSourceType, ValueType, VolumeMode } from '../wire.js';
import {
  EMPTY_BUNDLE,
  addBundles,
  bundleContains,
  bundleOf,
  formatBundle,
  isEmpty,
  normalizeRanges,
  rangesContain,
  rangesOverlap,
  resourcesOf,
  subtractBundles,
  subtractRanges,
} from './index.js';
import type { Bundle, Range } from './index.js';

const range = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([begin, size]): Range => ({ begin, end: begin + size }));
const ranges = fc.array(range, { maxLength: 6 }).map(normalizeRanges);
const bundle = fc.tuple(fc.nat(9_000), fc.nat(9_000), ranges).map(([cpus, mem, ports]): Bundle => ({
  scalars: new Map(
    [
      ['cpus', cpus],
      ['mem', mem],
    ].filter(([, milli]) => milli !== 0) as [string, number][],
  ),
  ranges: ports.length === 0 ? new Map() : new Map([['ports', ports]]),
  kinds: new Map(),
}));
const numbersOf = (given: readonly Range[]): Set<number> =>
  new Set(given.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, i) => begin + i)));
const plain = (given: Bundle): object => ({ scalars: new Map([...given.scalars].sort()), ranges: given.ranges });

describe('ranges', () => {
  it('are subtracted as sets of numbers are', () => {
    fc.assert(
      fc.property(ranges, ranges, (from, taken) => {
        const left = subtractRanges(from, taken);
        const expected = [...numbersOf(from)].filter((number) => !numbersOf(taken).has(number));
        expect([...numbersOf(left)].sort()).toEqual(expected.sort());
        expect(left).toEqual(normalizeRanges(left));
      }),
    );
  });

  it('contain one another as sets do', () => {
    fc.assert(
      fc.property(ranges, ranges, (outer, inner) => {
        const all = numbersOf(outer);
        expect(rangesContain(outer, inner)).toBe([...numbersOf(inner)].every((number) => all.has(number)));
      }),
    );
  });

  it('overlap when they share a number', () => {
    expect(
      rangesOverlap([
        { begin: 5, end: 9 },
        { begin: 1, end: 5 },
      ]),
    ).toBe(true);
    expect(
      rangesOverlap([
        { begin: 6, end: 9 },
        { begin: 1, end: 5 },
      ]),
    ).toBe(false);
  });
});

describe('bundles', () => {
  it('come back whole when a part is taken and given back', () => {
    fc.assert(
      fc.property(bundle, bundle, (whole, part) => {
        fc.pre(bundleContains(whole, part));
        expect(plain(addBundles(subtractBundles(whole, part), part))).toEqual(plain(whole));
      }),
    );
  });

  it('contain what was added to them, and nothing is left of themselves', () => {
    fc.assert(
      fc.property(bundle, bundle, (a, b) => {
        expect(bundleContains(addBundles(a, b), a)).toBe(true);
        expect(isEmpty(subtractBundles(a, a))).toBe(true);
        expect(bundleContains(a, EMPTY_BUNDLE)).toBe(true);
      }),
    );
  });

  it('count in thousandths', () => {
    const third = bundleOf([{ name: 'cpus', type: ValueType.SCALAR, scalar: { value: 0.1 } }]);
    const sum = addBundles(addBundles(third, third), third);
    expect(formatBundle(sum)).toBe('cpus:0.3');
    expect(bundleContains(sum, bundleOf([{ name: 'cpus', type: ValueType.SCALAR, scalar: { value: 0.3 } }]))).toBe(
      true,
    );
  });

  it('tell reserved resources from free ones', () => {
    const free = bundleOf([{ name: 'cpus', type: ValueType.SCALAR, scalar: { value: 1 }, role: '*' }]);
    const reserved = bundleOf([{ name: 'cpus', type: ValueType.SCALAR, scalar: { value: 1 }, role: 'ops' }]);
    expect(bundleContains(free, reserved)).toBe(false);
  });

  it.each([
    ['a persistent volume', { persistence: { id: 'v' }, volume: { containerPath: 'v', mode: VolumeMode.RW } }],
    ['a mounted disk', { source: { type: DiskSourceType.MOUNT, mount: { root: '/mnt' } } }],
  ])('contain %s as a whole or not at all', (_, disk) => {
    const sized = (value: number): Bundle =>
      bundleOf([{ name: 'disk', type: ValueType.SCALAR, scalar: { value }, role: 'ops', disk }]);
    expect([64, 32, 96].map((value) => bundleContains(sized(64), sized(value)))).toEqual([true, false, false]);
  });

  it('are written with the role where the framework cannot read reservations', () => {
    const free = bundleOf([{ name: 'cpus', type: ValueType.SCALAR, scalar: { value: 1.5 } }]);
    expect(resourcesOf(free, { allocationRole: undefined, reservations: 'pre-refinement' })).toEqual([
      { name: 'cpus', type: ValueType.SCALAR, scalar: { value: 1.5 }, role: '*' },
    ]);
  });
});
