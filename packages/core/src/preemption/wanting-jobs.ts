import { roleOf, standingOf, tierProperties } from '@borealis/contracts';
import type { Job, JobKey } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { inStorm } from '../tasks/storm.js';
import { byFirmness } from './may-preempt.js';
import { waitingFor } from './waiting.js';

/** What there is to be preempted at all, so that jobs without anybody below them cost nothing. */
interface Below {
  preemptible: boolean;
  /** By role and preemptibility: the lowest priority that holds resources. */
  readonly lowest: Map<string, number>;
}

const circleOf = (job: Job): string =>
  `${roleOf(job.key)} ${tierProperties[standingOf(job.definition).tier].preemptible ? 'preemptible' : 'firm'}`;

const below = (state: CoreState): Below => {
  const found: Below = { preemptible: false, lowest: new Map() };
  for (const job of state.jobs.values()) {
    const census = state.tasks.census(job.key);
    if (census.live === census.waiting) continue;
    const { tier, priority } = standingOf(job.definition);
    if (tierProperties[tier].preemptible) found.preemptible = true;
    const circle = circleOf(job);
    found.lowest.set(circle, Math.min(priority, found.lowest.get(circle) ?? priority));
  }
  return found;
};

const hasBelow = (job: Job, there: Below): boolean => {
  const { tier, priority } = standingOf(job.definition);
  if (!tierProperties[tier].preemptible && there.preemptible) return true;
  return priority > (there.lowest.get(circleOf(job)) ?? priority);
};

/** Somebody stands below this job, whose place it could have, but nobody is ended on our own while so much is lost at once. */
export const isPreemptionPaused = (state: CoreState, job: Job): boolean =>
  inStorm(state) &&
  state.settings.preemption.enabled &&
  state.tasks.census(job.key).states.PENDING > 0 &&
  hasBelow(job, below(state));

/** Jobs with tasks that have waited long enough, and with others below them: the firmest first, then in launch order. */
export const wantingJobs = (state: CoreState, atMs: number): JobKey[] => {
  if (state.tasks.countIn('PENDING') === 0) return [];
  const there = below(state);
  return [...state.jobs.values()]
    .filter((job) => state.tasks.census(job.key).states.PENDING > 0 && hasBelow(job, there))
    .filter((job) => waitingFor(state, job.key, atMs) !== undefined)
    .sort(
      (a, b) =>
        byFirmness(a, b) ||
        a.definition.launchOrder - b.definition.launchOrder ||
        a.position - b.position ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ key }) => key);
};
