import type { AgentId, OfferId } from '@borealis/contracts';
import type { Candidate } from './candidate.js';
import { FillOrder } from './fill-order.js';

const none: readonly Candidate[] = [];

/** The offers at hand, by agent and Mesos role. */
export class OfferPool {
  readonly order = new FillOrder();
  /** Made when somebody asks: mostly offers are answered, and not taken back. */
  private byOffer: Map<OfferId, Candidate> | undefined;
  /** Of an agent, the one that came last at the end. */
  private readonly byAgent = new Map<AgentId, readonly Candidate[]>();
  /** Grows with every offer that comes. */
  sequence = 0;
  rounds = 0;
  private candidates = 0;

  get size(): number {
    return this.candidates;
  }

  /** Those of each agent together. They may be removed meanwhile. */
  all(): readonly Candidate[] {
    const all: Candidate[] = [];
    for (const candidates of this.byAgent.values()) for (const candidate of candidates) all.push(candidate);
    return all;
  }

  of(agentId: AgentId, allocatedTo: string): Candidate | undefined {
    return this.byAgent.get(agentId)?.find((candidate) => candidate.allocatedTo === allocatedTo);
  }

  on(agentId: AgentId): Candidate | undefined {
    return this.byAgent.get(agentId)?.at(-1);
  }

  /** All of an agent: one for each Mesos role. */
  allOn(agentId: AgentId): readonly Candidate[] {
    return this.byAgent.get(agentId) ?? none;
  }

  with(offerId: OfferId): Candidate | undefined {
    if (this.candidates === 0) return undefined;
    this.byOffer ??= new Map(this.all().flatMap((candidate) => candidate.offerIds.map((id) => [id, candidate])));
    return this.byOffer.get(offerId);
  }

  /** A new one, or one that offers more than before. */
  put(candidate: Candidate): void {
    const there = this.allOn(candidate.agent.id);
    if (there.includes(candidate)) this.order.moved(candidate);
    else {
      this.candidates += 1;
      this.byAgent.set(candidate.agent.id, there.length === 0 ? [candidate] : [...there, candidate]);
      this.order.add(candidate);
    }
    if (this.byOffer) for (const id of candidate.offerIds) this.byOffer.set(id, candidate);
    candidate.sequence = ++this.sequence;
  }

  remove(candidate: Candidate): void {
    this.candidates -= 1;
    const { id } = candidate.agent;
    const there = this.allOn(id);
    if (there.length > 1)
      this.byAgent.set(
        id,
        there.filter((other) => other !== candidate),
      );
    else this.byAgent.delete(id);
    this.order.remove(candidate);
    if (this.candidates === 0) this.byOffer = undefined;
    else if (this.byOffer) for (const offerId of candidate.offerIds) this.byOffer.delete(offerId);
  }

  /** One of several offers is gone; nothing was taken from them yet. */
  withdraw(candidate: Candidate, offerId: OfferId): void {
    this.byOffer?.delete(offerId);
    candidate.withdraw(offerId);
    this.order.moved(candidate);
  }
}
