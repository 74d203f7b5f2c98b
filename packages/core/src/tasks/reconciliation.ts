import { launchedTaskStates } from '@borealis/contracts';
import type { Task, TaskId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from './liveness.js';

/** Begins a round anew; what was open of the last one is part of it. */
export const beginRound = (state: CoreState, atMs: number): void => {
  const { reconciliation } = state;
  reconciliation.queue = state.tasks.inStates(launchedTaskStates).map(({ id }) => id);
  reconciliation.unanswered.clear();
  for (const id of reconciliation.queue) reconciliation.unanswered.add(id);
  reconciliation.waitMs = state.settings.reconcileRetryMs;
  reconciliation.lastRoundAtMs = atMs;
  sendBatch(state, atMs);
};

/** Whether Mesos knows of more than we do. */
export const askForAll = (state: CoreState, atMs: number): void => {
  state.call({ kind: 'reconcile', tasks: [] });
  state.reconciliation.lastImplicitAtMs = atMs;
};

/** What of it the time has come for. Whether there is more is asked half an interval after each round, so that the two do not meet. */
export const reconcileByClock = (state: CoreState, atMs: number): void => {
  const { reconciliation, settings } = state;
  const { reconcileIntervalMs: everyMs } = settings;
  if (atMs - reconciliation.lastRoundAtMs >= everyMs) beginRound(state, atMs);
  else if (atMs >= reconciliation.nextAtMs) sendBatch(state, atMs);
  const { lastRoundAtMs, lastImplicitAtMs } = reconciliation;
  if (lastImplicitAtMs < lastRoundAtMs && atMs - lastRoundAtMs >= everyMs / 2) askForAll(state, atMs);
};

const sendBatch = (state: CoreState, atMs: number): void => {
  const { reconciliation, settings } = state;
  if (reconciliation.queue.length === 0) reconciliation.queue = [...reconciliation.unanswered];
  const ids = reconciliation.queue.splice(0, settings.reconcileBatch);
  ask(
    state,
    ids.flatMap((id) => known(state, id) ?? []),
  );
  reconciliation.nextAtMs = nextAtMs(state, atMs);
};

const nextAtMs = ({ reconciliation, settings }: CoreState, atMs: number): number => {
  if (reconciliation.queue.length > 0) return atMs + settings.reconcileBatchIntervalMs;
  if (reconciliation.unanswered.size === 0) return Infinity;
  const waitMs = reconciliation.waitMs;
  reconciliation.waitMs = Math.min(settings.reconcileRetryMaxMs, waitMs * 2);
  return atMs + waitMs;
};

/** Its end answers every question about a task. */
const known = (state: CoreState, id: TaskId): Task | undefined => {
  const task = state.tasks.get(id);
  if (task && isLaunched(task)) return task;
  state.reconciliation.unanswered.delete(id);
  return undefined;
};

/** Asks about these tasks now, in as many calls as it takes. */
export const ask = (state: CoreState, tasks: readonly Pick<Task, 'id' | 'agentId'>[]): void => {
  for (let from = 0; from < tasks.length; from += state.settings.reconcileBatch) {
    const batch = tasks.slice(from, from + state.settings.reconcileBatch);
    state.call({
      kind: 'reconcile',
      tasks: batch.map(({ id, agentId }) => ({ taskId: id, ...(agentId === undefined ? {} : { agentId }) })),
    });
  }
};
