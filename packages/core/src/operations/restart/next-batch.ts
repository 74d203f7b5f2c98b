import { isTerminal, isWaiting } from '@borealis/contracts';
import type { Job, Operation, RestartSettings, RestartStep, Task } from '@borealis/contracts';
import { wantedOf } from '../../jobs/wanted.js';
import type { CoreState } from '../../state/core-state.js';
import { methodFor } from './method.js';

/** Takes the next tasks of one job into work, and passes over those with nothing left to replace. */
export const nextBatch = (
  state: CoreState,
  operation: Operation,
  settings: RestartSettings,
  atMs: number,
): Operation => {
  const inWork: RestartStep[] = [];
  let { cursor } = operation;
  let { total } = operation.progress;
  let batch: { readonly job: Job; readonly method: RestartStep['method']; readonly atOnce: number } | undefined;
  for (; cursor < operation.taskIds.length; cursor++) {
    const task = state.tasks.get(operation.taskIds[cursor]);
    const job = task && state.jobs.get(task.jobKey);
    if (!task || !job || !isToReplace(job, task, settings)) {
      total -= 1;
      continue;
    }
    if (batch && (batch.job.key !== job.key || inWork.length >= batch.atOnce)) break;
    batch ??= { job, ...methodFor(state, job, settings) };
    inWork.push({
      taskId: task.id,
      jobKey: job.key,
      instance: task.instance,
      method: batch.method,
      startedAtMs: atMs,
    });
  }
  return { ...operation, cursor, inWork, progress: { ...operation.progress, total } };
};

export const isToReplace = (job: Job, task: Task, { onlyOutdated }: RestartSettings): boolean => {
  const wanted = wantedOf(job);
  if (onlyOutdated && task.revisionId === job.revisionId) return false;
  return wanted !== 'hold' && task.instance < wanted && !isTerminal(task.state) && !isWaiting(task.state);
};
