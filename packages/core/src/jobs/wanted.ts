import type { Job, JobDefinition } from '@borealis/contracts';

/**
 * How many instances a job is to have now, or `hold`: its definition is gone, so what runs goes on running and nothing is launched
 * until somebody decides.
 */
export const wantedOf = (job: Job): number | 'hold' => {
  if (job.orphaned) return job.desired === 0 ? 0 : 'hold';
  return job.suspended ? 0 : job.desired;
};

/** How many instances a definition leads to: the door's count when it is another one than last time, else what an operator has set. */
export const desiredUnder = (job: Job | undefined, definition: JobDefinition): number =>
  !job || job.orphaned || job.definition.instances !== definition.instances
    ? definition.instances
    : Math.max(job.desired, definition.minimumInstances);
