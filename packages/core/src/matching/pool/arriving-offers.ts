import type { AgentId, Offer, OfferId } from '@borealis/contracts';

/** An offer as it came. */
export interface ArrivingOffer {
  readonly offer: Offer;
  readonly atMs: number;
}

interface Waiting extends ArrivingOffer {
  taken: boolean;
}

/** Who waits, for questions about one offer or agent. */
interface Index {
  readonly byOffer: Map<OfferId, Waiting>;
  readonly byAgent: Map<AgentId, Waiting[]>;
}

/** From so many on, what was taken is cut off once it is more than what is left. */
const cutFrom = 1_000;

/** Offers that came in an event with so many that one decision does not take them all in. First come, first taken. */
export class ArrivingOffers {
  private queue: Waiting[] = [];
  private head = 0;
  private left = 0;
  /** Made when somebody asks: mostly all are taken in before anything is heard of one of them. */
  private index: Index | undefined;

  get size(): number {
    return this.left;
  }

  add(offer: Offer, atMs: number): void {
    const waiting = { offer, atMs, taken: false };
    this.queue.push(waiting);
    this.left += 1;
    if (this.index) note(this.index, waiting);
  }

  /** Takes out the first ones. */
  take(atMost: number): ArrivingOffer[] {
    const taken: ArrivingOffer[] = [];
    for (; taken.length < atMost && this.head < this.queue.length; this.head++) {
      const waiting = this.queue[this.head]!;
      if (this.takeOut(waiting)) taken.push(waiting);
    }
    this.tidy();
    return taken;
  }

  takeFrom(agentId: AgentId): ArrivingOffer[] {
    const taken =
      this.indexed()
        ?.byAgent.get(agentId)
        ?.filter((waiting) => this.takeOut(waiting)) ?? [];
    this.tidy();
    return taken;
  }

  /** The agent of an offer that is not taken in yet. */
  agentOf(id: OfferId): AgentId | undefined {
    const waiting = this.indexed()?.byOffer.get(id);
    return waiting?.taken === false ? waiting.offer.agentId : undefined;
  }

  /** False when it was taken out before. */
  private takeOut(waiting: Waiting): boolean {
    if (waiting.taken) return false;
    waiting.taken = true;
    this.left -= 1;
    return true;
  }

  private tidy(): void {
    if (this.left > 0) {
      if (this.head <= cutFrom || this.head * 2 <= this.queue.length) return;
      this.queue = this.queue.slice(this.head);
      this.head = 0;
      return;
    }
    this.queue = [];
    this.head = 0;
    this.index = undefined;
  }

  private indexed(): Index | undefined {
    if (this.left === 0 || this.index) return this.index;
    this.index = { byOffer: new Map(), byAgent: new Map() };
    for (const waiting of this.queue) if (!waiting.taken) note(this.index, waiting);
    return this.index;
  }
}

const note = ({ byOffer, byAgent }: Index, waiting: Waiting): void => {
  byOffer.set(waiting.offer.id, waiting);
  const others = byAgent.get(waiting.offer.agentId);
  if (others) others.push(waiting);
  else byAgent.set(waiting.offer.agentId, [waiting]);
};
