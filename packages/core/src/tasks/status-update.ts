import { changed, fullStop, isEnding, isTerminal, isWaiting } from '@borealis/contracts';
import type { Task, TaskState, TaskStatus } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { changeState } from './change-state.js';
import { comeBack } from './come-back.js';
import { endTask } from './end-task.js';
import { noteForeign } from './foreign-tasks.js';
import { leadsBack, messageOf, verdictOf } from './status-table.js';
import { transition } from './transition.js';
import type { TaskChange } from './transition.js';

/**
 * Takes in what Mesos says about a task. It is acknowledged exactly when it carries a uuid, whatever it says: only that lets the
 * agent go on. A task of ours that no job explains is shown and left alone.
 */
export const takeStatus = (state: CoreState, status: TaskStatus, atMs: number): void => {
  const task = state.tasks.get(status.taskId);
  const agentId = status.agentId ?? task?.agentId;
  if (status.uuid !== undefined && agentId !== undefined)
    state.call({ kind: 'acknowledge', taskId: status.taskId, agentId, uuid: status.uuid });
  state.reconciliation.answered(status.taskId);
  if (!task) return noteForeign(state, status, atMs);
  if (status.uuid !== undefined && status.uuid === task.lastUpdateUuid) return;
  if (isTerminal(task.state)) return comeBack(state, task, verdictOf(status).to, newsOf(status), atMs);
  if (isWaiting(task.state) || isUndecided(state, task, status, atMs)) return;
  apply(state, task, status, atMs);
};

/**
 * "Not known" about a launch that may still be on its way is no verdict. An update with a uuid is one: its agent has decided, and once
 * acknowledged it is not told again.
 */
const isUndecided = (state: CoreState, task: Task, status: TaskStatus, atMs: number): boolean =>
  task.state === 'ASSIGNED' &&
  status.uuid === undefined &&
  verdictOf(status).doubtful === true &&
  atMs - (task.assignedAtMs ?? 0) < state.settings.launchInFlightMs;

const apply = (state: CoreState, task: Task, status: TaskStatus, atMs: number): void => {
  const to = meaningFor(task, status);
  const news = newsOf(status);
  if (leadsBack(task.state, to) || to === task.state) {
    const now = changesAnything(task, status, news) ? note(state, task, news, atMs) : task;
    // Alive and told to end: the kill may have been lost.
    if (isEnding(now.state) && !isEnding(to)) changeState(state, now, to, atMs);
    return;
  }
  // Whoever ends it has told it to end already.
  if (isEnding(to)) return endedByOthers(state, task, to, news, atMs);
  const ends = isTerminal(to) ? endOf(status, atMs) : {};
  const starts = to === 'RUNNING' && task.runningAtMs === undefined ? { runningAtMs: atMs } : {};
  const { task: now } = changeState(state, task, to, atMs, changed(news, ends, starts));
  if (to === 'RUNNING' && now.killReason !== undefined) endTask(state, now, now.killReason, atMs);
  if (isTerminal(now.state)) tellEnd(state, now);
};

const endOf = (status: TaskStatus, atMs: number): TaskChange => ({
  endedAtMs: atMs,
  ...(verdictOf(status).blameless === true ? { blameless: true } : {}),
});

/** A launch nobody has ever heard of is lost; whatever was there once may come back. */
const meaningFor = (task: Task, status: TaskStatus): TaskState => {
  const { to } = verdictOf(status);
  if (status.state === 'TASK_UNKNOWN' && task.state === 'ASSIGNED') return 'LOST';
  return isEnding(to) && isEnding(task.state) ? task.state : to;
};

const note = (state: CoreState, task: Task, news: TaskChange, atMs: number): Task => {
  const now = transition(state.settings, task, task.state, atMs, news);
  state.putTask(now);
  return now;
};

const endedByOthers = (state: CoreState, task: Task, to: TaskState, news: TaskChange, atMs: number): void => {
  const why = to === 'DRAINING' ? { killReason: 'drained' as const } : {};
  state.putTask(transition(state.settings, task, to, atMs, { ...news, ...why, killSentAtMs: atMs }));
};

const newsOf = (status: TaskStatus): TaskChange => {
  const message = messageOf(status);
  return {
    mesosState: status.state,
    ...(status.uuid === undefined ? {} : { lastUpdateUuid: status.uuid }),
    ...(status.agentId === undefined ? {} : { agentId: status.agentId }),
    ...(status.executorId === undefined ? {} : { executorId: status.executorId }),
    ...(status.source === undefined ? {} : { source: status.source }),
    ...(status.reason === undefined || status.reason === 'REASON_RECONCILIATION' ? {} : { reason: status.reason }),
    ...(message === undefined ? {} : { message }),
    ...(status.healthy === undefined ? {} : { healthy: status.healthy }),
  };
};

/** That the master repeats what an executor has told is no news: else every round of reconciliation would write every task down again. */
const changesAnything = (task: Task, { reason }: TaskStatus, news: TaskChange): boolean =>
  (Object.keys(news) as (keyof TaskChange)[]).some(
    (key) => news[key] !== task[key] && !(key === 'source' && reason === 'REASON_RECONCILIATION'),
  );

const tellEnd = (state: CoreState, task: Task): void => {
  const why = `${task.reason ? ` (${task.reason})` : ''}${task.message ? `: ${task.message}` : ''}`;
  state.remark({
    level: task.state === 'FAILED' || task.state === 'LOST' ? 'warn' : 'info',
    message: fullStop(`${task.id} ended as ${task.state}${why}`),
    jobKey: task.jobKey,
    taskId: task.id,
  });
};
