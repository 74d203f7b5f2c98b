import type { RunEnd } from '../runner/index.js';
import { Capability, Reason, TaskState, lossState } from '../wire.js';
import type { FrameworkInfo } from '../wire.js';
import { durationText } from '../duration-text.js';
import type { Verdict } from './executor-ground.js';
import { limitationOf } from './limitation.js';

/** What the end of an executor means for the tasks it leaves behind. */
export function endVerdict(end: RunEnd): Verdict {
  switch (end.kind) {
    case 'failed':
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LAUNCH_FAILED,
        message: `Failed to launch container: ${end.message}`,
      };
    case 'limited':
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LIMITATION_MEMORY,
        message: end.message,
        limitation: limitationOf(end),
      };
    default:
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_EXECUTOR_TERMINATED,
        message: 'Executor terminated',
      };
  }
}

export const killedDuringLaunch: Verdict = {
  state: TaskState.TASK_KILLED,
  reason: Reason.REASON_TASK_KILLED_DURING_LAUNCH,
  message: 'Killed before delivery to the executor',
};

/** The executor did not subscribe in time after its launch. */
export const unregistered = (waitedMs: number): Verdict => ({
  state: TaskState.TASK_FAILED,
  reason: Reason.REASON_EXECUTOR_REGISTRATION_TIMEOUT,
  message: `Executor did not register within ${durationText(waitedMs)}`,
});

/** The executor did not come back in time after a restart of the agent. */
export const unreturned = (framework: FrameworkInfo, waitedMs: number): Verdict => ({
  state: lossOf(framework, TaskState.TASK_GONE),
  reason: Reason.REASON_EXECUTOR_REREGISTRATION_TIMEOUT,
  message: `Executor did not reregister within ${durationText(waitedMs)}`,
});

/** The task never got to its executor. */
export const dropped = (framework: FrameworkInfo, reason: Reason, message: string): Verdict => ({
  state: lossOf(framework, TaskState.TASK_DROPPED),
  reason,
  message,
});

const lossOf = ({ capabilities }: FrameworkInfo, precise: TaskState): TaskState =>
  lossState(
    (capabilities ?? []).some(({ type }) => type === Capability.PARTITION_AWARE),
    precise,
  );
