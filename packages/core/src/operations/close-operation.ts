import { isEnding, isWaiting, problemOf } from '@borealis/contracts';
import type { ErrorCode, ErrorDetails, Operation } from '@borealis/contracts';
import { explainPending } from '../pending/index.js';
import type { CoreState } from '../state/core-state.js';
import { endTask } from '../tasks/end-task.js';
import { isReady } from '../tasks/readiness.js';

type Ended = Exclude<Operation['state'], 'running'>;

export const closeOperation = (
  state: CoreState,
  operation: Operation,
  as: Ended,
  message: string,
  atMs: number,
  code?: ErrorCode,
): Operation => {
  const closed: Operation = {
    ...operation,
    state: as,
    endedAtMs: atMs,
    outcome: { ...(code === undefined ? {} : { code }), message },
  };
  state.putOperation(closed);
  if (as !== 'succeeded') dropSuccessor(state, operation, atMs);
  state.remark({
    level: as === 'failed' ? 'warn' : 'info',
    message: `${operation.kind} ${as}: ${message}`,
    operationId: operation.id,
    ...(code === undefined ? {} : { code }),
  });
  pruneOperations(state);
  return closed;
};

export const failOperation = (
  state: CoreState,
  operation: Operation,
  code: ErrorCode,
  details: ErrorDetails,
  atMs: number,
): void => {
  const { what, todo } = problemOf(code, details);
  closeOperation(state, operation, 'failed', `${what} ${todo}`, atMs, code);
};

/** The deadline has passed: said with how far it came and what it waited for. */
export const expireOperation = (state: CoreState, operation: Operation, atMs: number): void => {
  const why = operation.jobKeys
    .map((key) => explainPending(state, key)?.sentence)
    .find((sentence) => sentence !== undefined);
  failOperation(
    state,
    operation,
    'BOREALIS_OPERATION_DEADLINE',
    { done: operation.progress.done, total: operation.progress.total, why: why ?? '' },
    atMs,
  );
};

/** A restart that ends half-way leaves the old task running; a successor that is not up yet goes. */
const dropSuccessor = (state: CoreState, operation: Operation, atMs: number): void => {
  if (operation.kind !== 'restart' && operation.kind !== 'rollingRestart') return;
  const old = operation.taskIds[operation.cursor];
  const task = old === undefined ? undefined : state.tasks.get(old);
  if (!task || isEnding(task.state)) return;
  for (const other of state.tasks.live(task.jobKey).values()) {
    if (other.replaces === old && (isWaiting(other.state) || !isReady(state, other)))
      endTask(state, other, 'replaced', atMs);
  }
};

const pruneOperations = (state: CoreState): void => {
  const ended = [...state.operations.values()]
    .filter(({ state: at }) => at !== 'running')
    .sort((a, b) => (a.endedAtMs ?? 0) - (b.endedAtMs ?? 0));
  for (const { id } of ended.slice(0, Math.max(0, ended.length - state.settings.endedOperations)))
    state.removeOperation(id);
};
