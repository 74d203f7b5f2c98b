import { quantitiesOf, reservedRole, selectFrom, servesRole } from '../resources/index.js';
import type { Bundle, Kind } from '../resources/index.js';
import { Capability } from '../wire.js';
import type { FrameworkRecord } from './framework-record.js';

/** Never offered: Mesos keeps it to itself. */
const EPHEMERAL_PORTS = 'ephemeral_ports';

/** What of an agent's free resources a framework may be offered in a role. */
export function allocatablePart(free: Bundle, framework: FrameworkRecord, role: string): Bundle {
  if (free.kinds.size === 0 && !free.ranges.has(EPHEMERAL_PORTS)) return free;
  return selectFrom(free, (kind) => serves(kind, role) && understands(framework, kind));
}

export const isReserved = (kind: Kind): boolean => kind.reservations.length > 0;

function serves(kind: Kind, role: string): boolean {
  const reservedFor = reservedRole(kind);
  return kind.name !== EPHEMERAL_PORTS && (reservedFor === undefined || servesRole(reservedFor, role));
}

/** Without the capability a kind of resource cannot be expressed, or would be misunderstood. */
function understands(framework: FrameworkRecord, { reservations, shared, revocable }: Kind): boolean {
  return (
    (reservations.length < 2 || framework.has(Capability.RESERVATION_REFINEMENT)) &&
    (!shared || framework.has(Capability.SHARED_RESOURCES)) &&
    (!revocable || framework.has(Capability.REVOCABLE_RESOURCES))
  );
}

const LEAST_CPUS_MILLI = 10;
const LEAST_MEM_MILLI = 32_000;

/** Too small a rest is not worth an offer, unless the framework has said for the role what it finds worth it. */
export function isWorthAnOffer(part: Bundle, framework: FrameworkRecord, role: string): boolean {
  const amounts = quantitiesOf(part);
  const own = framework.info.offerFilters?.[role]?.minAllocatableResources;
  if (own === null || own === undefined) {
    return (amounts.get('cpus') ?? 0) >= LEAST_CPUS_MILLI || (amounts.get('mem') ?? 0) >= LEAST_MEM_MILLI;
  }
  const choices = own.quantities ?? [];
  return (
    choices.length === 0 ||
    choices.some((choice) =>
      Object.entries(choice.quantities ?? {}).every(
        ([name, least]) => (amounts.get(name) ?? 0) >= (least.value ?? 0) * 1000,
      ),
    )
  );
}
