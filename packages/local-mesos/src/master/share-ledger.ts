import type { Bundle } from '../resources/bundle.js';

/** Who holds how much of the cluster, offers included: what dominant resource fairness compares. */
export class ShareLedger {
  readonly #totals = new Map<string, number>();
  readonly #held = new Map<string, Map<string, number>>();

  addTotal(bundle: Bundle): void {
    addInto(this.#totals, bundle, 1);
  }

  removeTotal(bundle: Bundle): void {
    addInto(this.#totals, bundle, -1);
  }

  hold(holder: string, bundle: Bundle): void {
    addInto(this.#heldBy(holder), bundle, 1);
  }

  release(holder: string, bundle: Bundle): void {
    addInto(this.#heldBy(holder), bundle, -1);
  }

  forget(holder: string): void {
    this.#held.delete(holder);
  }

  /** The largest fraction of any resource that the holder has. */
  dominantShare(holder: string): number {
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

function addInto(amounts: Map<string, number>, bundle: Bundle, sign: 1 | -1): void {
  for (const [name, milli] of bundle.scalars) amounts.set(name, (amounts.get(name) ?? 0) + sign * milli);
}
