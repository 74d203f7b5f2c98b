import { asOperationId } from '@borealis/contracts';
import type { Actor, JobKey, Operation, OperationKind, TaskId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

export interface NewOperation {
  readonly kind: OperationKind;
  readonly jobKeys: readonly JobKey[];
  readonly taskIds?: readonly TaskId[];
  readonly total: number;
  /** Steps that each may take the time of one. */
  readonly steps?: number;
  readonly from?: number;
  readonly to?: number;
  readonly actor: Actor;
  readonly reason?: string | undefined;
}

export const openOperation = (state: CoreState, wanted: NewOperation, atMs: number): Operation => {
  const operation: Operation = {
    id: asOperationId(state.ids.short('op')),
    kind: wanted.kind,
    state: 'running',
    jobKeys: [...wanted.jobKeys],
    taskIds: [...(wanted.taskIds ?? [])],
    cursor: 0,
    ...(wanted.from === undefined ? {} : { from: wanted.from }),
    ...(wanted.to === undefined ? {} : { to: wanted.to }),
    actor: wanted.actor,
    ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
    progress: { done: 0, total: wanted.total },
    createdAtMs: atMs,
    deadlineMs: atMs + state.settings.operationStepMs * Math.max(1, wanted.steps ?? 1),
  };
  state.putOperation(operation);
  state.remark({
    level: 'info',
    message: `${wanted.actor.id} asked for ${operation.kind} of ${operation.jobKeys.join(', ')}.`,
    operationId: operation.id,
  });
  return operation;
};

export const running = (state: CoreState): Operation[] =>
  [...state.operations.values()].filter((operation) => operation.state === 'running');
