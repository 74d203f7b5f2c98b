import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { latestOf } from '../state/in-order-of-creation.js';

/** What has become of the definitions that were given last, as long as it is kept. */
export const lastApply = (state: CoreState): Operation | undefined =>
  // By when they were created, not in the order they are kept in: a state that was loaded anew has another one.
  latestOf(state.operations.values(), ({ kind }) => kind === 'apply');

/** The definitions of the environment that were refused as a whole, when those before them are still the ones that hold. */
export const refusedLast = (state: CoreState): Operation | undefined => {
  const last = lastApply(state);
  return last?.actor.kind === 'environment' && last.outcome?.code === 'BOREALIS_QUOTA_EXCEEDED' ? last : undefined;
};
