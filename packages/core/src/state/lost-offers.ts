import type { AgentId } from '@borealis/contracts';

/** What is thought of offers that were made and never came. Not remembered: a start of the host subscribes anew. */
export class LostOffers {
  /** Since when tasks wait and nobody offers anything although it was asked for, by a REVIVE or a subscription. */
  askedSinceMs: number | undefined;
  /** Agents that had room for what waits, as far as we know, when it was last looked at them, and since when. They may have offered it. */
  readonly couldTakeSinceMs = new Map<AgentId, number>();
  /** Those that have not had their turn to be looked at. */
  turn: Iterator<AgentId> | undefined;
  lookedAtMs = -Infinity;
  /** When a new subscription was last asked for. */
  resubscribedAtMs = -Infinity;
  /** So many times one was asked for because offers were thought to be lost, and it is not known to have been right. */
  inVain = 0;
  /** The last of these was asked for while nobody offered anything. */
  private allWereSilent = false;

  subscribed(atMs: number): void {
    this.forget();
    this.askedSinceMs = atMs;
  }

  revived(atMs: number): void {
    this.askedSinceMs ??= atMs;
  }

  /** `soon`: so soon after the subscription began that it was what brought them. */
  came(soon: boolean): void {
    this.askedSinceMs = undefined;
    if (soon && this.allWereSilent) this.inVain = 0;
    this.allWereSilent = false;
  }

  nothingWaits(): void {
    this.forget();
    this.inVain = 0;
  }

  resubscribed(why: 'allSilent' | 'oneSilent' | 'old', atMs: number): void {
    this.resubscribedAtMs = atMs;
    this.allWereSilent = why === 'allSilent';
    // A subscription that has become old was one in which nothing seemed to be lost.
    this.inVain = why === 'old' ? 0 : this.inVain + 1;
  }

  private forget(): void {
    this.askedSinceMs = undefined;
    this.couldTakeSinceMs.clear();
    this.turn = undefined;
    this.lookedAtMs = -Infinity;
  }
}
