import type { Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { meet } from './meet.js';
import { restartOrder } from './restart/index.js';

/**
 * Begins a rolling restart that waited for another operation, once that has ended and nothing else has come in the way. Nothing else ever
 * waits.
 */
export const leaveQueue = (state: CoreState, operation: Operation, atMs: number): void => {
  const { after, jobKeys } = operation;
  // Also one that waits itself: it was there before.
  if (after !== undefined && state.openOperations.has(after)) return;
  const met = meet(state, { kind: 'rollingRestart', jobKeys, fromQueue: true });
  if (met.verdict !== 'free') {
    state.putOperation({ ...operation, after: met.operation.id });
    return;
  }
  const jobs = jobKeys.flatMap((key) => state.jobs.get(key) ?? []);
  const taskIds = restartOrder(state, jobs).map(({ id }) => id);
  const progress = { done: 0, total: taskIds.length };
  state.putOperation({ ...operation, state: 'running', startedAtMs: atMs, taskIds, progress });
};
