import type { Allocator } from './allocator.js';
import type { Books } from './books.js';
import type { Offers } from './offers.js';
import { Quotas, exceeds, isShort, unreservedFree } from './quotas.js';
import { overcommitment, quotaProblem } from './rules/quota-rules.js';
import type { QuotaWish } from './rules/quota-rules.js';
import { roleProblem } from './rules/id-rules.js';
import { pathOf } from './share-ledger.js';
import type { ShareLedger } from './share-ledger.js';
import { DONE, refusal } from '../verdict.js';
import type { Verdict } from '../verdict.js';

export interface WeightWish {
  readonly role: string;
  readonly weight: number;
}

/** What operators say about roles: weights and quotas. They survive the master, and offers made before give way. */
export class RolePolicies {
  constructor(
    private readonly books: Books,
    private readonly shares: ShareLedger,
    private readonly offers: Offers,
    private readonly allocator: Allocator,
  ) {}

  /** 200, or 400 with what is wrong. As in Mesos every outstanding offer of the cluster is rescinded. */
  updateWeights(wishes: readonly WeightWish[]): Verdict {
    for (const { role, weight } of wishes) {
      const problem = roleProblem(role);
      if (problem !== undefined) return refusal(400, `Invalid role '${role}': ${problem}`);
      if (!(weight > 0 && Number.isFinite(weight)))
        return refusal(400, `Invalid weight '${weight}' for role '${role}': Weights must be positive and finite`);
    }
    for (const { role, weight } of wishes) this.books.registry.weights.set(role, weight);
    for (const offer of [...this.books.offers.values()]) this.offers.rescind(offer);
    this.allocator.request();
    return DONE;
  }

  /** 200; 400 with what is wrong; 409 when the cluster cannot keep the guarantees and `force` is not set. */
  updateQuotas(wishes: readonly QuotaWish[], force: boolean): Verdict {
    const { quotas } = this.books.registry;
    const problem = quotaProblem(wishes);
    if (problem !== undefined) return refusal(400, problem);
    const over = force ? undefined : overcommitment(this.shares.totals, quotas, wishes);
    if (over !== undefined) return refusal(409, over);
    for (const { role, guarantees, limits } of wishes) {
      if (guarantees.size + limits.size === 0) quotas.delete(role);
      else quotas.set(role, { guarantees, limits });
    }
    for (const { role } of wishes) this.#makeRoom(role);
    this.allocator.request();
    return DONE;
  }

  /** Takes offers back: those of the role while it has more than its limit, others while its guarantee is not free. */
  #makeRoom(role: string): void {
    const quota = this.books.registry.quotas.get(role);
    if (quota === undefined) return;
    for (const offer of [...this.books.offers.values()]) {
      const own = pathOf(offer.role).includes(role);
      const quotas = new Quotas(this.books, this.shares);
      const tooMuch = own && exceeds(quotas.consumed(role), quota.limits);
      const tooLittle = !own && isShort(quotas.missing(role), unreservedFree(this.books));
      if (tooMuch || tooLittle) this.offers.rescind(offer);
    }
  }
}
