import type { JobDefinition, JobKey } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { successorIn } from '../tasks/succession.js';
import { lastEnded } from './last-ended.js';

/** Wanted slots whose task has ended and stays ended by the restart policy of this definition. */
export const emptyForGood = (
  state: CoreState,
  key: JobKey,
  { definition, wanted }: { readonly definition: JobDefinition; readonly wanted: number },
): number => {
  if (definition.restart.mode === 'always') return 0;
  const live = state.tasks.live(key);
  let empty = 0;
  for (const [instance, last] of lastEnded(state, { key }))
    if (instance < wanted && !live.has(instance) && !successorIn({ definition }, last).relaunch) empty += 1;
  return empty;
};
