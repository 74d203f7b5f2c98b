import { isEnding } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { changeState, killAgain } from './change-state.js';
import { askAtMs, dueOf, killAtMs, overAtMs } from './due.js';
import { ask } from './reconciliation.js';
import { sendKill } from './send-kill.js';
import { inStorm } from './storm.js';

/** While nothing can be done about a task it is looked at again after this time. */
const laterMs = 5_000;

/** Looks at every task whose time has come: none waits, starts, ends or is out of reach for ever. */
export const lookAtDue = (state: CoreState, atMs: number): void => {
  const silent: Task[] = [];
  for (const { task } of state.tasks.due.take(atMs, state.settings.duePerDecision)) {
    if (task.state === 'THROTTLED') changeState(state, task, 'PENDING', atMs);
    else if (!state.connected) state.tasks.lookAt(task.id, atMs + laterMs);
    else if (overAtMs(state, task) <= atMs && !inStorm(state)) giveUp(state, task, atMs);
    else if (isEnding(task.state) && killAtMs(state, task) <= atMs) killAgain(state, task, atMs);
    else if (!isEnding(task.state) && askAtMs(state, task) <= atMs) silent.push(task);
    // Its time was moved on while it was waiting for it, or the time is not one to give anything up in.
    else state.tasks.lookAt(task.id, Math.max(dueOf(state, task) ?? 0, inStorm(state) ? atMs + laterMs : 0));
  }
  for (const task of silent) state.putTask({ ...task, updatedAtMs: atMs });
  ask(state, silent);
};

const giveUp = (state: CoreState, task: Task, atMs: number): void => {
  const message = reasonFor(task);
  const own = task.state === 'ASSIGNED' || task.state === 'STARTING';
  const { task: now } = changeState(state, task, 'LOST', atMs, {
    endedAtMs: atMs,
    message,
    // Should it turn up after all, it is one too many: its kill is on its way.
    ...(own ? { killReason: 'timedOut' as const } : {}),
  });
  if (task.state === 'STARTING') sendKill(state, now);
  state.remark({ level: 'warn', message: `${task.id}: ${message}`, jobKey: task.jobKey, taskId: task.id });
};

const reasonFor = (task: Task): string => {
  if (task.state === 'PARTITIONED') return 'Its agent has been out of reach for too long.';
  if (isEnding(task.state)) return 'It was told to end, and its end was not heard of for too long.';
  return 'It was launched, and did not come up for too long.';
};
