import { launchedTaskStates } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { transition } from '../tasks/transition.js';

/** The tasks of a framework that Mesos removed have ended with it. */
export const giveUpTasks = (state: CoreState, atMs: number): void => {
  for (const task of state.tasks.inStates(launchedTaskStates)) {
    state.putTask(
      transition(state.settings, task, 'LOST', atMs, {
        endedAtMs: atMs,
        message: 'Mesos removed the framework this task belonged to.',
      }),
    );
  }
};
