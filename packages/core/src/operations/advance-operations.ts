import type { JobKey, Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { advanceCounts } from './advance-counts.js';
import { advanceKill } from './advance-kill.js';
import { expireOperation } from './close-operation.js';
import { leaveQueue } from './leave-queue.js';
import { advanceRestart } from './restart/index.js';

/** Moves on every open operation that concerns one of these jobs. */
export const advanceOperations = (state: CoreState, keys: ReadonlySet<JobKey>, atMs: number): void => {
  for (const operation of [...state.openOperations.values()]) {
    if (operation.jobKeys.some((key) => keys.has(key)) || operation.jobKeys.length === 0)
      advance(state, operation, atMs);
  }
};

/** Ends what is over its time, whatever it is doing or waiting for. */
export const expireOperations = (state: CoreState, atMs: number): void => {
  for (const operation of [...state.openOperations.values()])
    if (atMs >= operation.deadlineMs) expireOperation(state, operation, atMs);
};

const advance = (state: CoreState, given: Operation, atMs: number): void => {
  // One that was looked at before may have ended this one.
  const operation = state.openOperations.get(given.id);
  if (!operation || operation.state === 'queued') return operation && leaveQueue(state, operation, atMs);
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
    case 'adopt':
    case 'setQuota':
    case 'removeQuota':
    case 'endStorm':
      return advanceCounts(state, operation, atMs);
  }
};
