import type { Job, JobKey, Operation, Task } from '@borealis/contracts';
import { emptyForGood } from '../jobs/empty-for-good.js';
import { wantedOf } from '../jobs/wanted.js';
import type { CoreState } from '../state/core-state.js';
import { isReady, readyOf } from '../tasks/readiness.js';
import { closeOperation } from './close-operation.js';
import { countedLately, noteCount } from './counted-lately.js';
import { isScaleDown } from './scale-down.js';

/**
 * Instances of a job that are not yet as wanted: slots without a task that is up, unless they stay empty for good, and tasks in slots that
 * are to be empty.
 */
export const outstandingOf = (state: CoreState, key: JobKey): number => {
  const job = state.jobs.get(key);
  if (!job) return 0;
  const wanted = wantedOf(job);
  if (wanted === 'hold') return 0;
  const slots = state.tasks.live(key);
  const surplus = surplusOf(state, job, wanted);
  let up = readyOf(state, job) - readyIn(state, surplus);
  for (const instance of slots.shared) if (instance < wanted) up -= Math.max(0, readyIn(state, slots.in(instance)) - 1);
  return surplus.length + wanted - up - emptyForGood(state, key, { definition: job.definition, wanted });
};

/** Tasks in slots that are to be empty. */
const surplusOf = (state: CoreState, { key }: Job, wanted: number): Task[] => {
  const slots = state.tasks.live(key);
  const surplus: Task[] = [];
  for (let instance = wanted; instance < slots.end; instance++) surplus.push(...slots.in(instance));
  return surplus;
};

const readyIn = (state: CoreState, tasks: readonly Task[]): number =>
  tasks.reduce((ready, task) => ready + Number(isReady(state, task)), 0);

/** What an operation still has to bring about in a job. A scale down is about what is to go: what is left may wait as it did before. */
const leftIn = (state: CoreState, operation: Operation, key: JobKey): number => {
  if (!isScaleDown(operation)) return outstandingOf(state, key);
  const job = state.jobs.get(key);
  const wanted = job ? wantedOf(job) : 'hold';
  return job && wanted !== 'hold' ? surplusOf(state, job, wanted).length : 0;
};

/** It cannot be done yet. */
const mayWait = (state: CoreState, operation: Operation, atMs: number): boolean =>
  countedLately(state, operation, atMs) &&
  operation.jobKeys.some((key) => state.tasks.census(key).states.RUNNING < state.tasks.census(key).live);

/** scale, suspend, resume, apply: done when every job concerned is as wanted. */
export const advanceCounts = (state: CoreState, operation: Operation, atMs: number): void => {
  if (mayWait(state, operation, atMs)) return;
  noteCount(state, operation, atMs);
  const outstanding = operation.jobKeys.reduce((sum, key) => sum + leftIn(state, operation, key), 0);
  if (outstanding === 0) {
    const done = { ...operation, progress: { done: operation.progress.total, total: operation.progress.total } };
    closeOperation(state, done, 'succeeded', doneMessage(operation), atMs);
    return;
  }
  const done = Math.max(0, operation.progress.total - outstanding);
  if (done !== operation.progress.done) state.noteProgress({ ...operation, progress: { ...operation.progress, done } });
};

const doneMessage = (operation: Operation): string => {
  switch (operation.kind) {
    case 'scale':
      return `Scaled from ${operation.from ?? 0} to ${operation.to ?? 0} instances.`;
    case 'suspend':
      return 'All tasks have ended.';
    case 'resume':
      return 'All instances are up again.';
    default:
      return 'Everything is as defined.';
  }
};
