import type { Task } from '@borealis/contracts';

/** A task as it is now, for the lists it is in: they need not be touched when something about it changes. */
export class TaskEntry {
  /** When the clock has to look at it; undefined: not as long as nothing happens to it. */
  dueMs: number | undefined = undefined;
  /** Where it stands among those that wait with it. */
  turn = -1;
  /** The slot it had there when that was last looked at. */
  waitsAs = -1;
  /** Whether a place was kept for it then. */
  waitsForKept = false;

  constructor(public task: Task) {}
}
