import { kindIn, quantitiesOf, reservedRole } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { allocationsOf } from './allocations.js';
import type { Books } from './books.js';
import type { Quantities, Quota } from './quotas.js';
import { pathOf } from './share-ledger.js';

/** A role with what it and the roles below it have, in thousandths by name. */
export interface RoleAccount {
  readonly name: string;
  readonly weight: number;
  readonly quota: Quota | undefined;
  /** Those subscribed to the role, or with something of it in use. */
  readonly frameworkIds: readonly string[];
  readonly allocated: Quantities;
  readonly offered: Quantities;
  readonly reserved: Quantities;
  /** What counts against a quota: everything reserved, and what else is used. */
  readonly consumed: Quantities;
}

type Sums = Map<string, number>;

interface Entry {
  readonly frameworkIds: Set<string>;
  readonly allocated: Sums;
  readonly offered: Sums;
  readonly reserved: Sums;
  readonly consumed: Sums;
}

/** Every role there is something to say of, and the roles above it, sorted by name. */
export function roleAccounts(books: Books): readonly RoleAccount[] {
  const { registry } = books;
  const entries = new Map<string, Entry>();
  for (const role of [...registry.weights.keys(), ...registry.quotas.keys()]) entriesOf(entries, role);
  for (const framework of books.frameworks.values()) {
    for (const role of framework.roles) last(entriesOf(entries, role)).frameworkIds.add(framework.id);
    for (const { role, bundle } of allocationsOf(framework)) {
      const path = entriesOf(entries, role);
      last(path).frameworkIds.add(framework.id);
      for (const entry of path) {
        addInto(entry.allocated, quantitiesOf(bundle));
        addInto(entry.consumed, unreserved(bundle));
      }
    }
  }
  for (const { role, bundle } of books.offers.values()) {
    for (const entry of entriesOf(entries, role)) addInto(entry.offered, quantitiesOf(bundle));
  }
  for (const agent of books.agents.values()) countReservations(entries, agent.total);
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => ({
      ...entry,
      name,
      weight: registry.weights.get(name) ?? 1,
      quota: registry.quotas.get(name),
      frameworkIds: [...entry.frameworkIds],
    }));
}

function countReservations(entries: Map<string, Entry>, total: Bundle): void {
  for (const [key, milli] of total.scalars) {
    const kind = kindIn(total, key);
    const role = reservedRole(kind);
    if (role === undefined || kind.item !== undefined) continue;
    for (const entry of entriesOf(entries, role)) {
      addInto(entry.reserved, [[kind.name, milli]]);
      addInto(entry.consumed, [[kind.name, milli]]);
    }
  }
}

function unreserved(bundle: Bundle): Iterable<readonly [string, number]> {
  return [...bundle.scalars].filter(([key]) => {
    const kind = kindIn(bundle, key);
    return reservedRole(kind) === undefined && kind.item === undefined;
  });
}

/** The entries of a role and of those above it, made where there are none yet. The role's own is the last. */
function entriesOf(entries: Map<string, Entry>, role: string): readonly Entry[] {
  return pathOf(role).map((name) => {
    const known = entries.get(name);
    if (known !== undefined) return known;
    const fresh = {
      frameworkIds: new Set<string>(),
      allocated: new Map(),
      offered: new Map(),
      reserved: new Map(),
      consumed: new Map(),
    };
    entries.set(name, fresh);
    return fresh;
  });
}

const last = (path: readonly Entry[]): Entry => path[path.length - 1] as Entry;

function addInto(sums: Sums, amounts: Iterable<readonly [string, number]>): void {
  for (const [name, milli] of amounts) sums.set(name, (sums.get(name) ?? 0) + milli);
}
