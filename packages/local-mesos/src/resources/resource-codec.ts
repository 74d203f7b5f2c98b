import { ValueType, int64 } from '../wire.js';
import type { Resource } from '../wire.js';
import { fromMilli, toMilli } from './bundle.js';
import type { Bundle } from './bundle.js';
import { addRanges, normalizeRanges } from './ranges.js';
import type { Range } from './ranges.js';

/** How resources are written for a framework; see the capabilities MULTI_ROLE and RESERVATION_REFINEMENT. */
export interface ResourceStyle {
  /** Put into `allocation_info`; undefined leaves it out. */
  readonly allocationRole: string | undefined;
  /** Without reservation refinement a resource names the role it is reserved for, `*` when it is not. */
  readonly starRole: boolean;
}

export function rangesOf(resource: Resource): readonly Range[] {
  return (resource.ranges?.range ?? []).map((range) => ({ begin: int64(range.begin), end: int64(range.end) }));
}

/**
 * Sums resources up by what they are. Reserved, revocable and shared ones and volumes are things of their own: this
 * cluster never offers any, so a task that asks for them finds them missing. Amounts of 0 mean nothing.
 */
export function bundleOf(resources: readonly Resource[]): Bundle {
  const scalars = new Map<string, number>();
  const ranges = new Map<string, readonly Range[]>();
  for (const resource of resources) {
    const name = kindOf(resource);
    if (resource.type === ValueType.SCALAR) {
      const milli = toMilli(resource.scalar?.value ?? 0);
      if (milli !== 0) scalars.set(name, (scalars.get(name) ?? 0) + milli);
    } else if (resource.type === ValueType.RANGES) {
      const more = normalizeRanges(rangesOf(resource));
      if (more.length > 0) ranges.set(name, addRanges(ranges.get(name) ?? [], more));
    } else {
      for (const item of resource.set?.item ?? []) scalars.set(`${name}{${item}}`, 1000);
    }
  }
  return { scalars, ranges };
}

function kindOf(resource: Resource): string {
  const marks: string[] = [];
  const { role, reservation, reservations } = resource;
  if (reservations !== null && reservations !== undefined && reservations.length > 0) {
    marks.push(`reserved: ${reservations.map((entry) => entry.role ?? '').join(' > ')}`);
  } else if (role !== null && role !== undefined && role !== '' && role !== '*') {
    marks.push(`reserved: ${role}${reservation ? ', dynamic' : ''}`);
  }
  if (resource.disk) marks.push(`disk: ${resource.disk.persistence?.id ?? 'source'}`);
  if (resource.revocable) marks.push('revocable');
  if (resource.shared) marks.push('shared');
  const name = resource.name ?? '';
  return marks.length === 0 ? name : `${name}(${marks.join('; ')})`;
}

/** The bundle as resources of offers. */
export function resourcesOf(bundle: Bundle, style: ResourceStyle): Resource[] {
  const marks = {
    ...(style.starRole ? { role: '*' } : {}),
    ...(style.allocationRole === undefined ? {} : { allocationInfo: { role: style.allocationRole } }),
  };
  const resources: Resource[] = [];
  for (const [name, milli] of bundle.scalars) {
    resources.push({ name, type: ValueType.SCALAR, scalar: { value: fromMilli(milli) }, ...marks });
  }
  for (const [name, ranges] of bundle.ranges) {
    resources.push({ name, type: ValueType.RANGES, ranges: { range: [...ranges] }, ...marks });
  }
  return resources;
}
