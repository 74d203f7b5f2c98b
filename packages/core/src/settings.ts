import type { PlacementStrategy } from '@borealis/contracts';

/** When tasks may take the places of others. Durations in milliseconds. */
export interface PreemptionSettings {
  readonly enabled: boolean;
  /** A task has to wait so long before anybody ends for it. */
  readonly delayMs: number;
  /** Between two searches. */
  readonly intervalMs: number;
  /** How long a place is kept for the task it was made for. */
  readonly holdMs: number;
  /** What an agent offered longer ago than this, while tasks wait, counts as taken by somebody else. */
  readonly offerTrustMs: number;
  /** Places made for one job in one search. */
  readonly placesPerSearch: number;
  /** Agents looked at in one decision. */
  readonly agentsPerDecision: number;
}

/** What may be tuned. Durations in milliseconds. */
export interface CoreSettings {
  /** First part of every task id: the name Mesos knows the framework by. */
  readonly frameworkName: string;
  readonly principal?: string;
  /** Tasks begun, launched or ended in one decision. What is left is decided by the next, so that none takes long. */
  readonly tasksPerDecision: number;
  /**
   * Looks at one agent for one group of tasks in one decision: what bounds it when nothing fits. An offer that is taken in and a task that is
   * launched count as several, by what they cost.
   */
  readonly examinationsPerDecision: number;
  /** Offers taken in by one decision. */
  readonly offersPerDecision: number;
  /** Offers answered by one decision, and launches sent with it, together. */
  readonly answersPerDecision: number;
  /** Where a job does not say: use many agents evenly, or fill one after the other. */
  readonly strategy: PlacementStrategy;
  /** Whether an instance goes back to the agent it ran on, when there is room. */
  readonly affinity: boolean;
  /** How long an offer nobody needs yet may be kept for a task that is about to need it. */
  readonly offerHoldMs: number;
  /** Between two requests for offers while they are coming anyway. */
  readonly reviveIntervalMs: number;
  /** When no offer came for so long while tasks wait, they are asked for again. */
  readonly silentOffersMs: number;
  /**
   * When that brings nothing either, a new subscription is asked for, and again after pauses that grow to this, or to twice the longest time
   * after which a task is given up. No subscription gets older while tasks wait. 0: none is asked for.
   */
  readonly resubscribeMostMs: number;
  /** Nothing is begun on an agent this long before it goes down for maintenance. */
  readonly unavailabilityMs: number;
  readonly historyPerTask: number;
  readonly endedTasksPerJob: number;
  /** An ended task is kept at least so long, whatever the count; what may come back has to be known. */
  readonly endedKeptAtLeastMs: number;
  /** And at most so long. */
  readonly endedKeptAtMostMs: number;
  readonly endedOperations: number;
  /** How long Mesos keeps back what was offered and not used, while tasks wait. */
  readonly declineMs: number;
  /** The same while nothing waits. */
  readonly idleDeclineMs: number;
  /** An operation has this long for each task it touches. */
  readonly operationStepMs: number;
  readonly reconcileIntervalMs: number;
  /** Tasks per RECONCILE call. */
  readonly reconcileBatch: number;
  /** Between two of those calls. */
  readonly reconcileBatchIntervalMs: number;
  /** Who was asked about and not answered for is asked about again after this, then after twice as long, and so on. */
  readonly reconcileRetryMs: number;
  readonly reconcileRetryMaxMs: number;
  /** A kill is repeated until Mesos says that the task has ended: after this time, then after twice as long, and so on. */
  readonly killRetryMs: number;
  /** A task nothing was ever heard of, or that does not end although it was told to, is given up after this time. */
  readonly transientTimeoutMs: number;
  /** A launched task that Mesos says it stages or starts is given up after this time. Long: images are pulled in it. */
  readonly launchTimeoutMs: number;
  /** Tasks the clock looks at in one decision. */
  readonly duePerDecision: number;
  /** A launch may be under way this long; until then "no such task" is no verdict on it. */
  readonly launchInFlightMs: number;
  /** A launched task nothing is heard of is asked about at this age, and again at this interval. */
  readonly silentLaunchMs: number;
  /** A task on an agent out of reach is given up after this time, where its job says nothing else. */
  readonly partitionMs: number;
  /** The same where the master knows neither the task nor its agent, at most. */
  readonly unknownMs: number;
  /** From so many losses on, as a part of the launched tasks and at least in number, it is waited: see `Storm`. 0: never. */
  readonly stormShare: number;
  readonly stormLeast: number;
  /** The same for agents with tasks of ours. */
  readonly stormLeastAgents: number;
  /** In which losses are counted; as long without any, and the storm is over. */
  readonly stormWindowMs: number;
  readonly stormMaxMs: number;
  readonly preemption: PreemptionSettings;
}

export const defaultCoreSettings: Omit<CoreSettings, 'frameworkName'> = {
  tasksPerDecision: 500,
  examinationsPerDecision: 20_000,
  offersPerDecision: 500,
  answersPerDecision: 2_000,
  strategy: 'spread',
  affinity: true,
  offerHoldMs: 5_000,
  reviveIntervalMs: 1_000,
  silentOffersMs: 30_000,
  resubscribeMostMs: 3_600_000,
  unavailabilityMs: 360_000,
  historyPerTask: 20,
  endedTasksPerJob: 100,
  endedKeptAtLeastMs: 3_600_000,
  endedKeptAtMostMs: 172_800_000,
  endedOperations: 200,
  declineMs: 5_000,
  idleDeclineMs: 120_000,
  operationStepMs: 300_000,
  reconcileIntervalMs: 600_000,
  reconcileBatch: 1_000,
  reconcileBatchIntervalMs: 1_000,
  reconcileRetryMs: 5_000,
  reconcileRetryMaxMs: 300_000,
  killRetryMs: 10_000,
  transientTimeoutMs: 300_000,
  launchTimeoutMs: 1_800_000,
  duePerDecision: 5_000,
  launchInFlightMs: 10_000,
  silentLaunchMs: 15_000,
  partitionMs: 300_000,
  unknownMs: 30_000,
  stormShare: 0.25,
  stormLeast: 10,
  stormLeastAgents: 5,
  stormWindowMs: 60_000,
  stormMaxMs: 600_000,
  preemption: {
    enabled: true,
    delayMs: 60_000,
    intervalMs: 10_000,
    holdMs: 300_000,
    offerTrustMs: 120_000,
    placesPerSearch: 10,
    agentsPerDecision: 2_000,
  },
};

/** The settings of a core that may have decided before all of these were there: what it does not name had no part in it. */
export const earlierSettings = (named: Readonly<Record<string, unknown>>): CoreSettings =>
  ({ ...defaultCoreSettings, resubscribeMostMs: 0, ...named }) as CoreSettings;
