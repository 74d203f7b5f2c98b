import type { KnownTask } from '@borealis/contracts';

/** The master is asked for the tasks it knows of our framework: when, and what it told that no job has taken in. */
export class Discovery {
  askedAtMs = -Infinity;
  /** There is a reason to ask again, and it was too early for it. */
  again = false;
  /** Those of ours were known when the master told last: what else it told of is not what was lost with a database. */
  knewOurs = false;
  unclaimed: readonly KnownTask[] = [];
}
