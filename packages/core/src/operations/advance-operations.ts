import type { JobKey, Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { advanceCounts, advanceKill } from './advance-counts.js';
import { advanceRestart } from './advance-restart.js';
import { expireOperation } from './close-operation.js';
import { running } from './open-operation.js';

/** Moves on every running operation that concerns one of these jobs. */
export const advanceOperations = (state: CoreState, keys: ReadonlySet<JobKey>, atMs: number): void => {
  for (const operation of running(state)) {
    if (operation.jobKeys.some((key) => keys.has(key)) || operation.jobKeys.length === 0)
      advance(state, operation, atMs);
  }
};

/** Ends what is over its time. */
export const expireOperations = (state: CoreState, atMs: number): void => {
  for (const operation of running(state)) if (atMs >= operation.deadlineMs) expireOperation(state, operation, atMs);
};

const advance = (state: CoreState, operation: Operation, atMs: number): void => {
  switch (operation.kind) {
    case 'restart':
    case 'rollingRestart':
      return advanceRestart(state, operation, atMs);
    case 'kill':
    case 'killAll':
      return advanceKill(state, operation, atMs);
    case 'scale':
    case 'suspend':
    case 'resume':
    case 'apply':
      return advanceCounts(state, operation, atMs);
  }
};
