import { changed, isEnding, isWaiting } from '@borealis/contracts';
import type { EndingTaskState, KillReason, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { changeState } from './change-state.js';

/** As what a task waits for the end we asked for. Whatever is not listed is for good: KILLING. */
const endingStates: Partial<Record<KillReason, EndingTaskState>> = {
  restart: 'RESTARTING',
  preempted: 'PREEMPTING',
  drained: 'DRAINING',
};

export const endingStateOf = (why: KillReason): EndingTaskState => endingStates[why] ?? 'KILLING';

/**
 * Wants the end of a task: one that waits just ends; a launched one is killed, and killed again by the clock until it has ended; one
 * whose agent is out of reach is given up, and killed should it come back.
 */
export const endTask = (state: CoreState, task: Task, why: KillReason, atMs: number, words?: string): void => {
  if (isWaiting(task.state)) {
    const message = 'Ended before it was launched.';
    changeState(state, task, 'KILLED', atMs, { killReason: why, endedAtMs: atMs, message });
    return;
  }
  const to = endingStateOf(why);
  // A stronger wish wins: a task restarted and then scaled down must not come back. A weaker one changes nothing.
  if (isEnding(task.state) && (to !== 'KILLING' || task.killReason === why)) return;
  if (task.state === 'KILLING') state.putTask(changed(task, { killReason: why, updatedAtMs: atMs }));
  else changeState(state, task, to, atMs, { killReason: why, ...(words === undefined ? {} : { message: words }) });
};
