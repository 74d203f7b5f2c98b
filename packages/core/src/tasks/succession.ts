import type { Job, Task } from '@borealis/contracts';
import type { NewTask } from './create-task.js';
import { rescheduleAfter } from './transition-table.js';

/** The ended task comes back as this, or its instance stays empty. */
export type Succession =
  { readonly relaunch: true; readonly as: Omit<NewTask, 'instance'> } | { readonly relaunch: false };

const unlimited = -1;

/** We ended it for a reason of ours, so its end says nothing about the task. */
const endedByUs = ({ killReason }: Task): boolean =>
  killReason !== undefined && killReason !== 'unhealthy' && killReason !== 'timedOut';

type Defined = Pick<Job, 'definition'>;

/** What comes into a free slot after its last task; one that was emptied on purpose is filled as a new one. */
export const successorIn = (job: Defined, last: Task | undefined): Succession =>
  !last || last.killReason === 'scaledDown' || last.killReason === 'suspended' || last.killReason === 'removed'
    ? { relaunch: true, as: {} }
    : successionOf(job, last);

/** Whether and when an instance is launched again after this task of it has ended. */
export const successionOf = (job: Defined, ended: Task): Succession => {
  const as = { ancestorId: ended.id, failureCount: ended.failureCount ?? 0 };
  if (!mayFollow(job, ended)) return { relaunch: false };
  if (endedByUs(ended)) return { relaunch: true, as };
  const { backoffMs, backoffMaxMs, stableAfterMs } = job.definition.restart;
  const ranMs = ended.runningAtMs === undefined ? 0 : (ended.endedAtMs ?? ended.updatedAtMs) - ended.runningAtMs;
  if (ranMs >= stableAfterMs) return { relaunch: true, as };
  // An agent that went away says nothing about the task; but a launch that never got anywhere must not become a hot loop.
  if (ended.blameless === true || (ended.state === 'LOST' && ended.runningAtMs !== undefined))
    return { relaunch: true, as: { ...as, failures: ended.failures } };
  const failures = ended.failures + 1;
  const waitMs = Math.min(backoffMaxMs, backoffMs * 2 ** (failures - 1));
  const message = ended.message ?? ended.reason;
  return {
    relaunch: true,
    as: {
      ...as,
      failures,
      notBeforeMs: (ended.endedAtMs ?? ended.updatedAtMs) + waitMs,
      ...(message === undefined ? {} : { message }),
    },
  };
};

const mayFollow = (job: Defined, ended: Task): boolean => {
  const { mode, maxFailures = unlimited } = job.definition.restart;
  const rule = rescheduleAfter(ended.history.at(-2)?.state ?? 'RUNNING', ended.state);
  if (endedByUs(ended) && rule !== 'service') return true;
  if (mode !== 'failure') return mode === 'always';
  if (ended.state === 'FINISHED') return false;
  return rule !== 'failures' || maxFailures === unlimited || (ended.failureCount ?? 0) < maxFailures;
};
