import { endingTaskStates } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import { expireOperations } from './operations/advance-operations.js';
import { running } from './operations/open-operation.js';
import type { CoreState } from './state/core-state.js';
import { launchedStates } from './state/core-state.js';
import { createTask } from './tasks/create-task.js';
import { sendKill } from './tasks/end-task.js';
import { transition } from './tasks/transition.js';

/** What only the passing of time brings about. */
export const tick = (state: CoreState, atMs: number): void => {
  release(state, atMs);
  if (state.connected) {
    repeatKills(state, atMs);
    askAboutSilent(state, atMs);
    if (atMs - state.lastReconcileAtMs >= state.settings.reconcileIntervalMs) reconcile(state, atMs);
  }
  replacePartitioned(state, atMs);
  for (const { jobKeys } of running(state)) for (const key of jobKeys) state.touch(key);
  expireOperations(state, atMs);
};

/** Held back long enough. */
const release = (state: CoreState, atMs: number): void => {
  for (const task of [...state.tasks.inState('THROTTLED').values()]) {
    if ((task.notBeforeMs ?? 0) <= atMs) state.putTask(transition(state.settings, task, 'PENDING', atMs));
  }
};

/** Mesos does not repeat a kill by itself. */
const repeatKills = (state: CoreState, atMs: number): void => {
  for (const task of endingTaskStates.flatMap((at) => [...state.tasks.inState(at).values()])) {
    if (atMs - (task.killSentAtMs ?? 0) < state.settings.killRetryMs) continue;
    state.putTask({ ...task, killSentAtMs: atMs, updatedAtMs: atMs });
    sendKill(state, task);
  }
};

/** Launched, and nothing was heard since: the launch may have been lost. Asked about at growing ages, so that it stays cheap. */
const askAboutSilent = (state: CoreState, atMs: number): void => {
  const { silentLaunchMs } = state.settings;
  const silent = [...state.tasks.inState('ASSIGNED').values()].filter(
    ({ assignedAtMs, updatedAtMs }) =>
      atMs - (assignedAtMs ?? 0) >= silentLaunchMs && atMs - updatedAtMs >= silentLaunchMs,
  );
  for (const task of silent) state.putTask({ ...task, updatedAtMs: atMs });
  ask(state, silent);
};

const replacePartitioned = (state: CoreState, atMs: number): void => {
  for (const task of [...state.tasks.inState('PARTITIONED').values()]) {
    const job = state.jobs.get(task.jobKey);
    if (
      !job ||
      task.killReason !== undefined ||
      atMs - task.updatedAtMs < state.settings.partitionMs ||
      job.orphaned ||
      task.instance >= job.desired
    )
      continue;
    const others = [...state.tasks.live(job.key).values()].filter(
      ({ instance, id }) => instance === task.instance && id !== task.id,
    );
    if (others.length === 0) createTask(state, job, { instance: task.instance, replaces: task.id }, atMs);
  }
};

/** Asks Mesos about everything we believe to be launched, and whether it knows of more. */
export const reconcile = (state: CoreState, atMs: number): void => {
  ask(
    state,
    launchedStates.flatMap((at) => [...state.tasks.inState(at).values()]),
  );
  state.call({ kind: 'reconcile', tasks: [] });
  state.lastReconcileAtMs = atMs;
};

const ask = (state: CoreState, tasks: readonly Task[]): void => {
  for (let from = 0; from < tasks.length; from += state.settings.reconcileBatch) {
    const batch = tasks.slice(from, from + state.settings.reconcileBatch);
    state.call({
      kind: 'reconcile',
      tasks: batch.map(({ id, agentId }) => ({ taskId: id, ...(agentId === undefined ? {} : { agentId }) })),
    });
  }
};
