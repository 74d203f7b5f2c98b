import type { Executor } from '../executor/index.js';
import type { FrameworkInfo, TaskStatus } from '../wire.js';
import type { StatusStream } from './status-stream.js';
import type { TaskRun } from './task-run.js';

/** An update on its way until somebody acknowledges its uuid. */
export interface ReliableStatus {
  readonly uuid: Uint8Array;
  readonly status: TaskStatus;
}

/** What an agent has of one framework. */
export interface HeldFramework {
  info: FrameworkInfo;
  readonly runs: Map<string, TaskRun>;
  /** Custom and default ones, with their tasks. Command tasks are runs. */
  readonly executors: Map<string, Executor>;
  readonly completedExecutors: Executor[];
  readonly streams: Map<string, StatusStream<ReliableStatus>>;
}
