import { asOperationId } from '@borealis/contracts';
import type {
  Actor,
  JobKey,
  Operation,
  OperationId,
  OperationKind,
  RestartSettings,
  TaskId,
} from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** What every command may say of itself. */
export interface Wish {
  readonly reason?: string | undefined;
  /** Has to be done within so many milliseconds. */
  readonly withinMs?: number | undefined;
}

export interface NewOperation {
  /** A new one without. */
  readonly id?: OperationId;
  readonly kind: OperationKind;
  readonly jobKeys: readonly JobKey[];
  readonly taskIds?: readonly TaskId[];
  readonly total: number;
  /** What it takes when nothing goes wrong but slowly; without, the time of one step. */
  readonly mayTakeMs?: number;
  readonly from?: number;
  readonly to?: number;
  readonly settings?: RestartSettings;
  readonly after?: Operation;
  readonly undoes?: OperationId | undefined;
  readonly agents?: Pick<Operation, 'agentIds' | 'endsRestAtMs'>;
  readonly plan?: Required<Pick<Operation, 'parts' | 'forecast'>>;
  readonly actor: Actor;
  readonly wish: Wish;
}

export const openOperation = (state: CoreState, wanted: NewOperation, atMs: number): Operation => {
  const { after } = wanted;
  const operation: Operation = {
    id: wanted.id ?? asOperationId(state.ids.short('op')),
    kind: wanted.kind,
    state: after ? 'queued' : 'running',
    jobKeys: [...wanted.jobKeys],
    taskIds: [...(wanted.taskIds ?? [])],
    cursor: 0,
    ...(wanted.from === undefined ? {} : { from: wanted.from }),
    ...(wanted.to === undefined ? {} : { to: wanted.to }),
    ...(wanted.settings === undefined ? {} : { settings: wanted.settings }),
    actor: wanted.actor,
    ...(wanted.wish.reason === undefined ? {} : { reason: wanted.wish.reason }),
    progress: { done: 0, total: wanted.total },
    createdAtMs: atMs,
    ...(after ? { after: after.id } : { startedAtMs: atMs }),
    deadlineMs: deadlineOf(state, wanted, atMs),
    ...(wanted.undoes === undefined ? {} : { undoes: wanted.undoes }),
    ...wanted.plan,
    ...wanted.agents,
  };
  state.putOperation(operation);
  state.remark({
    level: 'info',
    message: `${wanted.actor.id} asked for ${operation.kind}${about(operation)}${after ? `; it begins after ${after.id}` : ''}.`,
    operationId: operation.id,
  });
  return operation;
};

/** What it is of, as far as it names anything. */
const about = ({ jobKeys, taskIds, agentIds = [] }: Operation): string => {
  const named = [jobKeys, taskIds, agentIds].find(({ length }) => length > 0);
  return named === undefined ? '' : ` of ${named.join(', ')}`;
};

/** One that waits cannot begin later than the one before it has to be over. */
const deadlineOf = (state: CoreState, { wish, after, mayTakeMs }: NewOperation, atMs: number): number =>
  wish.withinMs === undefined
    ? (after?.deadlineMs ?? atMs) + (mayTakeMs ?? state.settings.operationStepMs)
    : atMs + wish.withinMs;
