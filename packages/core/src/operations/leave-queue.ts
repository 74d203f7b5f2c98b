import { isOpen } from '@borealis/contracts';
import type { Job, Operation } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { meet } from './meet.js';
import { restartOrder } from './restart/index.js';

/** Begins what waited for another operation, once that has ended and nothing else has come in the way. */
export const leaveQueue = (state: CoreState, operation: Operation, atMs: number): void => {
  const before = operation.after === undefined ? undefined : state.operations.get(operation.after);
  if (before && isOpen(before)) return;
  const { kind, jobKeys, taskIds } = operation;
  if (kind !== 'restart' && kind !== 'rollingRestart') return;
  const [taskId] = kind === 'restart' ? taskIds : [];
  const met = meet(state, {
    kind,
    jobKeys,
    patient: true,
    self: operation,
    ...(taskId === undefined ? {} : { taskId }),
  });
  // Who came later waits for this one, so only what was there before counts.
  if (met.verdict === 'queue' && met.operation.state !== 'queued') {
    state.putOperation({ ...operation, after: met.operation.id });
    return;
  }
  state.putOperation({ ...operation, state: 'running', startedAtMs: atMs, ...workOf(state, operation) });
};

const workOf = (state: CoreState, { kind, jobKeys }: Operation): Partial<Operation> => {
  if (kind !== 'rollingRestart') return {};
  const jobs = jobKeys.map((key) => state.jobs.get(key)).filter((job): job is Job => job !== undefined);
  const taskIds = restartOrder(state, jobs).map(({ id }) => id);
  return { taskIds, progress: { done: 0, total: taskIds.length } };
};
