import { isTerminal } from '@borealis/contracts';
import type { KnownTask, TaskStatus } from '@borealis/contracts';
import { advanceOperations } from '../operations/advance-operations.js';
import type { CoreState } from '../state/core-state.js';
import { verdictOf } from './status-table.js';

/** What is known of a task of our framework that no job explains. */
export type ForeignTask = TaskStatus & Partial<Omit<KnownTask, 'taskId' | 'state'>>;

/** The master's state is asked for so often at most. */
const discoverEveryMs = 10_000;

/**
 * A task of our framework that we do not know: shown until it ends, and left alone until somebody decides. An update carries no labels,
 * so the master is asked for them: they may give it back to its job.
 */
export const noteForeign = (state: CoreState, status: TaskStatus, atMs: number): void => {
  state.version += 1;
  if (isTerminal(verdictOf(status).to)) {
    if (state.foreign.delete(status.taskId)) advanceOperations(state, new Set(), atMs);
    return;
  }
  const known = state.foreign.get(status.taskId);
  state.foreign.set(status.taskId, { ...known, ...status });
  if (known) return;
  state.remark({
    level: 'warn',
    code: 'BOREALIS_TASK_FOREIGN',
    message: `Mesos reports task ${status.taskId}, which no task type explains. It is left alone.`,
    taskId: status.taskId,
  });
  if (atMs - state.discovery.askedAtMs < discoverEveryMs) state.discovery.again = true;
  else discover(state, atMs);
};

const discover = (state: CoreState, atMs: number): void => {
  state.discovery.askedAtMs = atMs;
  state.discovery.again = false;
  state.call({ kind: 'discover' });
};

/** Those that came while it was too early to ask again. */
export const discoverByClock = (state: CoreState, atMs: number): void => {
  if (state.discovery.again && atMs - state.discovery.askedAtMs >= discoverEveryMs) discover(state, atMs);
};
