import { reservationsOf } from '@borealis/mesos';
import type { Maybe, Reservation, Resource } from '../wire.js';
import { DiskSourceType, ReservationType } from '../wire.js';

/** What a resource is besides its amount. Fields that do not apply are absent. */
export interface Kind {
  readonly name: string;
  /** From the coarsest to the most specific; empty where the resource is free for all roles. */
  readonly reservations: readonly Reservation[];
  readonly disk?: NonNullable<Resource['disk']>;
  readonly shared: boolean;
  readonly revocable: boolean;
  /** Of a set resource: the one item this is. */
  readonly item?: string;
}

export function kindOf(resource: Resource): Kind {
  const { disk, shared, revocable } = resource;
  return {
    name: resource.name ?? '',
    reservations: reservationsOf(resource),
    ...(disk ? { disk } : {}),
    shared: Boolean(shared),
    revocable: Boolean(revocable),
  };
}

/** Whether the name says everything. */
export function isPlain({ reservations, disk, shared, revocable, item }: Kind): boolean {
  return reservations.length === 0 && !disk && !shared && !revocable && item === undefined;
}

/** Persistent volumes and disks that are mounted or given as a whole are taken as a whole or not at all. */
export function isIndivisible(kind: Maybe<Kind>): boolean {
  if (!kind?.disk) return false;
  const { persistence, source } = kind.disk;
  return Boolean(persistence) || source?.type === DiskSourceType.MOUNT || source?.type === DiskSourceType.BLOCK;
}

/**
 * Resources of the same key are the same thing and add up. As in Mesos a volume is known by its persistence id: where
 * it is mounted and who made it does not make it another. Reads as Mesos prints resources.
 */
export function keyOf(kind: Kind): string {
  if (isPlain(kind)) return kind.name;
  const { name, reservations, disk, shared, revocable, item } = kind;
  return [
    name,
    item === undefined ? '' : `{${item}}`,
    reservations.length === 0 ? '' : `(reservations: [${reservations.map(reservationText).join(',')}])`,
    disk ? `[${diskText(disk)}]` : '',
    revocable ? '{REV}' : '',
    shared ? '<SHARED>' : '',
  ].join('');
}

function reservationText({ type, role, principal, labels }: Reservation): string {
  const parts = [ReservationType[type ?? ReservationType.UNKNOWN], role ?? ''];
  if (principal) parts.push(JSON.stringify(principal));
  const pairs = (labels?.labels ?? []).map((label) =>
    Object.hasOwn(label, 'value') ? `${label.key}: ${label.value ?? ''}` : label.key,
  );
  if (pairs.length > 0) parts.push(JSON.stringify(pairs.sort()));
  return `(${parts.join(',')})`;
}

function diskText({ source, persistence }: NonNullable<Resource['disk']>): string {
  const parts: string[] = [];
  if (source) {
    const { type, path, mount, vendor, id, profile } = source;
    const root = path?.root ?? mount?.root;
    const told = [vendor, id, profile, root].filter((text) => text);
    parts.push(`${DiskSourceType[type]}(${told.map((text) => JSON.stringify(text)).join(',')})`);
  }
  if (persistence) parts.push(JSON.stringify(persistence.id));
  return parts.join(',');
}

/** The role a resource is reserved for; nothing when it is free. */
export const reservedRole = (kind: Maybe<Kind>): string | undefined => kind?.reservations.at(-1)?.role ?? undefined;

/** Whether what is reserved for one role may be used by the other: the same role or one below it. */
export const servesRole = (reservedFor: string, role: string): boolean =>
  role === reservedFor || role.startsWith(`${reservedFor}/`);
