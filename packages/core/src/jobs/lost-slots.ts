import type { Job } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { inStorm, waitsForCalm } from '../tasks/storm.js';
import { lastEnded } from './last-ended.js';
import { wantedOf } from './wanted.js';

/** Slots whose tasks were lost and that are filled again when the storm is over. */
export const lostSlots = (state: CoreState, job: Job): number => {
  const wanted = wantedOf(job);
  const live = state.tasks.live(job.key);
  if (!inStorm(state) || wanted === 'hold' || live.emptyFrom(0) >= wanted) return 0;
  let lost = 0;
  for (const [instance, last] of lastEnded(state, job))
    if (instance < wanted && !live.has(instance) && waitsForCalm(state, last)) lost += 1;
  return lost;
};
