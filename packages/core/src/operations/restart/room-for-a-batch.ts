import type { Job, RestartSettings, Task } from '@borealis/contracts';
import { explainPending } from '../../pending/index.js';
import type { CoreState } from '../../state/core-state.js';
import { isReady, readyOf } from '../../tasks/readiness.js';

/**
 * Whether a task may go before its successor comes: because of us no more than a batch of a job is down at any moment. One that is not up
 * anyway may always go, and an instance no agent has room for is neither down because of us nor up any sooner when the restart waits for it.
 */
export const mayTakeDown = (
  state: CoreState,
  { batchSize }: RestartSettings,
  job: Job,
  old: Task,
  atMs: number,
): boolean => {
  if (!isReady(state, old)) return true;
  const after = readyOf(state, job) - 1;
  const least = job.desired - batchSize;
  return after >= least || after >= least - withoutRoom(state, job, atMs);
};

const withoutRoom = (state: CoreState, job: Job, atMs: number): number => {
  if (state.tasks.census(job.key).states.PENDING === 0) return 0;
  if (explainPending(state, job.key)?.cause !== 'noRoom') return 0;
  const taken = takenDown(state, job);
  const slots = state.tasks.live(job.key);
  let without = 0;
  for (const task of slots.values())
    if (slots.in(task.instance).length === 1 && !taken.has(task.instance) && isStuck(state, job, task, atMs)) without++;
  return without;
};

/**
 * Not for a moment only: of what has just ended, the place comes with the next offer. And not because of a restart, be its step or all of it
 * over by now: else each that fails would make room for the next.
 */
const isStuck = (state: CoreState, job: Job, task: Task, atMs: number): boolean =>
  task.state === 'PENDING' &&
  task.instance < job.desired &&
  atMs - task.createdAtMs >= state.settings.preemption.delayMs &&
  state.tasks.get(task.ancestorId)?.killReason !== 'restart';

/** Instances whose tasks went, or are about to, for a restart: they wait for the place that is being freed for them. */
const takenDown = (state: CoreState, job: Job): ReadonlySet<number> => {
  const instances = new Set<number>();
  for (const { inWork = [] } of state.openOperations.values())
    for (const { jobKey, instance } of inWork) if (jobKey === job.key) instances.add(instance);
  return instances;
};
