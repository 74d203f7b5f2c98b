import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { closeOperation } from './close-operation.js';
import { openOperation } from './open-operation.js';
import type { NewOperation } from './open-operation.js';

/** An operation about something that is done already: it is remembered, and never open. */
export const doneAtOnce = (
  state: CoreState,
  wanted: Omit<NewOperation, 'total'>,
  message: string,
  atMs: number,
): Operation => {
  const operation = openOperation(state, { ...wanted, total: 1 }, atMs);
  return closeOperation(state, { ...operation, progress: { done: 1, total: 1 } }, 'succeeded', message, atMs);
};
