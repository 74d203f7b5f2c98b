import type { Job, RestartSettings, Task } from '@borealis/contracts';
import { explainPending } from '../../pending/index.js';
import type { CoreState } from '../../state/core-state.js';
import { isReady, readyOf } from '../../tasks/readiness.js';

/**
 * Whether a task may go before its successor comes: because of us no more than a batch of a job is down at any moment. One that is not up
 * anyway may always go, and an instance no agent has room for is neither down because of us nor up any sooner when the restart waits for it.
 */
export const mayTakeDown = (state: CoreState, { batchSize }: RestartSettings, job: Job, old: Task): boolean => {
  if (!isReady(state, old)) return true;
  const after = readyOf(state, job) - 1;
  const least = job.desired - batchSize;
  return after >= least || after >= least - withoutRoom(state, job);
};

const withoutRoom = (state: CoreState, job: Job): number => {
  if (state.tasks.census(job.key).states.PENDING === 0) return 0;
  if (explainPending(state, job.key)?.cause !== 'noRoom') return 0;
  const taken = takenDown(state, job);
  const slots = state.tasks.live(job.key);
  let without = 0;
  for (const { state: at, instance } of slots.values())
    if (at === 'PENDING' && instance < job.desired && slots.in(instance).length === 1 && !taken.has(instance))
      without++;
  return without;
};

/** Instances whose tasks went, or are about to, for a restart: they wait for the place that is being freed for them. */
const takenDown = (state: CoreState, job: Job): ReadonlySet<number> => {
  const instances = new Set<number>();
  for (const { inWork = [] } of state.openOperations.values())
    for (const { jobKey, instance } of inWork) if (jobKey === job.key) instances.add(instance);
  return instances;
};
