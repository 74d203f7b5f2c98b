import { isOpen, problemOf } from '@borealis/contracts';
import type { ErrorCode, ErrorDetails, Operation, OperationState } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { remainingOn } from './drain/remaining.js';
import { stayingInWords } from './drain/staying.js';
import { dropSuccessors } from './restart/drop-successors.js';
import { whyWaiting } from './why-waiting.js';

type Ended = Exclude<OperationState, 'queued' | 'running' | 'paused'>;

/** Of an ended operation so many task ids are remembered. */
const taskIdsAtMost = 1_000;

export const closeOperation = (
  state: CoreState,
  operation: Operation,
  as: Ended,
  message: string,
  atMs: number,
  code?: ErrorCode,
): Operation => {
  const { pause: _pause, inWork: _inWork, counted: _counted, ...rest } = operation;
  const closed: Operation = {
    ...rest,
    taskIds: operation.taskIds.slice(0, taskIdsAtMost),
    state: as,
    endedAtMs: atMs,
    outcome: { ...(code === undefined ? {} : { code }), message },
  };
  state.putOperation(closed);
  // Also jobs that came to the agents of a drain after it had begun: what was to take over from their tasks is looked at again.
  for (const { jobKey } of remainingOn(state, closed)) state.unsettle(jobKey);
  if (as !== 'succeeded') dropSuccessors(state, operation, as, atMs);
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
  closeOperation(state, operation, 'failed', failureText(code, details), atMs, code);
};

/** What the outcome of an operation says that failed so. */
export const failureText = (code: ErrorCode, details: ErrorDetails): string => {
  const { what, todo } = problemOf(code, details);
  return `${what} ${todo}`;
};

/** The deadline has passed: said with how far it came and what it waited for. */
export const expireOperation = (state: CoreState, operation: Operation, atMs: number): void => {
  const { done, total } = operation.progress;
  failOperation(state, operation, 'BOREALIS_OPERATION_DEADLINE', { done, total, why: whyLate(state, operation) }, atMs);
};

const whyLate = (state: CoreState, operation: Operation): string => {
  if (operation.state === 'paused') return `${operation.pause?.actor.id ?? 'Somebody'} had paused it.`;
  if (operation.state === 'queued') return `It was still waiting for operation ${operation.after ?? ''}.`;
  if (operation.kind === 'drain') return stayingInWords(state, operation);
  return whyWaiting(state, operation) ?? (state.connected ? '' : 'The Mesos master could not be reached.');
};

const pruneOperations = (state: CoreState): void => {
  // A drain that was done goes on as long as its agents are drained.
  const drains = new Set(
    [...state.drained.values()].filter((id) => state.operations.has(id) && !state.openOperations.has(id)),
  );
  const surplus = state.operations.size - state.openOperations.size - drains.size - state.settings.endedOperations;
  if (surplus <= 0) return;
  const ended = [...state.operations.values()]
    .filter((operation) => !isOpen(operation) && !isAskedFor(state, operation) && !drains.has(operation.id))
    .sort((a, b) => (a.endedAtMs ?? 0) - (b.endedAtMs ?? 0));
  for (const { id } of ended.slice(0, surplus)) state.removeOperation(id);
};

/** A plan that is open still has to see how its parts ended. */
const isAskedFor = (state: CoreState, { partOf }: Operation): boolean =>
  partOf !== undefined && state.openOperations.has(partOf);
