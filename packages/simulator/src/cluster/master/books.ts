import type {
  AgentId,
  Call,
  FrameworkId,
  InverseOffer,
  MesosTaskState,
  Offer,
  OfferId,
  TaskId,
  TaskLaunch,
  TaskStatus,
  Unavailability,
} from '@borealis/contracts';
import type { Random } from '../../random/index.js';
import type { Agenda } from '../../time/index.js';
import type { Agent } from '../agent/index.js';
import type { Holdings } from '../holdings.js';
import type { ToAgent } from '../messages.js';

/** What the master says on the stream of a subscription. */
export type MasterEvent =
  | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
  | { readonly kind: 'rescinded'; readonly offerId: OfferId }
  | { readonly kind: 'statusUpdate'; readonly status: TaskStatus }
  | { readonly kind: 'inverseOffers'; readonly offers: readonly InverseOffer[] }
  | { readonly kind: 'inverseOfferRescinded'; readonly offerId: OfferId }
  | { readonly kind: 'agentLost'; readonly agentId: AgentId };

/** The scheduler's end of a subscription. */
export interface Stream {
  readonly id: string;
  readonly subscribed: (frameworkId: FrameworkId) => void;
  readonly tell: (event: MasterEvent) => void;
  /** With an error the scheduler must not just come back. */
  readonly end: (error?: 'removed' | 'failedOver') => void;
}

export interface BookedTask {
  readonly launch: TaskLaunch;
  readonly agentId: AgentId;
  /** The newest state known. */
  state: MesosTaskState;
  /** That of the last update sent to the scheduler: what reconciliation tells. */
  sent: MesosTaskState;
  healthy?: boolean;
  /** Of the last update sent. */
  uuid?: string;
}

export interface BookedAgent {
  readonly agent: Agent;
  readonly free: Holdings;
  connected: boolean;
  /** Deactivated agents are not offered. */
  active: boolean;
  disconnectedAtMs: number;
  /** Kills that came while it was not there. */
  readonly missedKills: Set<TaskId>;
}

export interface Filter {
  readonly agentId: AgentId;
  readonly resources: Holdings;
  readonly untilMs: number;
}

export interface BookedFramework {
  readonly id: FrameworkId;
  stream: Stream | undefined;
  suppressed: boolean;
  filters: Filter[];
}

export interface BookedOffer {
  readonly id: OfferId;
  readonly agentId: AgentId;
  readonly resources: Holdings;
  readonly sinceMs: number;
}

/** An agent asked back, and what was answered. */
export interface BookedInverseOffer {
  readonly id: OfferId;
  readonly agentId: AgentId;
  /** Not asked again before. */
  quietUntilMs: number;
}

/** How this master is set up. */
export interface MasterSettings {
  readonly allocationIntervalMs: number;
  /** --offer_timeout */
  readonly offerTimeoutMs: number;
  /** Pings unanswered that long make an agent unreachable. */
  readonly unreachableAfterMs: number;
  /** --agent_removal_rate_limit: at least so long between two of them. */
  readonly removalEveryMs: number;
  /** --agent_reregister_timeout: after a failover. */
  readonly reregisterMs: number;
  /** The Mesos role offers are allocated to. */
  readonly role: string;
}

/** Everything a master knows. A failover leaves only what is in the registry: which agents there are, were lost, or are gone. */
export interface Books {
  readonly settings: MasterSettings;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly agents: Map<AgentId, BookedAgent>;
  readonly tasks: Map<TaskId, BookedTask>;
  readonly offers: Map<OfferId, BookedOffer>;
  readonly unreachable: Set<AgentId>;
  readonly gone: Set<AgentId>;
  /** In the registry, and not back since the failover. */
  readonly recovered: Map<AgentId, number>;
  readonly completed: Set<FrameworkId>;
  /** The maintenance schedule, by hostname. In the registry, so it outlives a failover. */
  readonly schedule: Map<string, Unavailability>;
  readonly inverse: Map<OfferId, BookedInverseOffer>;
  framework: BookedFramework | undefined;
  lastRemovalAtMs: number;
  /** Counts offers, frameworks: ids are never used again, also not by the next master. */
  readonly count: () => number;
  readonly toAgent: (agent: Agent, message: ToAgent) => void;
  readonly remark: (what: () => string) => void;
}

export type CallOf<K extends Call['kind']> = Extract<Call, { kind: K }>;

export const tell = (books: Books, event: MasterEvent): void => books.framework?.stream?.tell(event);

export const tellStatus = (books: Books, status: TaskStatus): void => tell(books, { kind: 'statusUpdate', status });
