import type { Job, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Kept for their age alone, at most so many times what is kept by count: a task that ends every second must not fill the memory. */
const youngAtMost = 10;

/**
 * Forgets ended tasks: those beyond the count that are old enough, oldest first, and those that are too old. The last task of an empty
 * wanted slot says why it stays empty, so it is kept.
 */
export const pruneJob = (state: CoreState, job: Job, atMs: number): void => {
  const ended = state.tasks.ended(job.key);
  const { endedTasksPerJob, endedKeptAtLeastMs, endedKeptAtMostMs } = state.settings;
  let surplus = ended.size - endedTasksPerJob;
  const mayGo = (task: Task): boolean => {
    const ageMs = atMs - (task.endedAtMs ?? task.updatedAtMs);
    if (ageMs > endedKeptAtMostMs) return true;
    return surplus > 0 && (ageMs >= endedKeptAtLeastMs || surplus > endedTasksPerJob * (youngAtMost - 1));
  };
  const live = state.tasks.live(job.key);
  for (const task of ended.values()) {
    // The ones behind it ended later.
    if (!mayGo(task)) return;
    if (task.instance < job.desired && !live.has(task.instance)) continue;
    state.removeTask(task);
    surplus -= 1;
  }
};

const sweepEveryMs = 60_000;

/** What is forgotten for its age alone, now and then. */
export const pruneByAge = (state: CoreState, atMs: number): void => {
  if (atMs - state.prunedAtMs < sweepEveryMs) return;
  state.prunedAtMs = atMs;
  for (const job of state.jobs.values()) pruneJob(state, job, atMs);
};

export const pruneRevisions = (state: CoreState): void => {
  const used = new Set<string>();
  for (const task of state.tasks.all()) used.add(task.revisionId);
  for (const job of state.jobs.values()) used.add(job.revisionId);
  for (const revision of [...state.revisions.values()]) if (!used.has(revision.id)) state.removeRevision(revision.id);
};
