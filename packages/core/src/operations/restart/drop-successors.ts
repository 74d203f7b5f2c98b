import type { Operation, OperationState, RestartStep } from '@borealis/contracts';
import { isTerminal } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { endTask } from '../../tasks/end-task.js';
import { isReady } from '../../tasks/readiness.js';
import { watchedLongEnough } from './watched.js';

/**
 * A restart that ends half-way leaves the old tasks running: a successor takes over only when it was up for as long as it is watched, be the
 * restart given up or cancelled. Where another wish takes its place, that decides about the old ones, and what is up may be all that is left.
 */
export const dropSuccessors = (state: CoreState, operation: Operation, as: OperationState, atMs: number): void => {
  for (const step of operation.inWork ?? [])
    if (!isProven(state, operation, step, atMs)) dropSuccessor(state, step, as !== 'superseded', atMs);
};

/** Its watch is over, also when the step has not been moved on since. */
const isProven = (state: CoreState, { settings }: Operation, step: RestartStep, atMs: number): boolean =>
  state.tasks.get(step.successor)?.state === 'RUNNING' && watchedLongEnough(settings?.watchMs ?? 0, step, atMs);

/** `evenUp`: also one that is up, as long as the old task is. */
export const dropSuccessor = (state: CoreState, step: RestartStep, evenUp: boolean, atMs: number): void => {
  const old = state.tasks.get(step.taskId);
  const successor = state.tasks.get(step.successor);
  // In place, or when it has ended by itself, there is no old one left to go on, and what comes up instead is wanted.
  if (!old || isTerminal(old.state) || old.killReason !== undefined || successor?.replaces !== old.id) return;
  if (!isReady(state, successor) || (evenUp && isReady(state, old))) endTask(state, successor, 'replaced', atMs);
};
