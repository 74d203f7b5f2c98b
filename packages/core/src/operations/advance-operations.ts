import type { JobKey, Operation, OperationKind } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { advanceCounts } from './advance-counts.js';
import { advanceKill } from './advance-kill.js';
import { expireOperation } from './close-operation.js';
import { advanceDrain } from './drain/index.js';
import { leaveQueue } from './leave-queue.js';
import { advancePlan } from './plan/index.js';
import { advanceRestart } from './restart/index.js';

/** Moves on every open operation that concerns one of these jobs. */
export const advanceOperations = (state: CoreState, keys: ReadonlySet<JobKey>, atMs: number): void => {
  for (const operation of partsFirst(state)) {
    if (operation.jobKeys.some((key) => keys.has(key)) || operation.jobKeys.length === 0)
      advance(state, operation, atMs);
  }
};

/** Ends what is over its time, whatever it is doing or waiting for. */
export const expireOperations = (state: CoreState, atMs: number): void => {
  for (const operation of partsFirst(state)) {
    if (atMs < operation.deadlineMs) continue;
    // All of its parts may have ended just now: then it ends as they did.
    if (operation.kind === 'applyPlan') advancePlan(state, operation, atMs);
    const open = state.openOperations.get(operation.id);
    if (open) expireOperation(state, open, atMs);
  }
};

/** What others are carried out by comes before them. */
const partsFirst = (state: CoreState): Operation[] => {
  const all = [...state.openOperations.values()];
  const whole = all.filter(({ parts }) => parts !== undefined);
  return whole.length === 0 ? all : [...all.filter(({ parts }) => parts === undefined), ...whole];
};

const advance = (state: CoreState, given: Operation, atMs: number): void => {
  // One that was looked at before may have ended this one.
  const operation = state.openOperations.get(given.id);
  if (!operation) return;
  if (operation.state === 'queued') leaveQueue(state, operation, atMs);
  else advanceOf[operation.kind](state, operation, atMs);
};

const advanceOf: Record<OperationKind, (state: CoreState, operation: Operation, atMs: number) => void> = {
  scale: advanceCounts,
  suspend: advanceCounts,
  resume: advanceCounts,
  apply: advanceCounts,
  restart: advanceRestart,
  rollingRestart: advanceRestart,
  kill: advanceKill,
  killAll: advanceKill,
  applyPlan: advancePlan,
  drain: advanceDrain,
  // Done at once, so never open.
  undrain: advanceCounts,
  setQuota: advanceCounts,
  removeQuota: advanceCounts,
  endStorm: advanceCounts,
  adopt: advanceCounts,
};
