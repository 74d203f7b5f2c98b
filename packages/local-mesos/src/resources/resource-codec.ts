import { ReservationType, ValueType, int64 } from '../wire.js';
import type { Resource } from '../wire.js';
import { fromMilli, kindIn, toMilli } from './bundle.js';
import type { Bundle } from './bundle.js';
import { isPlain, keyOf, kindOf } from './kind.js';
import type { Kind } from './kind.js';
import { addRanges, normalizeRanges } from './ranges.js';
import type { Range } from './ranges.js';

/**
 * How reservations are written: as frameworks without or with RESERVATION_REFINEMENT read them, or both at once, as
 * operators and agents get them.
 */
export type ReservationFormat = 'pre-refinement' | 'post-refinement' | 'endpoint';

/** How resources are written for a reader. */
export interface ResourceStyle {
  /** Put into `allocation_info`; undefined leaves it out. */
  readonly allocationRole: string | undefined;
  readonly reservations: ReservationFormat;
}

/** What operators read. */
export const ENDPOINT_STYLE: ResourceStyle = { allocationRole: undefined, reservations: 'endpoint' };

export function rangesOf(resource: Resource): readonly Range[] {
  return (resource.ranges?.range ?? []).map((range) => ({ begin: int64(range.begin), end: int64(range.end) }));
}

/** Sums resources up by what they are. Amounts of 0 mean nothing. */
export function bundleOf(resources: readonly Resource[]): Bundle {
  const scalars = new Map<string, number>();
  const ranges = new Map<string, readonly Range[]>();
  const kinds = new Map<string, Kind>();
  const keyFor = (kind: Kind): string => {
    const key = keyOf(kind);
    if (!isPlain(kind) && !kinds.has(key)) kinds.set(key, kind);
    return key;
  };
  for (const resource of resources) {
    const kind = kindOf(resource);
    if (resource.type === ValueType.SCALAR) {
      const milli = toMilli(resource.scalar?.value ?? 0);
      if (milli === 0) continue;
      const key = keyFor(kind);
      // A shared volume named twice is one volume.
      scalars.set(key, kind.shared ? milli : (scalars.get(key) ?? 0) + milli);
    } else if (resource.type === ValueType.RANGES) {
      const more = normalizeRanges(rangesOf(resource));
      if (more.length === 0) continue;
      const key = keyFor(kind);
      ranges.set(key, addRanges(ranges.get(key) ?? [], more));
    } else {
      for (const item of resource.set?.item ?? []) scalars.set(keyFor({ ...kind, item }), 1000);
    }
  }
  return { scalars, ranges, kinds };
}

/** The bundle as resources of a message. */
export function resourcesOf(bundle: Bundle, style: ResourceStyle): Resource[] {
  const resources: Resource[] = [];
  const sets = new Map<string, string[]>();
  for (const [key, milli] of bundle.scalars) {
    const kind = kindIn(bundle, key);
    if (kind.item === undefined) {
      resources.push({
        name: kind.name,
        type: ValueType.SCALAR,
        scalar: { value: fromMilli(milli) },
        ...marksOf(kind, style),
      });
      continue;
    }
    const { item, ...whole } = kind;
    const known = sets.get(keyOf(whole));
    if (known !== undefined) {
      known.push(item);
      continue;
    }
    const items = [item];
    sets.set(keyOf(whole), items);
    resources.push({ name: kind.name, type: ValueType.SET, set: { item: items }, ...marksOf(kind, style) });
  }
  for (const [key, ranges] of bundle.ranges) {
    const kind = kindIn(bundle, key);
    resources.push({
      name: kind.name,
      type: ValueType.RANGES,
      ranges: { range: [...ranges] },
      ...marksOf(kind, style),
    });
  }
  return resources;
}

function marksOf(kind: Kind, { allocationRole, reservations }: ResourceStyle): Omit<Resource, 'name' | 'type'> {
  const { disk, shared, revocable } = kind;
  return {
    ...reservationMarks(kind, reservations),
    ...(disk ? { disk } : {}),
    ...(shared ? { shared: {} } : {}),
    ...(revocable ? { revocable: {} } : {}),
    ...(allocationRole === undefined ? {} : { allocationInfo: { role: allocationRole } }),
  };
}

function reservationMarks(
  { reservations }: Kind,
  format: ReservationFormat,
): Pick<Resource, 'role' | 'reservation' | 'reservations'> {
  const [first, ...refined] = reservations;
  const stack = first === undefined || format === 'pre-refinement' ? {} : { reservations: [...reservations] };
  if (format === 'post-refinement' || refined.length > 0) return stack;
  if (first === undefined) return { role: '*' };
  const { type, role, principal, labels } = first;
  const dynamic = type === ReservationType.DYNAMIC;
  return {
    ...stack,
    role: role ?? '*',
    ...(dynamic ? { reservation: { ...(principal ? { principal } : {}), ...(labels ? { labels } : {}) } } : {}),
  };
}
