import type { AgentId, OfferId } from '@borealis/contracts';
import type { Candidate } from './candidate.js';
import { FillOrder } from './fill-order.js';

/** The offers at hand, by agent and Mesos role. */
export class OfferPool {
  readonly order = new FillOrder();
  private readonly candidates = new Map<string, Candidate>();
  private readonly byOffer = new Map<OfferId, Candidate>();
  private readonly byAgent = new Map<AgentId, Candidate>();
  /** Grows with every offer that comes. */
  sequence = 0;
  rounds = 0;

  get size(): number {
    return this.candidates.size;
  }

  all(): IterableIterator<Candidate> {
    return this.candidates.values();
  }

  of(agentId: AgentId, allocatedTo: string): Candidate | undefined {
    return this.candidates.get(`${agentId} ${allocatedTo}`);
  }

  on(agentId: AgentId): Candidate | undefined {
    return this.byAgent.get(agentId);
  }

  with(offerId: OfferId): Candidate | undefined {
    return this.byOffer.get(offerId);
  }

  /** A new one, or one that offers more than before. */
  put(candidate: Candidate): void {
    const key = `${candidate.agent.id} ${candidate.allocatedTo}`;
    if (this.candidates.get(key) === candidate) this.order.moved(candidate);
    else {
      this.candidates.set(key, candidate);
      this.byAgent.set(candidate.agent.id, candidate);
      this.order.add(candidate);
    }
    for (const id of candidate.offerIds) this.byOffer.set(id, candidate);
    candidate.sequence = ++this.sequence;
  }

  remove(candidate: Candidate): void {
    this.candidates.delete(`${candidate.agent.id} ${candidate.allocatedTo}`);
    if (this.byAgent.get(candidate.agent.id) === candidate) this.byAgent.delete(candidate.agent.id);
    this.order.remove(candidate);
    for (const id of candidate.offerIds) this.byOffer.delete(id);
  }

  /** One of several offers is gone; nothing was taken from them yet. */
  withdraw(candidate: Candidate, offerId: OfferId): void {
    this.byOffer.delete(offerId);
    candidate.withdraw(offerId);
    this.order.moved(candidate);
  }
}
