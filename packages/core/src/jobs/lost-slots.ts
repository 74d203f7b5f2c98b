import type { Job, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { successorIn } from '../tasks/succession.js';
import { inStorm, waitsForCalm } from '../tasks/storm.js';
import { lastEnded } from './last-ended.js';
import { wantedOf } from './wanted.js';

/** Slots that are empty since their tasks were lost in a storm. */
export const lostSlots = (state: CoreState, job: Job): number => count(state, job, () => true);

/** Those of them that are filled again when it is over. */
export const slotsUntilCalm = (state: CoreState, job: Job): number =>
  count(state, job, (last) => successorIn(job, last).relaunch);

const count = (state: CoreState, job: Job, isMeant: (last: Task) => boolean): number => {
  const wanted = wantedOf(job);
  const live = state.tasks.live(job.key);
  if (!inStorm(state) || wanted === 'hold' || live.emptyFrom(0) >= wanted) return 0;
  let lost = 0;
  for (const [instance, last] of lastEnded(state, job))
    if (instance < wanted && !live.has(instance) && waitsForCalm(state, last) && isMeant(last)) lost += 1;
  return lost;
};
