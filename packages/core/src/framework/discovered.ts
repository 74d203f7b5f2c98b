import { waitingTaskStates } from '@borealis/contracts';
import type { Input } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { adoptTasks } from '../tasks/adopt-tasks.js';
import { giveUpTasks } from './give-up-tasks.js';

/** What a backup did not know of is known from here on. */
export const discovered = (
  state: CoreState,
  { tasks, frameworkId, atMs }: Extract<Input, { kind: 'discovered' }>,
): void => {
  const { restoredAtMs, ...framework } = state.framework;
  if (frameworkId !== undefined && framework.frameworkId !== undefined && framework.frameworkId !== frameworkId) {
    giveUpTasks(state, atMs);
    state.putFramework({ ...framework, frameworkId });
  } else if (restoredAtMs !== undefined) state.putFramework(framework);
  if (restoredAtMs !== undefined) forgetWaiting(state);
  state.discovery.knewOurs = framework.frameworkId !== undefined && restoredAtMs === undefined;
  state.discovery.unclaimed = [...state.discovery.unclaimed, ...tasks];
  adoptTasks(state, atMs);
};

/** What waited when the backup was taken may have been launched since: its id must not be used again, so others take its place. */
const forgetWaiting = (state: CoreState): void => {
  for (const task of state.tasks.inStates(waitingTaskStates)) state.removeTask(task);
};
