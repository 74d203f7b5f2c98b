import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/**
 * How long a count stands. It goes over the jobs concerned and the slots of theirs that are not as wanted, so it is not made anew with
 * each of their updates.
 */
const countEveryMs = 500;

/** How far the operation has come was found out so shortly before that nobody misses it now. */
export const countedLately = (state: CoreState, { id }: Operation, atMs: number): boolean =>
  atMs - (state.countedAtMs.get(id) ?? 0) < countEveryMs;

export const noteCount = (state: CoreState, { id }: Operation, atMs: number): void => {
  state.countedAtMs.set(id, atMs);
};
