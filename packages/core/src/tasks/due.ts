import type { Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { inStateSinceMs } from './transition.js';

/** When the clock has to look at a task next, as far as the task itself tells; undefined: not as long as nothing happens to it. */
export const dueOf = (state: CoreState, task: Task): number | undefined => {
  switch (task.state) {
    case 'THROTTLED':
      return task.notBeforeMs ?? 0;
    case 'ASSIGNED':
    case 'STARTING':
      return Math.min(askAtMs(state, task), overAtMs(state, task));
    case 'PREEMPTING':
    case 'RESTARTING':
    case 'DRAINING':
    case 'KILLING':
      return Math.min(killAtMs(state, task), overAtMs(state, task));
    case 'PARTITIONED':
      return overAtMs(state, task);
    default:
      return undefined;
  }
};

/** Asked about at growing ages, so that it stays cheap: the next time when it is twice as old. */
export const askAtMs = ({ settings }: CoreState, task: Task): number =>
  task.updatedAtMs + Math.max(settings.silentLaunchMs, task.updatedAtMs - (task.assignedAtMs ?? task.createdAtMs));

export const killAtMs = ({ settings }: CoreState, task: Task): number => {
  const sentAtMs = task.killSentAtMs ?? inStateSinceMs(task);
  const waitMs = settings.killRetryMs * 2 ** Math.max(0, (task.killsSent ?? 1) - 1);
  return sentAtMs + Math.min(waitMs, settings.transientTimeoutMs);
};

/** When it has been in its state too long. Never for one that only its agent's return can decide. */
export const overAtMs = (state: CoreState, task: Task): number => {
  const { transientTimeoutMs, launchTimeoutMs } = state.settings;
  // What happened before could not be told to us, nor by us.
  const since = (ms: number): number => Math.max(ms, state.connectedAtMs);
  switch (task.state) {
    case 'ASSIGNED':
      return since(task.assignedAtMs ?? task.createdAtMs) + transientTimeoutMs;
    case 'STARTING':
      return since(task.assignedAtMs ?? task.createdAtMs) + launchTimeoutMs;
    case 'PARTITIONED': {
      const { reschedule, delayMs } = partitionPolicyOf(state, task);
      // An agent no master knows will hardly come back.
      const patienceMs = task.mesosState === 'TASK_UNKNOWN' ? Math.min(delayMs, state.settings.unknownMs) : delayMs;
      if (!reschedule) return Infinity;
      // It may have come back while nothing could be heard: the answer to that question is waited for.
      return Math.max(inStateSinceMs(task) + patienceMs, state.connectedAtMs + state.settings.launchInFlightMs);
    }
    default:
      return since(inStateSinceMs(task)) + transientTimeoutMs + (state.revisionOf(task)?.template.killGraceMs ?? 0);
  }
};

const partitionPolicyOf = (state: CoreState, task: Task): { reschedule: boolean; delayMs: number } => {
  const policy = state.jobs.get(task.jobKey)?.definition.partition;
  return { reschedule: policy?.reschedule ?? true, delayMs: policy?.delayMs ?? state.settings.partitionMs };
};
