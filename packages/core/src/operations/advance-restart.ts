import { isEnding, isTerminal, isWaiting } from '@borealis/contracts';
import type { Job, Operation, Task } from '@borealis/contracts';
import { wantedOf } from '../jobs/wanted.js';
import type { CoreState } from '../state/core-state.js';
import { createTask } from '../tasks/create-task.js';
import { endTask } from '../tasks/end-task.js';
import { isReady } from '../tasks/readiness.js';
import { closeOperation, failOperation } from './close-operation.js';

type Step = 'done' | 'waiting' | { readonly failed: string };

/**
 * Works through the tasks of a restart, one at a time. What has happened so far is read from the tasks themselves, so a host that
 * starts anew goes on where the last one ended.
 */
export const advanceRestart = (state: CoreState, operation: Operation, atMs: number): void => {
  let current = operation;
  while (current.cursor < current.taskIds.length) {
    const step = stepOf(state, current, atMs);
    if (step === 'waiting') return;
    if (step !== 'done') {
      failOperation(
        state,
        current,
        'BOREALIS_REPLACEMENT_FAILED',
        { task: current.taskIds[current.cursor] ?? '', why: step.failed },
        atMs,
      );
      return;
    }
    const cursor = current.cursor + 1;
    const left = current.taskIds.length - cursor;
    current = {
      ...current,
      cursor,
      progress: { done: cursor, total: current.taskIds.length },
      // Each step has its own time: a long list is no reason to give up early or to hang for long.
      deadlineMs: left > 0 ? atMs + state.settings.operationStepMs * left : current.deadlineMs,
    };
    state.putOperation(current);
  }
  closeOperation(
    state,
    current,
    'succeeded',
    `Restarted ${current.taskIds.length} of ${current.taskIds.length} tasks.`,
    atMs,
  );
};

const stepOf = (state: CoreState, operation: Operation, atMs: number): Step => {
  const id = operation.taskIds[operation.cursor]!;
  const old = state.tasks.get(id);
  const job = old && state.jobs.get(old.jobKey);
  if (!old || !job) return 'done';
  const wanted = wantedOf(job);
  if (wanted === 'hold' || old.instance >= wanted) return 'done';
  // What waits is launched from the newest revision anyway.
  if (isWaiting(old.state)) return 'done';
  const others = [...state.tasks.live(job.key).values()].filter(
    ({ instance, id: other }) => instance === old.instance && other !== id,
  );
  if (isTerminal(old.state))
    return others.some((other) => isReady(state, other)) ? 'done' : afterEnd(state, job, old, others);
  return stopsFirst(job) ? stopFirst(state, old, atMs) : startFirst(state, job, old, others, operation, atMs);
};

/** Two tasks cannot hold the same fixed ports, wherever an agent is alone; so the old one has to go first. */
const stopsFirst = (job: Job): boolean => job.definition.template.resources.ports.fixed.length > 0;

const stopFirst = (state: CoreState, old: Task, atMs: number): Step => {
  if (!isEnding(old.state)) endTask(state, old, 'restart', atMs);
  return 'waiting';
};

const startFirst = (
  state: CoreState,
  job: Job,
  old: Task,
  others: readonly Task[],
  operation: Operation,
  atMs: number,
): Step => {
  if (isEnding(old.state)) return 'waiting';
  const successor = others.find(({ replaces }) => replaces === old.id);
  if (!successor) {
    const failed = [...state.tasks.ended(job.key).values()].find(
      ({ replaces, createdAtMs }) => replaces === old.id && createdAtMs >= operation.createdAtMs,
    );
    if (failed) return { failed: failed.message ?? failed.reason ?? failed.state };
    createTask(state, job, { instance: old.instance, replaces: old.id }, atMs);
    return 'waiting';
  }
  if (isReady(state, successor)) endTask(state, old, 'replaced', atMs);
  return 'waiting';
};

/** The old one is gone and its place not taken yet. A job that does not relaunch what ended has nothing more to come. */
const afterEnd = (state: CoreState, job: Job, old: Task, others: readonly Task[]): Step => {
  if (others.length > 0) return 'waiting';
  const ended = [...state.tasks.ended(job.key).values()].some(
    ({ instance, createdAtMs }) => instance === old.instance && createdAtMs > old.createdAtMs,
  );
  return ended && job.definition.restart.mode !== 'always' ? 'done' : 'waiting';
};
