import type { Job, Task } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';
import { isLaunched } from '../../tasks/liveness.js';
import { isReady } from '../../tasks/readiness.js';

/**
 * Launched tasks of these jobs in the order they are replaced: what was launched last goes first, so that nothing loses what it
 * stands on. In a job the ones that are not up come first, since nothing is lost with them.
 */
export const restartOrder = (state: CoreState, jobs: readonly Job[]): Task[] =>
  [...jobs]
    .sort((a, b) => b.definition.launchOrder - a.definition.launchOrder || b.position - a.position)
    .flatMap((job) => tasksInOrder(state, job));

const tasksInOrder = (state: CoreState, job: Job): Task[] => {
  const rank = (task: Task): number => (isReady(state, task) ? 1 : 0);
  return [...state.tasks.live(job.key).values()]
    .filter((task) => isLaunched(task) && task.killReason === undefined && !isStandIn(state, task))
    .sort((a, b) => rank(a) - rank(b) || b.instance - a.instance);
};

/** Made to take over from one that goes on until then: that one is to be replaced, not what is made in its place. */
const isStandIn = (state: CoreState, { replaces }: Task): boolean => {
  const old = state.tasks.get(replaces);
  return old !== undefined && isLaunched(old) && old.killReason === undefined;
};
