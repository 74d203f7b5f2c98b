interface Created {
  readonly id: string;
  readonly createdAtMs: number;
}

/**
 * Oldest first, whatever order they came in. What comes from a store is in the order of ids, and many were created in one moment: so the
 * moments are sorted, and what belongs to each only where it has to be.
 */
export const inOrderOfCreation = <T extends Created>(all: readonly T[]): readonly T[] => {
  if (isInOrder(all, byCreation)) return all;
  const moments = new Map<number, T[]>();
  for (const one of all) {
    const same = moments.get(one.createdAtMs);
    if (same) same.push(one);
    else moments.set(one.createdAtMs, [one]);
  }
  return [...moments.keys()].sort((a, b) => a - b).flatMap((moment) => inOrderOfId(moments.get(moment)!));
};

/** The one created last of those that are meant, without putting the others in order. */
export const latestOf = <T extends Created>(all: Iterable<T>, isMeant: (one: T) => boolean): T | undefined => {
  let latest: T | undefined;
  for (const one of all) if (isMeant(one) && (latest === undefined || byCreation(latest, one) < 0)) latest = one;
  return latest;
};

const inOrderOfId = <T extends Created>(same: T[]): T[] => (isInOrder(same, byId) ? same : same.sort(byId));

/** Looking costs less than sorting. */
const isInOrder = <T>(all: readonly T[], compare: (a: T, b: T) => number): boolean => {
  for (let index = 1; index < all.length; index++) if (compare(all[index - 1]!, all[index]!) > 0) return false;
  return true;
};

const byId = (a: Created, b: Created): number => (a.id < b.id ? -1 : 1);
const byCreation = (a: Created, b: Created): number => a.createdAtMs - b.createdAtMs || byId(a, b);
