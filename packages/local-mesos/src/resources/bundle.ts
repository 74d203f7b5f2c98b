import { isIndivisible } from './kind.js';
import type { Kind } from './kind.js';
import { addRanges, formatRanges, rangesContain, subtractRanges } from './ranges.js';
import type { Range } from './ranges.js';

/**
 * Amounts of resources by what they are: a name where that says everything, else the key of their kind. Scalars are
 * whole thousandths, because Mesos counts with three decimals and floating point sums would drift. What has nothing
 * left is absent, so two bundles of the same content have the same keys.
 */
export interface Bundle {
  readonly scalars: ReadonlyMap<string, number>;
  readonly ranges: ReadonlyMap<string, readonly Range[]>;
  /** The kinds of those keys that are not mere names. */
  readonly kinds: ReadonlyMap<string, Kind>;
}

const NO_KINDS: ReadonlyMap<string, Kind> = new Map();

export const EMPTY_BUNDLE: Bundle = { scalars: new Map(), ranges: new Map(), kinds: NO_KINDS };

export const toMilli = (value: number): number => Math.round(value * 1000);
export const fromMilli = (milli: number): number => milli / 1000;

export function addBundles(a: Bundle, b: Bundle): Bundle {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  const scalars = new Map(a.scalars);
  for (const [key, milli] of b.scalars) scalars.set(key, (scalars.get(key) ?? 0) + milli);
  let ranges = a.ranges;
  if (b.ranges.size > 0) {
    const sums = new Map(a.ranges);
    for (const [key, more] of b.ranges) sums.set(key, addRanges(sums.get(key) ?? [], more));
    ranges = sums;
  }
  return { scalars, ranges, kinds: joinKinds(a.kinds, b.kinds) };
}

/** `a` without `b`. What `b` has beyond `a` is ignored, so the result is never negative. */
export function subtractBundles(a: Bundle, b: Bundle): Bundle {
  if (isEmpty(b)) return a;
  const scalars = new Map(a.scalars);
  for (const [key, milli] of b.scalars) {
    const left = (scalars.get(key) ?? 0) - milli;
    if (left > 0) scalars.set(key, left);
    else scalars.delete(key);
  }
  let ranges = a.ranges;
  if (b.ranges.size > 0) {
    const rests = new Map(a.ranges);
    for (const [key, taken] of b.ranges) {
      const left = subtractRanges(rests.get(key) ?? [], taken);
      if (left.length > 0) rests.set(key, left);
      else rests.delete(key);
    }
    ranges = rests;
  }
  return withKindsOf(a, scalars, ranges);
}

export function bundleContains(outer: Bundle, inner: Bundle): boolean {
  for (const [key, milli] of inner.scalars) {
    const held = outer.scalars.get(key) ?? 0;
    if (held < milli || (held > milli && isIndivisible(outer.kinds.get(key)))) return false;
  }
  for (const [key, ranges] of inner.ranges) if (!rangesContain(outer.ranges.get(key) ?? [], ranges)) return false;
  return true;
}

export function isEmpty(bundle: Bundle): boolean {
  return bundle.scalars.size === 0 && bundle.ranges.size === 0;
}

const PLAIN = { reservations: [], shared: false, revocable: false } as const;

/** What a key of the bundle stands for. */
export const kindIn = (bundle: Bundle, key: string): Kind => bundle.kinds.get(key) ?? { name: key, ...PLAIN };

/** Those resources whose kind is wanted. Whole bundles of plain names are returned as they are, if those are wanted. */
export function selectFrom(bundle: Bundle, wanted: (kind: Kind) => boolean): Bundle {
  const isWanted = ([key]: readonly [string, unknown]): boolean => wanted(kindIn(bundle, key));
  const scalars = new Map([...bundle.scalars].filter(isWanted));
  const ranges = new Map([...bundle.ranges].filter(isWanted));
  if (scalars.size === bundle.scalars.size && ranges.size === bundle.ranges.size) return bundle;
  return withKindsOf(bundle, scalars, ranges);
}

/** What only one task can have at a time. Shared volumes may be used by many, so nobody takes them away from others. */
export function exclusivePart(bundle: Bundle): Bundle {
  return bundle.kinds.size === 0 ? bundle : selectFrom(bundle, ({ shared }) => !shared);
}

/** How much there is of each scalar, whatever it is reserved for: thousandths by name. */
export function quantitiesOf(bundle: Bundle): ReadonlyMap<string, number> {
  if (bundle.kinds.size === 0) return bundle.scalars;
  const sums = new Map<string, number>();
  for (const [key, milli] of bundle.scalars) {
    const { name, item } = kindIn(bundle, key);
    if (item === undefined) sums.set(name, (sums.get(name) ?? 0) + milli);
  }
  return sums;
}

/** The amount of a scalar, in its own unit: cpus, megabytes, cards. */
export function scalarOf(bundle: Bundle, name: string): number {
  return fromMilli(quantitiesOf(bundle).get(name) ?? 0);
}

/** As Mesos writes resources in its messages: `cpus:0.5; mem:64; ports:[31000-31001]`. */
export function formatBundle(bundle: Bundle): string {
  const scalars = [...bundle.scalars].map(([key, milli]) => `${key}:${fromMilli(milli)}`);
  const ranges = [...bundle.ranges].map(([key, held]) => `${key}:${formatRanges(held)}`);
  return [...scalars, ...ranges].join('; ') || '{}';
}

function joinKinds(a: ReadonlyMap<string, Kind>, b: ReadonlyMap<string, Kind>): ReadonlyMap<string, Kind> {
  if (b.size === 0) return a;
  // What is known of a volume already stays: a task that uses it may name another path.
  return a.size === 0 ? b : new Map([...b, ...a]);
}

function withKindsOf(from: Bundle, scalars: ReadonlyMap<string, number>, ranges: Bundle['ranges']): Bundle {
  if (from.kinds.size === 0) return { scalars, ranges, kinds: NO_KINDS };
  const kinds = new Map([...from.kinds].filter(([key]) => scalars.has(key) || ranges.has(key)));
  return { scalars, ranges, kinds: kinds.size === 0 ? NO_KINDS : kinds };
}
