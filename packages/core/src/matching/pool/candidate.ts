import type { Agent, Job, Offer, OfferId, ResourcePool, Revision, TaskId, Unavailability } from '@borealis/contracts';
import { traitsOf } from '../rules/index.js';
import type { Traits } from '../rules/index.js';
import { AgentResources } from './agent-resources.js';
import type { Taken } from './agent-resources.js';

/** A launch that is decided and not sent yet. What it says in full is written when it is sent: many wait until all groups had their turn. */
export interface PlannedLaunch {
  readonly taskId: TaskId;
  readonly job: Job;
  readonly revision: Revision;
  readonly taken: Taken;
}

/** The offers of one agent and one Mesos role, taken together: what one ACCEPT may use. */
export class Candidate {
  readonly agentIp: string;
  readonly allocatedTo: string;
  readonly unavailability: Unavailability | undefined;
  readonly launches: PlannedLaunch[] = [];
  offerIds: readonly OfferId[];
  /** As they came: when one is rescinded, what is left is counted from the others. */
  private offers: readonly Offer[];
  /** What its agent is. */
  traits: Traits;
  /** Number of the last change of what it offers, counted over the whole pool. */
  sequence = 0;
  /** Where it stands in the order of filling. */
  bucket = -1;
  place = -1;
  /** The last round it was looked at in. */
  round = 0;

  constructor(
    public agent: Agent,
    offer: Offer,
    /** What the offer has. */
    public resources: AgentResources,
    /** A small number of the agent's own, for lists by agent. */
    readonly ordinal: number,
    readonly sinceMs: number,
  ) {
    this.offers = [offer];
    this.offerIds = [offer.id];
    this.traits = traitsOf(agent);
    this.agentIp = offer.agentIp;
    this.allocatedTo = offer.allocatedTo;
    this.unavailability = offer.unavailability;
  }

  /** The newest offer tells what the agent is now. */
  describe(agent: Agent): void {
    this.agent = agent;
    this.traits = traitsOf(agent);
  }

  /** Whether a port of these is in one of its offers already. */
  overlaps(pools: readonly ResourcePool[]): boolean {
    const own = this.offers.flatMap((offer) => firmPorts(offer.pools));
    return firmPorts(pools).some(({ begin, end }) => own.some((other) => begin <= other.end && other.begin <= end));
  }

  merge(offer: Offer): void {
    this.offers = [...this.offers, offer];
    this.offerIds = [...this.offerIds, offer.id];
    this.resources.add(offer.pools);
  }

  /** Takes one of several offers away. Only while nothing was taken from them. */
  withdraw(offerId: OfferId): void {
    this.offers = this.offers.filter(({ id }) => id !== offerId);
    this.offerIds = this.offerIds.filter((id) => id !== offerId);
    this.resources = new AgentResources(this.offers.flatMap(({ pools }) => pools));
  }
}

const firmPorts = (pools: readonly ResourcePool[]): ResourcePool['ports'] =>
  pools.flatMap(({ revocable, ports }) => (revocable === true ? [] : ports));
