import type { JobKey } from '@borealis/contracts';

/** Whether what fits on no agent has been said since the core began. */
export class Misfits {
  /** Since when offers come. */
  offersSinceMs = Infinity;
  remarked = false;
  /** Jobs it was said of before all of them were looked at. */
  readonly told = new Set<JobKey>();
}
