import type { Operation } from '@borealis/contracts';
import { explainPending } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { isScaleDown } from './scale-down.js';

/** Why tasks wait that an operation waits for, of the first of its jobs where some do. A scale down waits for none to begin. */
export const whyWaiting = (state: CoreState, operation: Operation): string | undefined => {
  if (isScaleDown(operation)) return undefined;
  return operation.jobKeys
    .map((key) => explainPending(state, key)?.sentence)
    .find((sentence) => sentence !== undefined);
};
