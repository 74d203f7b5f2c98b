import { reservationsOf } from '@borealis/mesos';
import { ReservationType } from '../../wire.js';
import type { Reservation, Resource } from '../../wire.js';
import { roleProblem } from './id-rules.js';

/** What is wrong with how a resource is reserved. Either format may be used, by each resource for itself. */
export function reservationProblem(resource: Resource): string | undefined {
  const stack = resource.reservations ?? [];
  return stack.length === 0 ? oldFormatProblem(resource) : (stackProblem(stack) ?? mixedFormatProblem(resource, stack));
}

function oldFormatProblem({ role, reservation }: Resource): string | undefined {
  const named = role ?? '*';
  const bad = named === '*' ? undefined : roleProblem(named);
  if (bad !== undefined) return bad;
  if (!reservation) return undefined;
  if (named === '*') return "Invalid reservation: role '*' cannot be dynamically reserved";
  if (isOwn(reservation, 'type'))
    return "'Resource.ReservationInfo.type' must not be set for the 'Resource.reservation' field";
  return isOwn(reservation, 'role')
    ? "'Resource.ReservationInfo.role' must not be set for the 'Resource.reservation' field"
    : undefined;
}

function stackProblem(stack: readonly Reservation[]): string | undefined {
  for (const [depth, { type, role }] of stack.entries()) {
    if (!isSet(type) || type === ReservationType.UNKNOWN) return "Invalid reservation: 'type' is not set";
    if (!isSet(role)) return "Invalid reservation: 'role' is not set";
    const bad = roleProblem(role);
    if (bad !== undefined) return `Invalid reservation role: ${bad}`;
    if (role === '*') return "Invalid reservation: role '*' cannot be reserved";
    const parent = stack[depth - 1]?.role;
    if (!isSet(parent)) continue;
    if (type !== ReservationType.DYNAMIC) return 'Invalid refined reservation: a refined reservation has to be DYNAMIC';
    if (!role.startsWith(`${parent}/`)) {
      return `Invalid refined reservation: role '${role}' is not a refinement of '${parent}'`;
    }
  }
  return undefined;
}

/** One reservation may be told in the old fields as well, if they say the same. */
function mixedFormatProblem(resource: Resource, stack: readonly Reservation[]): string | undefined {
  const { reservation } = resource;
  const role = isOwn(resource, 'role') ? resource.role : undefined;
  const [only, ...more] = stack;
  if (!isSet(role) && !reservation) return undefined;
  if (more.length > 0) return "Resource with refined reservations must not set 'role' or 'reservation'";
  if (isSet(role) && role !== only?.role) return "Resource with inconsistent 'role' and 'reservations'";
  const dynamic = only?.type === ReservationType.DYNAMIC;
  if (!dynamic) return reservation ? "Resource with a static reservation must not set 'reservation'" : undefined;
  if (!isSet(role) || !reservation)
    return "Resource with a dynamic reservation must set both or none of 'role' and 'reservation'";
  return sameTerms(reservation, only) ? undefined : "Resource with inconsistent 'reservation' and 'reservations'";
}

const sameTerms = (a: Reservation, b: Reservation | undefined): boolean =>
  (a.principal ?? '') === (b?.principal ?? '') && JSON.stringify(a.labels ?? {}) === JSON.stringify(b?.labels ?? {});

/** Who is charged with a reservation: the last one counts. */
export function dynamicReservationOf(resource: Resource): Reservation | undefined {
  const last = reservationsOf(resource).at(-1);
  return last?.type === ReservationType.DYNAMIC ? last : undefined;
}

/** A decoded message has a default where nothing was sent. */
const isOwn = <T extends object>(message: T, field: keyof T): boolean =>
  Object.hasOwn(message, field) && isSet(message[field]);

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
