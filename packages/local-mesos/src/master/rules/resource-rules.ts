import { kindOf, rangesOf, rangesOverlap, reservedRole, toMilli } from '../../resources/index.js';
import type { Range } from '../../resources/index.js';
import { ValueType, VolumeMode } from '../../wire.js';
import type { Resource } from '../../wire.js';
import { idProblem } from './id-rules.js';
import { reservationProblem } from './reservation-rules.js';

/** What is wrong with the resources of a task, in Mesos' words; `role` is the one the offer was made to. */
export function resourcesProblem(resources: readonly Resource[], role: string): string | undefined {
  if (resources.length === 0) return 'Task uses no resources';
  const problem = resourceListProblem(resources);
  if (problem !== undefined) return `Task uses invalid resources: ${problem}`;
  return rolesProblem(resources, role) ?? revocableProblem(resources);
}

/** What is wrong with a task's resources beside those of its executor: what only one can have may not be named twice. */
export function togetherProblem(resources: readonly Resource[]): string | undefined {
  return overlapProblem(resources) ?? volumesProblem(resources) ?? revocableProblem(resources);
}

function overlapProblem(resources: readonly Resource[]): string | undefined {
  const named = new Map<string, Range[]>();
  for (const resource of resources) {
    const { name } = resource;
    const ranges = [...(named.get(name) ?? []), ...rangesOf(resource)];
    if (rangesOverlap(ranges)) return `Task and its executor use the same '${name}'`;
    named.set(name, ranges);
  }
  return undefined;
}

/** What is wrong with resources wherever they are named. */
export function resourceListProblem(resources: readonly Resource[]): string | undefined {
  for (const resource of resources) {
    const problem = resourceProblem(resource) ?? reservationProblem(resource);
    if (problem !== undefined) return problem;
  }
  return volumesProblem(resources);
}

function resourceProblem(resource: Resource): string | undefined {
  const { name, type } = resource;
  if (name === null || name === undefined || name === '') return 'Empty resource name';
  switch (type) {
    case ValueType.SCALAR:
      return scalarProblem(resource, name);
    case ValueType.RANGES:
      return rangesProblem(resource);
    case ValueType.SET:
      return setProblem(resource);
    case ValueType.TEXT:
    default:
      return `Unsupported resource type of '${name}'`;
  }
}

function scalarProblem(resource: Resource, name: string): string | undefined {
  const value = resource.scalar?.value;
  if (!resource.scalar || resource.ranges || resource.set || value === null || value === undefined) {
    return `Invalid scalar resource '${name}'`;
  }
  if (!Number.isFinite(value) || value < 0 || (value !== 0 && toMilli(value) === 0)) {
    return 'Invalid scalar resource: value <= 0';
  }
  return name === 'gpus' && !Number.isInteger(value) ? 'The "gpus" resource must be an unsigned integer' : undefined;
}

function rangesProblem(resource: Resource): string | undefined {
  if (!resource.ranges || resource.scalar || resource.set) return `Invalid ranges resource '${resource.name ?? ''}'`;
  const ranges = rangesOf(resource);
  if (ranges.some((range) => range.begin > range.end)) return 'Invalid ranges resource: begin > end';
  return rangesOverlap(ranges) ? 'Invalid ranges resource: overlapping ranges' : undefined;
}

function setProblem(resource: Resource): string | undefined {
  if (!resource.set || resource.scalar || resource.ranges) return `Invalid set resource '${resource.name ?? ''}'`;
  const items = resource.set.item ?? [];
  return new Set(items).size < items.length ? 'Invalid set resource: duplicated elements' : undefined;
}

function volumesProblem(resources: readonly Resource[]): string | undefined {
  const ids = new Set<string>();
  for (const resource of resources) {
    const { name, disk, revocable, shared } = resource;
    if (shared && !disk?.persistence) return 'Only persistent volumes can be shared';
    if (!disk) continue;
    if (name !== 'disk') return `DiskInfo should not be set for ${name ?? ''} resource`;
    if (!disk.persistence) continue;
    if (revocable) return 'Persistent volumes cannot be created from revocable resources';
    const role = reservedRole(kindOf(resource));
    if (role === undefined) {
      return 'Persistent volumes cannot be created from unreserved resources';
    }
    if (!disk.volume) return "Expecting 'volume' to be set for persistent volume";
    if (disk.volume.mode === VolumeMode.RO && !shared) return 'Read-only persistent volume not supported';
    const badId = idProblem(disk.persistence.id);
    if (badId !== undefined) return `Invalid persistence ID: ${badId}`;
    if (disk.volume.hostPath) return "Expecting 'host_path' to be unset for persistent volume";
    const id = `${role} ${disk.persistence.id}`;
    if (ids.has(id)) return `Persistence ID '${disk.persistence.id}' is not unique`;
    ids.add(id);
  }
  return undefined;
}

function rolesProblem(resources: readonly Resource[], offerRole: string): string | undefined {
  const roles = new Set(resources.map((resource) => resource.allocationInfo?.role ?? offerRole));
  if (roles.size > 1) {
    return `The resources have multiple allocation roles (${[...roles].map((role) => `'${role}'`).join(' and ')}) but only one allocation role is allowed`;
  }
  return roles.has(offerRole)
    ? undefined
    : `The resources are allocated to role '${[...roles].join()}' but the offer was made to role '${offerRole}'`;
}

function revocableProblem(resources: readonly Resource[]): string | undefined {
  const kinds = new Map<string, boolean>();
  for (const { name, revocable } of resources) {
    const isRevocable = revocable !== null && revocable !== undefined;
    const before = kinds.get(name ?? '');
    if (before !== undefined && before !== isRevocable) {
      return `Cannot use both revocable and non-revocable '${name ?? ''}' at the same time`;
    }
    kinds.set(name ?? '', isRevocable);
  }
  return undefined;
}
