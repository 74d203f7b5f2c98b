import { EventType } from '../wire.js';
import type { InverseOffer, InverseOfferStatus, Unavailability, InverseOfferAnswer } from '../wire.js';
import { agentUrl } from './agent-url.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord, InverseOfferRecord } from './records.js';
import { refuseMs } from './refuse-time.js';

/**
 * A machine is to go: every framework that holds something of its agents is asked to give it back, and asked again after each answer
 * as long as its filter does not hold that back. Answers bind nobody; operators read them.
 */
export class InverseOffers {
  /** By agent and framework: the last answer. */
  readonly #answers = new Map<string, Map<string, InverseOfferStatus>>();
  /** By agent and framework: until when, in milliseconds since the epoch, nothing is asked again. */
  readonly #filters = new Map<string, Map<string, number>>();

  constructor(
    private readonly books: Books,
    private readonly timeoutMs: number | undefined,
  ) {}

  /** Part of every round of allocation, after its offers. */
  round(): void {
    if (!this.books.registry.schedule.windows?.length) return;
    const nowMs = Date.now();
    const batches = new Map<FrameworkRecord, InverseOffer[]>();
    for (const agent of this.books.agents.values()) {
      const { unavailability } = agent;
      if (unavailability === undefined || !agent.connected) continue;
      for (const framework of this.#holdersOf(agent)) {
        const filteredMs = this.#filters.get(agent.id)?.get(framework.id) ?? 0;
        if (!framework.connected || filteredMs > nowMs || isAsked(framework, agent)) continue;
        const message = inverseOfferMessage(this.#make(framework, agent, unavailability));
        batches.set(framework, [...(batches.get(framework) ?? []), message]);
      }
    }
    for (const [framework, inverseOffers] of batches) {
      framework.send({ type: EventType.INVERSE_OFFERS, inverseOffers: { inverseOffers } });
    }
  }

  /** ACCEPT_INVERSE_OFFERS or DECLINE_INVERSE_OFFERS; what is no longer valid is ignored. */
  answer(
    framework: FrameworkRecord,
    ids: readonly string[],
    status: InverseOfferAnswer,
    refuseSeconds: number | undefined,
  ): void {
    const nowMs = Date.now();
    for (const id of ids) {
      const offer = this.books.inverseOffers.get(id);
      if (offer === undefined || offer.framework !== framework) continue;
      this.#discard(offer);
      into(this.#answers, offer.agent.id).set(framework.id, {
        status,
        frameworkId: { value: framework.id },
        timestamp: { nanoseconds: nowMs * 1e6 },
      });
      into(this.#filters, offer.agent.id).set(framework.id, nowMs + refuseMs(refuseSeconds));
    }
  }

  answersOf(agentId: string): InverseOfferStatus[] {
    return [...(this.#answers.get(agentId)?.values() ?? [])];
  }

  /** The agent cannot be asked for, or offered, for now. */
  rescindAll(agent: AgentRecord): void {
    for (const offer of [...agent.inverseOffers]) this.#rescind(offer);
  }

  /** Other times than those that were answered hold for the agent now, or it is gone. */
  startOver(agent: AgentRecord): void {
    this.rescindAll(agent);
    this.#answers.delete(agent.id);
    this.#filters.delete(agent.id);
  }

  /** The framework starts over: nobody is told, and its filters stay. */
  discardAll(framework: FrameworkRecord): void {
    for (const offer of [...framework.inverseOffers]) this.#discard(offer);
  }

  /** The framework is away, or gone for good. */
  forget(framework: FrameworkRecord): void {
    this.discardAll(framework);
    this.clearFilters(framework);
  }

  clearFilters(framework: FrameworkRecord): void {
    for (const filters of this.#filters.values()) filters.delete(framework.id);
  }

  /** Frameworks with something offered or used of the agent. */
  #holdersOf(agent: AgentRecord): ReadonlySet<FrameworkRecord> {
    const holders = new Set<FrameworkRecord>();
    for (const { framework } of agent.offers) holders.add(framework);
    for (const { framework, released } of agent.tasks) if (!released) holders.add(framework);
    for (const { framework } of agent.executors) holders.add(framework);
    return holders;
  }

  #make(framework: FrameworkRecord, agent: AgentRecord, unavailability: Unavailability): InverseOfferRecord {
    const id = this.books.nextOfferId();
    const offer: InverseOfferRecord = { id, framework, agent, unavailability, timer: undefined };
    this.books.inverseOffers.set(offer.id, offer);
    framework.inverseOffers.add(offer);
    agent.inverseOffers.add(offer);
    if (this.timeoutMs !== undefined) offer.timer = setTimeout(() => this.#rescind(offer), this.timeoutMs).unref();
    return offer;
  }

  #rescind(offer: InverseOfferRecord): void {
    this.#discard(offer);
    offer.framework.send({
      type: EventType.RESCIND_INVERSE_OFFER,
      rescindInverseOffer: { inverseOfferId: { value: offer.id } },
    });
  }

  #discard(offer: InverseOfferRecord): void {
    clearTimeout(offer.timer);
    this.books.inverseOffers.delete(offer.id);
    offer.framework.inverseOffers.delete(offer);
    offer.agent.inverseOffers.delete(offer);
  }
}

export const inverseOfferMessage = ({ id, framework, agent, unavailability }: InverseOfferRecord): InverseOffer => ({
  id: { value: id },
  url: agentUrl(agent.introduction),
  frameworkId: { value: framework.id },
  agentId: { value: agent.id },
  unavailability,
});

const isAsked = (framework: FrameworkRecord, agent: AgentRecord): boolean =>
  [...agent.inverseOffers].some((offer) => offer.framework === framework);

function into<T>(byAgent: Map<string, Map<string, T>>, agentId: string): Map<string, T> {
  const known = byAgent.get(agentId);
  if (known !== undefined) return known;
  const fresh = new Map<string, T>();
  byAgent.set(agentId, fresh);
  return fresh;
}
