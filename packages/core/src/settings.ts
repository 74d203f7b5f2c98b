/** What may be tuned. Durations in milliseconds. */
export interface CoreSettings {
  /** First part of every task id: the name Mesos knows the framework by. */
  readonly frameworkName: string;
  readonly principal?: string;
  /** Tasks begun, launched or ended in one decision. What is left is decided by the next, so that none takes long. */
  readonly tasksPerDecision: number;
  readonly historyPerTask: number;
  readonly endedTasksPerJob: number;
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
  /** A kill is repeated until Mesos says that the task has ended. */
  readonly killRetryMs: number;
  /** A launch may be under way this long; until then "no such task" is no verdict on it. */
  readonly launchInFlightMs: number;
  /** A launched task nothing is heard of is asked about at this age, and again at this interval. */
  readonly silentLaunchMs: number;
  /** A task on an agent out of reach gets a successor after this time. */
  readonly partitionMs: number;
}

export const defaultCoreSettings: Omit<CoreSettings, 'frameworkName'> = {
  tasksPerDecision: 500,
  historyPerTask: 20,
  endedTasksPerJob: 20,
  endedOperations: 200,
  declineMs: 5_000,
  idleDeclineMs: 120_000,
  operationStepMs: 300_000,
  reconcileIntervalMs: 600_000,
  reconcileBatch: 1_000,
  killRetryMs: 10_000,
  launchInFlightMs: 10_000,
  silentLaunchMs: 15_000,
  partitionMs: 300_000,
};
