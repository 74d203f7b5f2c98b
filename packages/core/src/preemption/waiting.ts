import type { JobKey } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { Wanting } from './find-victims.js';

/**
 * The next task of a job that a place may be made for: it has waited long enough and has no place kept yet. `after` so many others,
 * which get places without anybody's end.
 */
export const waitingFor = (state: CoreState, key: JobKey, atMs: number, after = 0): Wanting | undefined => {
  const job = state.jobs.get(key);
  if (!job || state.tasks.census(key).states.PENDING === 0) return undefined;
  let left = after;
  for (const task of state.tasks.live(key).values()) {
    if (task.state !== 'PENDING' || task.reservedPlace !== undefined) continue;
    // Nothing happens to a task that waits, but that it begins to, gets another revision, or loses a place it could not take.
    if (atMs - task.updatedAtMs < state.settings.preemption.delayMs) continue;
    if (left-- > 0) continue;
    const revision = state.revisionOf(task);
    return revision && { job, revision, task };
  }
  return undefined;
};

/**
 * Where tasks of the job are counted against one another over several agents, places are made one by one: what holds for the first
 * need not hold for the second once the first is there.
 */
export const mayHoldMore = (state: CoreState, { job, revision }: Wanting): boolean => {
  const { spreadByAttribute, constraints } = job.definition.placement;
  const counted =
    spreadByAttribute !== undefined ||
    constraints?.some(({ kind }) => kind === 'limit' || kind === 'spread' || kind === 'together') === true;
  if (!counted) return true;
  for (const [, kept] of state.keptPlaces.all()) if (kept.revisionId === revision.id) return false;
  return true;
};
