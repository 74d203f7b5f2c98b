import type { Agent, OfferId, ResourcePool, TaskLaunch, Unavailability } from '@borealis/contracts';
import { AgentResources } from './agent-resources.js';

/** One offer of a candidate, as it came: when another is rescinded, what is left is counted from these. */
export interface PooledOffer {
  readonly id: OfferId;
  readonly pools: readonly ResourcePool[];
}

/** The offers of one agent and one Mesos role, taken together: what one ACCEPT may use. */
export class Candidate {
  resources: AgentResources;
  readonly launches: TaskLaunch[] = [];
  private offers: readonly PooledOffer[];
  /** Number of the last change of what it offers, counted over the whole pool. */
  sequence = 0;
  /** Where it stands in the order of filling. */
  bucket = -1;
  place = -1;
  /** The last round it was looked at in. */
  round = 0;

  constructor(
    public agent: Agent,
    readonly agentIp: string,
    readonly allocatedTo: string,
    /** A small number of the agent's own, for lists by agent. */
    readonly ordinal: number,
    offer: PooledOffer,
    readonly unavailability: Unavailability | undefined,
    readonly sinceMs: number,
  ) {
    this.offers = [offer];
    this.resources = new AgentResources(offer.pools);
  }

  get offerIds(): OfferId[] {
    return this.offers.map(({ id }) => id);
  }

  merge(offer: PooledOffer): void {
    this.offers = [...this.offers, offer];
    this.resources.add(offer.pools);
  }

  /** Takes one of several offers away. Only while nothing was taken from them. */
  withdraw(offerId: OfferId): void {
    this.offers = this.offers.filter(({ id }) => id !== offerId);
    this.resources = new AgentResources(this.offers.flatMap(({ pools }) => pools));
  }
}
