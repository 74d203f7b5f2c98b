import type { JobKey } from '@borealis/contracts';
import type { CoreSettings } from '../settings.js';

/** What the decision at hand may still do. What it does not come to is left for the next one. */
export class DecisionBudget {
  /** Tasks it may still begin, launch or end. */
  tasks = 0;
  /** Offers it may still take in. */
  offers = 0;
  /** Looks at one agent for one group it may still take. */
  looks = 0;
  /** Jobs whose slots are left for the next decision. */
  readonly postponed = new Set<JobKey>();

  begin({ tasksPerDecision, offersPerDecision, examinationsPerDecision }: CoreSettings): void {
    this.tasks = tasksPerDecision;
    this.offers = offersPerDecision;
    this.looks = examinationsPerDecision;
  }

  /** Takes one task; false when there is none left, and then the job's slots are looked at in the next decision. */
  spend(key: JobKey): boolean {
    if (this.tasks > 0) {
      this.tasks -= 1;
      return true;
    }
    this.postponed.add(key);
    return false;
  }

  /** The jobs that were left, once. */
  takePostponed(): JobKey[] {
    const keys = [...this.postponed];
    this.postponed.clear();
    return keys;
  }
}
