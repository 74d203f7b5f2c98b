import type { Quantities, Quota } from '../quotas.js';
import { roleProblem } from './id-rules.js';
import { firstRepeated } from './repeated.js';

/** A quota for a role, as an operator asks for it. */
export interface QuotaWish extends Quota {
  readonly role: string;
}

/** What is wrong with quotas by themselves, whatever the cluster has. */
export function quotaProblem(wishes: readonly QuotaWish[]): string | undefined {
  const roles = wishes.map(({ role }) => role);
  const twice = firstRepeated(roles);
  if (twice !== undefined) return `Role '${twice}' has more than one quota config`;
  for (const wish of wishes) {
    const problem = ownProblem(wish);
    if (problem !== undefined) return `Invalid QuotaConfig for role '${wish.role}': ${problem}`;
  }
  return undefined;
}

function ownProblem({ role, guarantees, limits }: QuotaWish): string | undefined {
  const problem = role === '*' ? "setting quota for the default '*' role is not supported" : roleProblem(role);
  if (problem !== undefined) return problem;
  for (const [name, milli] of [...guarantees, ...limits]) {
    if (name === '') return 'a resource has no name';
    if (!Number.isFinite(milli) || milli < 0) return `the amount of '${name}' has to be a number not below 0`;
  }
  const over = [...guarantees].find(([name, least]) => least > (limits.get(name) ?? Infinity));
  return over === undefined ? undefined : `the guarantee of '${over[0]}' is more than its limit`;
}

/** Why the cluster cannot keep all the guarantees together, or nothing. Roles below others are counted within them. */
export function overcommitment(
  totals: Quantities,
  present: ReadonlyMap<string, Quota>,
  wishes: readonly QuotaWish[],
): string | undefined {
  const all = new Map<string, Quota>([...present, ...wishes.map((wish) => [wish.role, wish] as const)]);
  const nested = nestingProblem(all);
  if (nested !== undefined) return nested;
  const sums = new Map<string, number>();
  for (const [role, { guarantees }] of all) {
    if (role.includes('/') && all.has(role.slice(0, role.lastIndexOf('/')))) continue;
    for (const [name, milli] of guarantees) sums.set(name, (sums.get(name) ?? 0) + milli);
  }
  const over = [...sums].find(([name, milli]) => milli > (totals.get(name) ?? 0));
  return (
    over && `Not enough '${over[0]}' in the cluster to satisfy the guarantees; use 'force' to set them all the same`
  );
}

/** What the children of a role are promised has to fit into what the role is promised. */
function nestingProblem(all: ReadonlyMap<string, Quota>): string | undefined {
  for (const [role, { guarantees }] of all) {
    const sums = new Map<string, number>();
    for (const [child, quota] of all) {
      if (child.slice(0, child.lastIndexOf('/')) !== role || !child.includes('/')) continue;
      for (const [name, milli] of quota.guarantees) sums.set(name, (sums.get(name) ?? 0) + milli);
    }
    const over = [...sums].find(([name, milli]) => milli > (guarantees.get(name) ?? 0));
    if (over !== undefined) return `The guarantees of '${over[0]}' below role '${role}' are more than its own`;
  }
  return undefined;
}
