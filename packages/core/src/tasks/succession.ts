import type { Job, Task } from '@borealis/contracts';
import type { NewTask } from './create-task.js';

/** The ended task comes back as this, or its instance stays empty. */
export type Succession =
  { readonly relaunch: true; readonly as: Omit<NewTask, 'instance'> } | { readonly relaunch: false };

/** Whether and when an instance is launched again after this task of it has ended. */
export const successionOf = (job: Job, ended: Task): Succession => {
  const { mode, backoffMs, backoffMaxMs, stableAfterMs } = job.definition.restart;
  // Ended by us and its instance still wanted: again at once, whatever the policy says about ends of its own.
  if (ended.killReason !== undefined && ended.killReason !== 'unhealthy') return { relaunch: true, as: {} };
  const finished = ended.state === 'FINISHED';
  if (mode === 'never' || (mode === 'failure' && finished)) return { relaunch: false };
  const ranMs = ended.runningAtMs === undefined ? 0 : (ended.endedAtMs ?? ended.updatedAtMs) - ended.runningAtMs;
  if (ranMs >= stableAfterMs) return { relaunch: true, as: {} };
  // An agent that went away says nothing about the task; but a launch that never got anywhere must not become a hot loop.
  if (ended.state === 'LOST' && ended.runningAtMs !== undefined)
    return { relaunch: true, as: { failures: ended.failures } };
  const failures = ended.failures + 1;
  const waitMs = Math.min(backoffMaxMs, backoffMs * 2 ** (failures - 1));
  const message = ended.message ?? ended.reason;
  return {
    relaunch: true,
    as: {
      failures,
      notBeforeMs: (ended.endedAtMs ?? ended.updatedAtMs) + waitMs,
      ...(message === undefined ? {} : { message }),
    },
  };
};
