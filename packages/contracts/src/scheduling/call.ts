import type { AgentId, OfferId, TaskId } from '../ids.js';
import type { CommandTemplate, ContainerTemplate, HealthCheck } from '../job/index.js';
import type { TakenResources } from './offer.js';

/** A launch with every hole filled. */
export interface TaskLaunch {
  readonly taskId: TaskId;
  /** The Mesos task name: the job's name. */
  readonly name: string;
  readonly agentId: AgentId;
  readonly allocatedTo: string;
  readonly resources: readonly TakenResources[];
  /** In the order they were promised: PORT0, PORT1, … */
  readonly ports: readonly number[];
  readonly command: CommandTemplate;
  readonly container?: ContainerTemplate;
  readonly healthCheck?: HealthCheck;
  readonly labels: Readonly<Record<string, string>>;
  readonly killGraceMs: number;
}

/** What to tell Mesos, once the changes of the same decision are durable. */
export type Call =
  | {
      readonly kind: 'accept';
      readonly offerIds: readonly OfferId[];
      readonly launches: readonly TaskLaunch[];
      readonly refuseMs: number;
    }
  | { readonly kind: 'decline'; readonly offerIds: readonly OfferId[]; readonly refuseMs: number }
  /** Says that the agents may be had back (`will`), or not before `refuseMs` have passed. */
  | {
      readonly kind: 'answerInverseOffers';
      readonly will: boolean;
      readonly offerIds: readonly OfferId[];
      readonly refuseMs: number;
    }
  | { readonly kind: 'kill'; readonly taskId: TaskId; readonly agentId?: AgentId; readonly graceMs?: number }
  | { readonly kind: 'acknowledge'; readonly taskId: TaskId; readonly agentId: AgentId; readonly uuid: string }
  | { readonly kind: 'reconcile'; readonly tasks: readonly { readonly taskId: TaskId; readonly agentId?: AgentId }[] }
  /** Of the master's state: which tasks of ours it knows, with their labels. The answer is a `discovered`. */
  | { readonly kind: 'discover' }
  /** Ends the subscription and begins another: what Mesos has offered in the old one is free again. Comes back as `disconnected`, `subscribed`. */
  | { readonly kind: 'resubscribe' }
  | { readonly kind: 'revive' }
  | { readonly kind: 'suppress' };

/** Those that are messages of a subscription; the others are about it, or about the master. */
export type SubscriberCall = Exclude<Call, { kind: 'discover' | 'resubscribe' }>;
