import { kindIn, quantitiesOf, reservedRole, servesRole } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { isReserved } from './allocatable.js';
import type { Books } from './books.js';
import { pathOf } from './share-ledger.js';
import type { ShareLedger } from './share-ledger.js';

/** Thousandths by the name of a scalar. */
export type Quantities = ReadonlyMap<string, number>;

/** What a role is promised at least and may have at most. */
export interface Quota {
  readonly guarantees: Quantities;
  readonly limits: Quantities;
}

/**
 * The quotas of one allocation round. A role's limit holds for all below it; what is reserved for a role counts as
 * consumed whether it is used or not.
 */
export class Quotas {
  readonly #reservedUnused = new Map<string, Map<string, number>>();

  constructor(
    private readonly books: Books,
    private readonly shares: ShareLedger,
  ) {
    if (this.#all.size > 0) this.#countReservations();
  }

  get #all(): ReadonlyMap<string, Quota> {
    return this.books.registry.quotas;
  }

  get any(): boolean {
    return this.#all.size > 0;
  }

  /** What a role with a quota has used up of it: thousandths by name. */
  consumed(role: string): Quantities {
    const sums = new Map(this.shares.heldBelow(role));
    for (const [name, milli] of this.#reservedUnused.get(role) ?? []) sums.set(name, (sums.get(name) ?? 0) + milli);
    return sums;
  }

  /** Promised and not had yet: thousandths by name. */
  missing(role: string): Quantities {
    const quota = this.#all.get(role);
    if (quota === undefined) return new Map();
    const consumed = this.consumed(role);
    return new Map(
      [...quota.guarantees]
        .map(([name, least]) => [name, least - (consumed.get(name) ?? 0)] as const)
        .filter(([, milli]) => milli > 0),
    );
  }

  /** What all roles together still miss. */
  headroomNeeded(): Quantities {
    const sums = new Map<string, number>();
    for (const role of this.#all.keys()) {
      for (const [name, milli] of this.missing(role)) sums.set(name, (sums.get(name) ?? 0) + milli);
    }
    return sums;
  }

  /** A part cut down to what the limits of the role, and of the roles above it, leave. Reservations are inside them. */
  withinLimits(role: string, part: Bundle): Bundle {
    let cut = part;
    for (const node of pathOf(role)) {
      const limits = this.#all.get(node)?.limits;
      if (limits === undefined || limits.size === 0) continue;
      const consumed = this.consumed(node);
      cut = cutDown(cut, (name) => {
        const limit = limits.get(name);
        return limit === undefined ? Infinity : Math.max(0, limit - (consumed.get(name) ?? 0));
      });
    }
    return cut;
  }

  #countReservations(): void {
    for (const { free } of this.books.agents.values()) {
      for (const [key, milli] of free.scalars) {
        const kind = kindIn(free, key);
        const reservedFor = reservedRole(kind);
        if (reservedFor === undefined) continue;
        for (const role of this.#all.keys()) {
          if (!servesRole(role, reservedFor)) continue;
          const sums = this.#reservedUnused.get(role) ?? new Map<string, number>();
          sums.set(kind.name, (sums.get(kind.name) ?? 0) + milli);
          this.#reservedUnused.set(role, sums);
        }
      }
    }
  }
}

/** Only unreserved scalars are cut; `most` in thousandths by name. */
export function cutDown(part: Bundle, most: (name: string) => number): Bundle {
  const scalars = new Map<string, number>();
  for (const [key, milli] of part.scalars) {
    const kind = kindIn(part, key);
    const left = isReserved(kind) ? milli : Math.min(milli, most(kind.name));
    if (left > 0) scalars.set(key, left);
  }
  return { ...part, scalars };
}

export function exceeds(amounts: Quantities, most: Quantities): boolean {
  return [...most].some(([name, milli]) => (amounts.get(name) ?? 0) > milli);
}

/** Whether something is wanted that there is not enough of. */
export function isShort(wanted: Quantities, available: Quantities): boolean {
  return [...wanted].some(([name, milli]) => (available.get(name) ?? 0) < milli);
}

/** What is free and unreserved on all agents: thousandths by name. */
export function unreservedFree(books: Books): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { free } of books.agents.values()) {
    for (const [name, milli] of unreservedQuantities(free)) sums.set(name, (sums.get(name) ?? 0) + milli);
  }
  return sums;
}

export function unreservedQuantities(bundle: Bundle): Quantities {
  if (bundle.kinds.size === 0) return quantitiesOf(bundle);
  const sums = new Map<string, number>();
  for (const [key, milli] of bundle.scalars) {
    const kind = kindIn(bundle, key);
    if (!isReserved(kind)) sums.set(kind.name, (sums.get(kind.name) ?? 0) + milli);
  }
  return sums;
}
