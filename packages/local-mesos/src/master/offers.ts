import {
  EMPTY_BUNDLE,
  addBundles,
  bundleContains,
  exclusivePart,
  resourcesOf,
  subtractBundles,
} from '../resources/index.js';
import type { Bundle, Conversion } from '../resources/index.js';
import { EventType } from '../wire.js';
import type { Offer } from '../wire.js';
import { agentUrl } from './agent-url.js';
import type { Grant } from './allocator.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import type { AgentRecord, OfferRecord } from './records.js';
import type { ShareLedger } from './share-ledger.js';

/** The outstanding offers, and with them the account of every agent's resources: free, offered or used. */
export class Offers {
  #fresh: OfferRecord[] = [];

  constructor(
    private readonly books: Books,
    private readonly shares: ShareLedger,
    private readonly timeoutMs: number | undefined,
  ) {}

  /** Makes an offer of what the allocator gave. It is sent with all the others of the round, by `sendFresh`. */
  make(grant: Grant): void {
    const { framework, role, agent, bundle } = grant;
    const offer: OfferRecord = { id: this.books.nextOfferId(), framework, agent, role, bundle, timer: undefined };
    agent.free = subtractBundles(agent.free, bundle);
    this.#hold(framework, role, bundle);
    this.books.offers.set(offer.id, offer);
    framework.offers.add(offer);
    agent.offers.add(offer);
    if (this.timeoutMs !== undefined) {
      offer.timer = setTimeout(() => this.rescind(offer), this.timeoutMs);
      offer.timer.unref();
    }
    this.#fresh.push(offer);
  }

  /** One event for each framework. */
  sendFresh(): void {
    const batches = new Map<FrameworkRecord, Offer[]>();
    for (const offer of this.#fresh) {
      const batch = batches.get(offer.framework);
      if (batch === undefined) batches.set(offer.framework, [offerMessage(offer)]);
      else batch.push(offerMessage(offer));
    }
    this.#fresh = [];
    for (const [framework, offers] of batches) framework.send({ type: EventType.OFFERS, offers: { offers } });
  }

  /** Takes an offer out of the books; what it held now belongs to the caller, who has to use it or `giveBack`. */
  take(offer: OfferRecord): Bundle {
    clearTimeout(offer.timer);
    this.books.offers.delete(offer.id);
    offer.framework.offers.delete(offer);
    offer.agent.offers.delete(offer);
    return offer.bundle;
  }

  /** Resources of a taken offer or an ended task are free again. */
  giveBack(framework: FrameworkRecord, role: string, agent: AgentRecord, bundle: Bundle): void {
    agent.free = addBundles(agent.free, bundle);
    this.shares.release(role, framework.id, bundle);
  }

  /** An agent that comes back brings tasks that already use their part. */
  useFromFree(framework: FrameworkRecord, role: string, agent: AgentRecord, bundle: Bundle): void {
    const used = exclusivePart(bundle);
    agent.free = subtractBundles(agent.free, used);
    this.#hold(framework, role, used);
  }

  /** An operation makes other resources of some that have been taken from an agent. */
  convert(agent: AgentRecord, { consumed, converted }: Conversion): void {
    this.#setTotal(agent, addBundles(subtractBundles(agent.total, consumed), converted));
  }

  /** An agent tells what it has; offers of what it no longer has are ended. */
  adjust(agent: AgentRecord, total: Bundle): void {
    if (bundleContains(agent.total, total) && bundleContains(total, agent.total)) return;
    for (const offer of [...agent.offers]) this.rescind(offer);
    const used = subtractBundles(agent.total, agent.free);
    this.#setTotal(agent, total);
    agent.free = subtractBundles(total, used);
  }

  /** Ends an offer without the framework's doing, and says so. */
  rescind(offer: OfferRecord): void {
    this.discard(offer);
    offer.framework.send({ type: EventType.RESCIND, rescind: { offerId: { value: offer.id } } });
  }

  /** Ends an offer silently: its framework is gone, or starts over. */
  discard(offer: OfferRecord): void {
    this.giveBack(offer.framework, offer.role, offer.agent, this.take(offer));
  }

  discardAll(framework: FrameworkRecord): void {
    for (const offer of [...framework.offers]) this.discard(offer);
  }

  addAgent(agent: AgentRecord): void {
    this.shares.addTotal(agent.total);
  }

  /** All its offers and tasks have to be gone already. */
  removeAgent(agent: AgentRecord): void {
    this.shares.removeTotal(agent.total);
    agent.free = EMPTY_BUNDLE;
  }

  #setTotal(agent: AgentRecord, total: Bundle): void {
    this.shares.removeTotal(agent.total);
    agent.total = total;
    this.shares.addTotal(total);
  }

  #hold(framework: FrameworkRecord, role: string, bundle: Bundle): void {
    this.shares.hold(role, framework.id, bundle);
  }
}

/** For its framework, unless it is written for another reader. */
export function offerMessage(offer: OfferRecord, style = offer.framework.styleFor(offer.role)): Offer {
  const { introduction, unavailability } = offer.agent;
  const executors = [...offer.agent.executors].filter(({ framework }) => framework === offer.framework);
  return {
    id: { value: offer.id },
    frameworkId: { value: offer.framework.id },
    agentId: { value: offer.agent.id },
    hostname: introduction.hostname,
    url: agentUrl(introduction),
    resources: resourcesOf(offer.bundle, style),
    attributes: [...introduction.attributes],
    executorIds: executors.map(({ id }) => ({ value: id })),
    ...(unavailability === undefined ? {} : { unavailability }),
    ...(style.allocationRole === undefined ? {} : { allocationInfo: { role: style.allocationRole } }),
  };
}
