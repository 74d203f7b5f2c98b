import type { Task } from '@borealis/contracts';
import type { Steps } from '../steps.js';
import type { CoreState } from './core-state.js';

/** Tasks that are taken over in one step. */
const tasksAtOnce = 2_000;

/** Takes over tasks, oldest first, into a state that has none yet: nothing may be decided on it before the last step. */
export function* keepInSteps(state: CoreState, tasks: readonly Task[]): Steps<undefined> {
  for (let taken = 0; taken < tasks.length; taken += tasksAtOnce) {
    yield;
    state.keepTasks(tasks.slice(taken, taken + tasksAtOnce));
  }
}
