import { isTerminal } from '@borealis/contracts';
import type { Job, JobKey, JobProgress, Operation } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import { explainPending, missingOf } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { readyOf } from '../tasks/readiness.js';

/** How far each job concerned has come; where there is only one, that is the operation's own progress. */
export const jobsProgressOf = (state: CoreState, operation: Operation): JobProgress[] => {
  const byTasks = operation.taskIds.length > 0 ? countTasks(state, operation) : undefined;
  return operation.jobKeys.flatMap((jobKey) => {
    const job = state.jobs.get(jobKey);
    if (!job) return [];
    const { done, total } = byTasks?.get(jobKey) ?? (byTasks ? { done: 0, total: 0 } : countUp(state, job));
    return [{ jobKey, done, total, sentence: sentenceOf(state, jobKey, done, total) }];
  });
};

interface Count {
  readonly done: number;
  readonly total: number;
}

const countTasks = (state: CoreState, operation: Operation): Map<JobKey, Count> => {
  const counts = new Map<JobKey, Count>();
  const inWork = new Set((operation.inWork ?? []).map(({ taskId }) => taskId));
  const failed = new Set((operation.failed ?? []).map(({ taskId }) => taskId));
  const restarts = operation.kind === 'restart' || operation.kind === 'rollingRestart';
  operation.taskIds.forEach((id, index) => {
    const task = state.tasks.get(id);
    const [only] = operation.jobKeys.length === 1 ? operation.jobKeys : [];
    const jobKey = task?.jobKey ?? only;
    if (jobKey === undefined) return;
    const through = restarts
      ? index < operation.cursor && !inWork.has(id) && !failed.has(id)
      : !task || isTerminal(task.state);
    const { done, total } = counts.get(jobKey) ?? { done: 0, total: 0 };
    counts.set(jobKey, { done: done + (through ? 1 : 0), total: total + 1 });
  });
  return counts;
};

/** Instances that are up, of those wanted; of a job that is to have none, those still there count against it. */
const countUp = (state: CoreState, job: Job): Count => {
  const wanted = wantedOf(job);
  if (wanted === 'hold' || wanted === 0) return { done: 0, total: state.tasks.census(job.key).live };
  return { done: Math.min(readyOf(state, job), wanted), total: wanted };
};

const sentenceOf = (state: CoreState, key: JobKey, done: number, total: number): string => {
  if (total === 0) return 'Nothing is left to do.';
  const why = done < total ? [explainPending(state, key)?.sentence, notComing(state, key)] : [];
  return [`${done} of ${total}.`, ...why].filter((part) => part !== undefined).join(' ');
};

/** What nobody works on: that a task is being ended is what is under way. */
const notComing = (state: CoreState, key: JobKey): string | undefined => {
  const job = state.jobs.get(key);
  const missing = job && missingOf(state, job);
  return missing && missing.cause !== 'ending' ? missing.sentence : undefined;
};
