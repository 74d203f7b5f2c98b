import type { Operation, OperationState, RestartStep } from '@borealis/contracts';
import { isTerminal } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { endTask } from '../../tasks/end-task.js';
import { isReady } from '../../tasks/readiness.js';

/**
 * A restart that ends half-way leaves the old tasks running. Where somebody ended it, successors that are up take over; where it failed, none
 * does that was not up for as long as it is watched: what failed beside it may befall it next.
 */
export const dropSuccessors = (state: CoreState, operation: Operation, as: OperationState, atMs: number): void => {
  for (const step of operation.inWork ?? []) dropSuccessor(state, step, as === 'failed', atMs);
};

/** `evenUp`: also one that is up, as long as the old task is. */
export const dropSuccessor = (state: CoreState, step: RestartStep, evenUp: boolean, atMs: number): void => {
  const old = state.tasks.get(step.taskId);
  const successor = state.tasks.get(step.successor);
  // In place, or when it has ended by itself, there is no old one left to go on, and what comes up instead is wanted.
  if (!old || isTerminal(old.state) || old.killReason !== undefined || successor?.replaces !== old.id) return;
  if (!isReady(state, successor) || (evenUp && isReady(state, old))) endTask(state, successor, 'replaced', atMs);
};
