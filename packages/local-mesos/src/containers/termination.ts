import type { RunEnd } from '../runner/index.js';
import { limitationOf, waitStatusOf } from '../executor/index.js';
import { Reason, TaskState } from '../wire.js';
import type { TaskResourceLimitation } from '../wire.js';

/** How a container ended, as WAIT_CONTAINER tells it. */
export interface Termination {
  /** As wait(2) tells it; absent when nothing ever ran. */
  readonly exitStatus?: number;
  /** Where the agent knows better than the exit status. */
  readonly state?: TaskState;
  readonly reason?: Reason;
  readonly limitation?: TaskResourceLimitation;
  readonly message?: string;
}

export function terminationOf(end: RunEnd): Termination {
  switch (end.kind) {
    case 'failed':
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LAUNCH_FAILED,
        message: end.message,
      };
    case 'limited':
      return {
        exitStatus: waitStatusOf(end),
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LIMITATION_MEMORY,
        limitation: limitationOf(end),
        message: end.message,
      };
    default:
      return { exitStatus: waitStatusOf(end) };
  }
}
