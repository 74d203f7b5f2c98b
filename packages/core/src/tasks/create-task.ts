import { asTaskId } from '@borealis/contracts';
import type { Job, Task, TaskId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { nameOf } from './called.js';

export interface NewTask {
  readonly instance: number;
  readonly failures?: number;
  /** Failures of the instance altogether, this one not yet launched. */
  readonly failureCount?: number;
  /** The generation before it. */
  readonly ancestorId?: TaskId;
  readonly notBeforeMs?: number;
  readonly replaces?: TaskId;
  /** Why the one before it ended, shown while it is held back. */
  readonly message?: string;
}

/** Mesos refuses slashes, backslashes and control characters in ids, and more than 255 characters. */
const safe = (text: string): string => text.replace(/[^\w.-]/g, '_').slice(0, 100);

/** A new generation of an instance: PENDING, or THROTTLED until its time has come. */
export const createTask = (state: CoreState, job: Job, wanted: NewTask, atMs: number): Task => {
  const held = wanted.notBeforeMs !== undefined && wanted.notBeforeMs > atMs;
  const at = held ? 'THROTTLED' : 'PENDING';
  const task: Task = {
    id: asTaskId(
      `${safe(state.settings.frameworkName)}.${safe(nameOf(job.key))}-${wanted.instance + 1}.${state.ids.uuid()}`,
    ),
    jobKey: job.key,
    instance: wanted.instance,
    revisionId: job.revisionId,
    state: at,
    healthy: null,
    ports: [],
    failures: wanted.failures ?? 0,
    createdAtMs: atMs,
    updatedAtMs: atMs,
    history: [{ atMs, state: at }],
    ...(wanted.failureCount ? { failureCount: wanted.failureCount } : {}),
    ...(wanted.ancestorId === undefined ? {} : { ancestorId: wanted.ancestorId }),
    ...(held ? { notBeforeMs: wanted.notBeforeMs } : {}),
    ...(wanted.replaces === undefined ? {} : { replaces: wanted.replaces }),
    ...(wanted.message === undefined ? {} : { message: wanted.message }),
  };
  state.putTask(task);
  return task;
};
