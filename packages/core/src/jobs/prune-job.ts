import type { Job } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Forgets the oldest ended tasks, and revisions nothing refers to. The last task of an empty wanted slot says why it stays empty, so it is kept. */
export const pruneJob = (state: CoreState, job: Job): void => {
  const ended = state.tasks.ended(job.key);
  let surplus = ended.size - state.settings.endedTasksPerJob;
  if (surplus > 0) {
    const filled = new Set([...state.tasks.live(job.key).values()].map(({ instance }) => instance));
    for (const task of [...ended.values()]) {
      if (surplus <= 0) break;
      if (task.instance < job.desired && !filled.has(task.instance)) continue;
      state.removeTask(task);
      surplus -= 1;
    }
  }
};

export const pruneRevisions = (state: CoreState): void => {
  const used = new Set<string>();
  for (const task of state.tasks.all()) used.add(task.revisionId);
  for (const job of state.jobs.values()) used.add(job.revisionId);
  for (const revision of [...state.revisions.values()]) if (!used.has(revision.id)) state.removeRevision(revision.id);
};
