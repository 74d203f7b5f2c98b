import type { JobKey, Operation } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import type { CoreState } from '../state/core-state.js';
import { isReady } from '../tasks/readiness.js';
import { closeOperation } from './close-operation.js';

/** Instances of a job that are not yet as wanted: slots without a task that is up, and tasks in slots that are to be empty. */
export const outstandingOf = (state: CoreState, key: JobKey): number => {
  const job = state.jobs.get(key);
  if (!job) return 0;
  const wanted = wantedOf(job);
  if (wanted === 'hold') return 0;
  const up = new Set<number>();
  let surplus = 0;
  for (const task of state.tasks.live(key).values()) {
    if (task.instance >= wanted) surplus += 1;
    else if (isReady(state, task)) up.add(task.instance);
  }
  if (job.definition.restart.mode !== 'always') {
    for (const task of state.tasks.ended(key).values())
      if (task.instance < wanted && task.killReason === undefined) up.add(task.instance);
  }
  return surplus + wanted - up.size;
};

/** Counting goes over every task of a job, so while it cannot be done yet, it is counted only now and then. */
const countEveryMs = 500;

const mayWait = (state: CoreState, operation: Operation, atMs: number): boolean =>
  atMs - (state.countedAtMs.get(operation.id) ?? 0) < countEveryMs &&
  operation.jobKeys.some((key) => state.tasks.census(key).states.RUNNING < state.tasks.census(key).live);

/** scale, suspend, resume, apply, adopt: done when every job concerned is as wanted. */
export const advanceCounts = (state: CoreState, operation: Operation, atMs: number): void => {
  if (mayWait(state, operation, atMs)) return;
  state.countedAtMs.set(operation.id, atMs);
  const outstanding = operation.jobKeys.reduce((sum, key) => sum + outstandingOf(state, key), 0);
  if (outstanding === 0) {
    const done = { ...operation, progress: { done: operation.progress.total, total: operation.progress.total } };
    closeOperation(state, done, 'succeeded', doneMessage(operation), atMs);
    return;
  }
  const done = Math.max(0, Math.min(operation.progress.total - 1, operation.progress.total - outstanding));
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
