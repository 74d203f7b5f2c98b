import { quantitiesOf } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';

/**
 * Who holds how much of the cluster, offers included: what dominant resource fairness compares. Roles form a tree:
 * what `eng/dev` holds counts for `eng` as well, and a role's own part stands among the parts of its children.
 */
export class ShareLedger {
  readonly #totals = new Map<string, number>();
  readonly #held = new Map<string, Map<string, number>>();

  /** `weightOf` a node of the tree: the share of a heavier one counts for less. */
  constructor(private readonly weightOf: (role: string) => number = () => 1) {}

  addTotal(bundle: Bundle): void {
    addInto(this.#totals, bundle, 1);
  }

  removeTotal(bundle: Bundle): void {
    addInto(this.#totals, bundle, -1);
  }

  hold(role: string, frameworkId: string, bundle: Bundle): void {
    for (const holder of holdersOf(role, frameworkId)) addInto(this.#heldBy(holder), bundle, 1);
  }

  release(role: string, frameworkId: string, bundle: Bundle): void {
    for (const holder of holdersOf(role, frameworkId)) addInto(this.#heldBy(holder), bundle, -1);
  }

  forget(role: string, frameworkId: string): void {
    this.#held.delete(framework(role, frameworkId));
  }

  /** How much there is in the cluster: thousandths by name. */
  get totals(): ReadonlyMap<string, number> {
    return this.#totals;
  }

  /** What a role holds with everything below it: thousandths by name. */
  heldBelow(role: string): ReadonlyMap<string, number> {
    return this.#held.get(role) ?? NOTHING;
  }

  /** The shares on the way from the root of the tree to the role; to be compared by `compareStandings`. */
  standingOf(role: string): Standing {
    const path = pathOf(role).map((node) => ({ node, share: this.#share(node) / this.weightOf(node) }));
    return [...path, { node: own(role), share: this.#share(own(role)) / this.weightOf(role) }];
  }

  /** The largest fraction of any resource that a framework has in a role. */
  frameworkShare(role: string, frameworkId: string): number {
    return this.#share(framework(role, frameworkId));
  }

  #share(holder: string): number {
    let share = 0;
    for (const [name, milli] of this.#held.get(holder) ?? []) {
      const total = this.#totals.get(name) ?? 0;
      if (total > 0) share = Math.max(share, milli / total);
    }
    return share;
  }

  #heldBy(holder: string): Map<string, number> {
    const known = this.#held.get(holder);
    if (known !== undefined) return known;
    const fresh = new Map<string, number>();
    this.#held.set(holder, fresh);
    return fresh;
  }
}

/** Shares from the root of the tree of roles to one of them. */
export type Standing = readonly { readonly node: string; readonly share: number }[];

/**
 * Below 0 when the first has less: where their ways part, the shares of the two branches decide, then their names.
 * Two branches never stand level: roles deep in one of them would be told apart while each was level with the other
 * branch, which is no order.
 */
export function compareStandings(a: Standing, b: Standing): number {
  for (const [depth, one] of a.entries()) {
    const other = b[depth];
    if (other === undefined) break;
    if (one.node !== other.node) return one.share - other.share || (one.node < other.node ? -1 : 1);
  }
  return 0;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** `a/b/c`: a, a/b, a/b/c. */
export function pathOf(role: string): readonly string[] {
  if (!role.includes('/')) return [role];
  const parts = role.split('/');
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

// Names of roles hold neither a part that is a dot nor a blank.
const own = (role: string): string => `${role}/.`;
const framework = (role: string, frameworkId: string): string => `${role} ${frameworkId}`;
const holdersOf = (role: string, frameworkId: string): readonly string[] => [
  ...pathOf(role),
  own(role),
  framework(role, frameworkId),
];

function addInto(amounts: Map<string, number>, bundle: Bundle, sign: 1 | -1): void {
  for (const [name, milli] of quantitiesOf(bundle)) amounts.set(name, (amounts.get(name) ?? 0) + sign * milli);
}
