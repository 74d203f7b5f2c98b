import type { Operation, RestartSettings, Task, TaskId } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { isLaunched } from '../../tasks/liveness.js';
import { isReady } from '../../tasks/readiness.js';
import { isToReplace } from './next-batch.js';

/** Where the tasks of a restart are when it is given up. */
export interface Tally {
  /** Replaced, by what is up. */
  readonly done: number;
  /** Nothing has become of them. */
  readonly left: number;
  /** They have ended or are about to, and nothing is up in their place. */
  readonly down: number;
}

/** Counted from the tasks: what was not done runs on only where it was not told to end. */
export const tallyOf = (state: CoreState, operation: Operation, settings: RestartSettings): Tally => {
  let { done } = operation.progress;
  let left = 0;
  let down = 0;
  for (const { taskId, successor } of begunOf(operation)) {
    const old = state.tasks.get(taskId);
    const next = state.tasks.get(successor);
    if (old && runsOn(old) && (isReady(state, old) || !next || !isReady(state, next))) left += 1;
    else if (next && isReady(state, next)) done += 1;
    else if (!isUpAgain(state, old)) down += 1;
  }
  for (const id of operation.taskIds.slice(operation.cursor)) {
    const task = state.tasks.get(id);
    const job = task && state.jobs.get(task.jobKey);
    if (task && job && runsOn(task) && isToReplace(job, task, settings)) left += 1;
  }
  return { done, left, down };
};

/** Those begun that do not count as done. */
const begunOf = ({
  inWork = [],
  failed = [],
}: Operation): readonly { readonly taskId: TaskId; readonly successor?: TaskId | undefined }[] => [
  ...inWork,
  ...failed,
];

const runsOn = (task: Task): boolean => isLaunched(task) && task.killReason === undefined;

/** What its restart policy put in its place is up. */
const isUpAgain = (state: CoreState, old: Task | undefined): boolean =>
  old !== undefined &&
  state.tasks
    .live(old.jobKey)
    .in(old.instance)
    .some((task) => isReady(state, task));
