import type { Executor } from '../executor/index.js';
import type { FrameworkInfo, TaskStatus } from '../wire.js';
import type { StatusStream } from './status-stream.js';
import type { TaskRun } from './task-run.js';

/** Mesos' default of `--max_completed_executors_per_framework`. */
const MOST_COMPLETED = 150;

/** Keeps what has ended for those who look back, and the oldest of it no longer. */
export function remember<T>(completed: T[], ended: T): void {
  completed.push(ended);
  if (completed.length > MOST_COMPLETED) completed.shift();
}

/** An update on its way until somebody acknowledges its uuid. */
export interface ReliableStatus {
  readonly uuid: Uint8Array;
  readonly status: TaskStatus;
}

/** What an agent has of one framework. */
export interface HeldFramework {
  info: FrameworkInfo;
  /** Command tasks, until their terminal update is acknowledged. */
  readonly runs: Map<string, TaskRun>;
  readonly completedRuns: TaskRun[];
  /** Custom and default ones, with their tasks. */
  readonly executors: Map<string, Executor>;
  readonly completedExecutors: Executor[];
  readonly streams: Map<string, StatusStream<ReliableStatus>>;
}
