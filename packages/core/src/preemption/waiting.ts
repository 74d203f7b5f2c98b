import type { JobKey } from '@borealis/contracts';
import { rulesOf } from '../matching/rules/index.js';
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
 * Where tasks of the job are counted against one another over several agents, or it is kept apart from another job, places are made one by
 * one: what holds for the first need not hold for the second once the first is there. Other revisions of the job count as well.
 */
export const mayHoldMore = (state: CoreState, { job }: Wanting): boolean => {
  if (state.keptPlaces.size === 0) return true;
  const { counting } = rulesOf(job.definition);
  const avoided = new Set<JobKey>(state.apart.avoidersOf(job.key).keys());
  for (const rule of counting) avoided.add(rule.kind === 'apart' ? rule.from : job.key);
  // One on each agent: another agent is no matter.
  if (counting.every((rule) => rule.kind === 'limit' && rule.on === '@agent')) avoided.delete(job.key);
  if (avoided.size === 0) return true;
  for (const [, { holders }] of state.keptPlaces.all())
    for (const { jobKey } of holders.values()) if (avoided.has(jobKey)) return false;
  return true;
};
