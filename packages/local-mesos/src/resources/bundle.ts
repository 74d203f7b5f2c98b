import { addRanges, formatRanges, rangesContain, subtractRanges } from './ranges.js';
import type { Range } from './ranges.js';

/**
 * Amounts of resources by name. Scalars are whole thousandths, because Mesos counts with three decimals and floating
 * point sums would drift. Names with nothing left are absent, so two bundles of the same content have the same keys.
 */
export interface Bundle {
  readonly scalars: ReadonlyMap<string, number>;
  readonly ranges: ReadonlyMap<string, readonly Range[]>;
}

export const EMPTY_BUNDLE: Bundle = { scalars: new Map(), ranges: new Map() };

export const toMilli = (value: number): number => Math.round(value * 1000);
export const fromMilli = (milli: number): number => milli / 1000;

export function addBundles(a: Bundle, b: Bundle): Bundle {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  const scalars = new Map(a.scalars);
  for (const [name, milli] of b.scalars) scalars.set(name, (scalars.get(name) ?? 0) + milli);
  if (b.ranges.size === 0) return { scalars, ranges: a.ranges };
  const ranges = new Map(a.ranges);
  for (const [name, more] of b.ranges) ranges.set(name, addRanges(ranges.get(name) ?? [], more));
  return { scalars, ranges };
}

/** `a` without `b`. What `b` has beyond `a` is ignored, so the result is never negative. */
export function subtractBundles(a: Bundle, b: Bundle): Bundle {
  if (isEmpty(b)) return a;
  const scalars = new Map(a.scalars);
  for (const [name, milli] of b.scalars) {
    const left = (scalars.get(name) ?? 0) - milli;
    if (left > 0) scalars.set(name, left);
    else scalars.delete(name);
  }
  if (b.ranges.size === 0) return { scalars, ranges: a.ranges };
  const ranges = new Map(a.ranges);
  for (const [name, taken] of b.ranges) {
    const left = subtractRanges(ranges.get(name) ?? [], taken);
    if (left.length > 0) ranges.set(name, left);
    else ranges.delete(name);
  }
  return { scalars, ranges };
}

export function bundleContains(outer: Bundle, inner: Bundle): boolean {
  for (const [name, milli] of inner.scalars) if ((outer.scalars.get(name) ?? 0) < milli) return false;
  for (const [name, ranges] of inner.ranges) if (!rangesContain(outer.ranges.get(name) ?? [], ranges)) return false;
  return true;
}

export function isEmpty(bundle: Bundle): boolean {
  return bundle.scalars.size === 0 && bundle.ranges.size === 0;
}

/** The amount of a scalar, in its own unit: cpus, megabytes, cards. */
export function scalarOf(bundle: Bundle, name: string): number {
  return fromMilli(bundle.scalars.get(name) ?? 0);
}

/** As Mesos writes resources in its messages: `cpus:0.5; mem:64; ports:[31000-31001]`. */
export function formatBundle(bundle: Bundle): string {
  const scalars = [...bundle.scalars].map(([name, milli]) => `${name}:${fromMilli(milli)}`);
  const ranges = [...bundle.ranges].map(([name, held]) => `${name}:${formatRanges(held)}`);
  return [...scalars, ...ranges].join('; ') || '{}';
}
