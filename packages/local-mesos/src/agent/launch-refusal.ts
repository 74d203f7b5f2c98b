import { reservationsOf } from '@borealis/mesos';
import { bundleContains, bundleOf } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { Reason, idText } from '../wire.js';
import type { ExecutorInfo, Maybe, TaskInfo } from '../wire.js';
import type { HeldFramework } from './held-framework.js';

/** Why an agent takes no task of a launch. */
export interface LaunchRefusal {
  readonly reason: Reason;
  readonly message: string;
}

export interface LaunchWish {
  /** Absent for a command task, which gets an executor of its own. */
  readonly executor: Maybe<ExecutorInfo>;
  readonly tasks: readonly TaskInfo[];
}

export interface AgentCondition {
  readonly held: HeldFramework;
  readonly draining: boolean;
  /** What the agent has, with the reservations and volumes made on it. */
  readonly total: Bundle;
}

/** What the master let through and the agent knows better; undefined when nothing stands in the way. */
export function launchRefusal(wish: LaunchWish, { held, draining, total }: AgentCondition): LaunchRefusal | undefined {
  if (draining) return { reason: Reason.REASON_AGENT_DRAINING, message: 'Agent is draining' };
  const unknown = unknownUser(wish, total);
  if (unknown !== undefined) {
    return {
      reason: Reason.REASON_RESOURCES_UNKNOWN,
      message: `The checkpointed resources being used by the ${unknown} are unknown to the agent`,
    };
  }
  if (!isReused(wish, held)) return undefined;
  return {
    reason: Reason.REASON_TASK_INVALID,
    message: 'Cannot reuse an already existing executor for a command task',
  };
}

/** Who wants a reservation or a volume that this agent does not have: a shared one is there for each of several. */
function unknownUser({ executor, tasks }: LaunchWish, total: Bundle): 'task' | 'executor' | undefined {
  const isKnown = ({ resources }: Pick<TaskInfo, 'resources'>): boolean => {
    // Most take nothing of the kind, and there may be a hundred thousand of them.
    const made = (resources ?? []).filter(
      (resource) => reservationsOf(resource).length > 0 || resource.disk?.persistence,
    );
    return made.length === 0 || bundleContains(total, bundleOf(made));
  };
  if (!tasks.every(isKnown)) return 'task';
  return executor && !isKnown(executor) ? 'executor' : undefined;
}

/**
 * Whether an executor that runs a command task stands in the way of one of its id, or any living executor in that of a
 * command task.
 */
function isReused({ executor, tasks }: LaunchWish, held: HeldFramework): boolean {
  if (executor) return isCommandExecutor(held, idText(executor.executorId));
  return tasks.some((task) => {
    const taskId = idText(task.taskId);
    return isCommandExecutor(held, taskId) || held.executors.get(taskId)?.isOver === false;
  });
}

/** How long the executor of a command task is still there after the end of its task was acknowledged. */
const REAP_MS = 1_000;

function isCommandExecutor({ runs, completedRuns }: HeldFramework, id: string): boolean {
  if (runs.has(id)) return true;
  const sinceMs = performance.now() - REAP_MS;
  return completedRuns.some(({ spec, acknowledgedMs }) => spec.taskId === id && (acknowledgedMs ?? 0) > sinceMs);
}
