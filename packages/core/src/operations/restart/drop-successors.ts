import type { Operation, RestartStep } from '@borealis/contracts';
import { isWaiting } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { endTask } from '../../tasks/end-task.js';
import { isReady } from '../../tasks/readiness.js';

/** A restart that ends half-way leaves the old tasks running; successors that are not up yet go. */
export const dropSuccessors = (state: CoreState, operation: Operation, atMs: number): void => {
  for (const step of operation.inWork ?? []) dropSuccessor(state, step, atMs);
};

export const dropSuccessor = (state: CoreState, step: RestartStep, atMs: number): void => {
  const old = state.tasks.get(step.taskId);
  const successor = step.successor === undefined ? undefined : state.tasks.get(step.successor);
  // In place there is no old one left to go on, and what comes up instead is wanted.
  if (!old || !successor || old.killReason !== undefined || successor.replaces !== old.id) return;
  if (isWaiting(successor.state) || !isReady(state, successor)) endTask(state, successor, 'replaced', atMs);
};
