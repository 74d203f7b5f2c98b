import { isWaiting } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { transition } from './transition.js';

/** Wants the end of a task: one that waits just ends; a launched one is killed, and killed again by the clock until it has ended. */
export const endTask = (state: CoreState, task: Task, why: NonNullable<Task['killReason']>, atMs: number): void => {
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
  if (task.state === 'KILLING') {
    // A stronger wish wins: a task restarted and then scaled down must not come back.
    if (task.killReason !== why) state.putTask(transition(state.settings, task, 'KILLING', atMs, { killReason: why }));
    return;
  }
  state.putTask(transition(state.settings, task, 'KILLING', atMs, { killReason: why, killSentAtMs: atMs }));
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
