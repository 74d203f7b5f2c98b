import type { RunEnd } from '../runner/index.js';
import { waitStatusOf } from '../executor/index.js';
import { Reason, TaskState } from '../wire.js';

/** How a container ended, as WAIT_CONTAINER tells it. */
export interface Termination {
  /** As wait(2) tells it; absent when nothing ever ran. */
  readonly exitStatus?: number;
  /** Where the agent knows better than the exit status. */
  readonly state?: TaskState;
  readonly reason?: Reason;
  readonly message?: string;
}

export const terminationOf = (end: RunEnd): Termination =>
  end.kind === 'failed'
    ? { state: TaskState.TASK_FAILED, reason: Reason.REASON_CONTAINER_LAUNCH_FAILED, message: end.message }
    : { exitStatus: waitStatusOf(end) };
