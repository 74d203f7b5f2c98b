import { isEnding, isWaiting } from '@borealis/contracts';
import type { EndingTaskState, KillReason, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { transition } from './transition.js';

/** As what a task waits for the end we asked for. Whatever is not listed is for good: KILLING. */
const endingStates: Partial<Record<KillReason, EndingTaskState>> = {
  restart: 'RESTARTING',
  preempted: 'PREEMPTING',
  drained: 'DRAINING',
};

export const endingStateOf = (why: KillReason): EndingTaskState => endingStates[why] ?? 'KILLING';

/** Wants the end of a task: one that waits just ends; a launched one is killed, and killed again by the clock until it has ended. */
export const endTask = (state: CoreState, task: Task, why: KillReason, atMs: number): void => {
  if (isWaiting(task.state)) {
    state.putTask(
      transition(state.settings, task, 'KILLED', atMs, {
        killReason: why,
        endedAtMs: atMs,
        message: 'Ended before it was launched.',
      }),
    );
    return;
  }
  const to = endingStateOf(why);
  if (isEnding(task.state)) {
    // A stronger wish wins: a task restarted and then scaled down must not come back. A weaker one changes nothing.
    if (to === 'KILLING' && task.killReason !== why)
      state.putTask(transition(state.settings, task, to, atMs, { killReason: why }));
    return;
  }
  state.putTask(transition(state.settings, task, to, atMs, { killReason: why, killSentAtMs: atMs }));
  sendKill(state, task);
};

export const sendKill = (state: CoreState, task: Task): void => {
  const graceMs = state.revisionOf(task)?.template.killGraceMs;
  state.call({
    kind: 'kill',
    taskId: task.id,
    ...(task.agentId === undefined ? {} : { agentId: task.agentId }),
    ...(graceMs === undefined ? {} : { graceMs }),
  });
};
