import type { CommandReply, ErrorCode, ErrorDetails, Job, JobKey, Operation, TaskId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLive } from '../tasks/liveness.js';

export const refused = (code: ErrorCode, details: ErrorDetails): CommandReply => ({ ok: false, code, details });
export const begun = (operation: Operation, joined = false): CommandReply => ({ ok: true, operation, joined });

const namedAtMost = 20;

export const unknownJob = (state: CoreState, key: JobKey): CommandReply =>
  refused('BOREALIS_JOB_UNKNOWN', { job: key, known: [...state.jobs.keys()].slice(0, namedAtMost) });

export const unknownTask = (state: CoreState, task: TaskId): CommandReply => {
  const known: string[] = [];
  for (const candidate of state.tasks.all()) if (isLive(candidate) && known.push(candidate.id) === namedAtMost) break;
  return refused('BOREALIS_TASK_UNKNOWN', { task, known });
};

/** What can be adopted is another list: the tasks no job explains. */
export const unknownForeign = (state: CoreState, task: TaskId): CommandReply =>
  refused('BOREALIS_TASK_NOT_FOREIGN', { task, known: [...state.foreign.keys()].slice(0, namedAtMost) });

export const suspended = (job: Job): CommandReply =>
  refused('BOREALIS_JOB_SUSPENDED', { job: job.key, reason: job.suspendedReason ?? 'by an operator' });

export const busy = (operation: Operation, keys: readonly JobKey[]): CommandReply =>
  refused('BOREALIS_OPERATION_RUNNING', {
    operation: operation.id,
    kind: operation.kind,
    job: operation.jobKeys.find((key) => keys.includes(key)) ?? '',
  });
