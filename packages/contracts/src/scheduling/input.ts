import type { AgentId, FrameworkId, OfferId, TaskId } from '../ids.js';
import type { Actor } from '../job/index.js';
import type { Command } from './command.schema.js';
import type { InverseOffer, Offer } from './offer.js';
import type { KnownTask, TaskStatus } from './task-status.js';

/**
 * Everything that can happen to the core. Time and entropy come in with it; the core has neither a clock nor randomness.
 * `booted` is the first input of every term (process start, later: leadership): its entropy seeds the ids of the term, so a
 * restored state never hands out an id twice.
 */
export type Input =
  | { readonly kind: 'booted'; readonly atMs: number; readonly entropy: string }
  | { readonly kind: 'subscribed'; readonly atMs: number; readonly frameworkId: FrameworkId }
  | { readonly kind: 'disconnected'; readonly atMs: number }
  | { readonly kind: 'offers'; readonly atMs: number; readonly offers: readonly Offer[] }
  | { readonly kind: 'rescinded'; readonly atMs: number; readonly offerId: OfferId }
  | { readonly kind: 'inverseOffers'; readonly atMs: number; readonly offers: readonly InverseOffer[] }
  | { readonly kind: 'inverseOfferRescinded'; readonly atMs: number; readonly offerId: OfferId }
  | { readonly kind: 'statusUpdate'; readonly atMs: number; readonly status: TaskStatus }
  | { readonly kind: 'agentLost'; readonly atMs: number; readonly agentId: AgentId }
  /**
   * Tasks of our framework as the master's state shows them: after a lost database, because one turned up that is not known, or because
   * the database was put back from a backup; then with the framework id they run under, if there are any.
   */
  | {
      readonly kind: 'discovered';
      readonly atMs: number;
      readonly tasks: readonly KnownTask[];
      readonly frameworkId?: FrameworkId;
    }
  | { readonly kind: 'command'; readonly atMs: number; readonly command: Command; readonly actor: Actor }
  /** An ACCEPT that did not reach the master for certain refused or lost: the tasks are asked about, not given up. */
  | {
      readonly kind: 'callFailed';
      readonly atMs: number;
      readonly taskIds: readonly TaskId[];
      readonly message: string;
    }
  /** Goes on with what the last decision left for later. */
  | { readonly kind: 'proceed'; readonly atMs: number }
  | { readonly kind: 'tick'; readonly atMs: number };

/** Each input without its time: what happens before anybody has looked at the clock. */
export type UntimedInput = Input extends infer I
  ? I extends { readonly atMs: number }
    ? Omit<I, 'atMs'>
    : never
  : never;
