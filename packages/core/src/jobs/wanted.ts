import type { Job } from '@borealis/contracts';

/**
 * How many instances a job is to have now, or `hold`: its definition is gone, so what runs goes on running and nothing is launched
 * until somebody decides.
 */
export const wantedOf = (job: Job): number | 'hold' => {
  if (job.orphaned) return job.desired === 0 ? 0 : 'hold';
  return job.suspended ? 0 : job.desired;
};
