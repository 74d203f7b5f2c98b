import { isEnding, isTerminal, isWaiting } from '@borealis/contracts';
import type { Task, TaskStatus } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLive } from '../state/core-state.js';
import { endTask, endingStateOf, sendKill } from './end-task.js';
import { leadsBack, saysNothingKnown, statusMeaning } from './status-meaning.js';
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
  if (!task) return noteForeign(state, status);
  if (status.uuid !== undefined && status.uuid === task.lastUpdateUuid) return;
  if (isTerminal(task.state)) return comeBack(state, task, status, atMs);
  if (isWaiting(task.state) || isUndecided(state, task, status, atMs)) return;
  apply(state, task, status, atMs);
};

/** "Not known" about a launch that may still be on its way is no verdict. */
const isUndecided = (state: CoreState, task: Task, status: TaskStatus, atMs: number): boolean =>
  task.state === 'ASSIGNED' &&
  status.reason === 'REASON_RECONCILIATION' &&
  saysNothingKnown.has(status.state) &&
  atMs - (task.assignedAtMs ?? 0) < state.settings.launchInFlightMs;

const apply = (state: CoreState, task: Task, status: TaskStatus, atMs: number): void => {
  const meaning = statusMeaning[status.state];
  const to = leadsBack(task.state, meaning) || (isEnding(task.state) && isEnding(meaning)) ? task.state : meaning;
  const news = newsOf(task, status, to, atMs);
  if (to === task.state && !changesAnything(task, news)) return;
  const next = transition(state.settings, task, to, atMs, news);
  state.putTask(next);
  // Mesos forgets a kill of an agent out of reach; the wish stands.
  if (task.killReason !== undefined && to === 'RUNNING') {
    state.putTask(transition(state.settings, next, endingStateOf(task.killReason), atMs, { killSentAtMs: atMs }));
    sendKill(state, next);
  }
  if (isTerminal(to))
    state.remark({
      level: to === 'FAILED' || to === 'LOST' ? 'warn' : 'info',
      message: ended(next),
      jobKey: task.jobKey,
      taskId: task.id,
    });
};

const newsOf = (task: Task, status: TaskStatus, to: Task['state'], atMs: number): TaskChange => ({
  mesosState: status.state,
  ...(status.uuid === undefined ? {} : { lastUpdateUuid: status.uuid }),
  ...(status.agentId === undefined ? {} : { agentId: status.agentId }),
  ...(status.executorId === undefined ? {} : { executorId: status.executorId }),
  ...(status.source === undefined ? {} : { source: status.source }),
  ...(status.reason === undefined || status.reason === 'REASON_RECONCILIATION' ? {} : { reason: status.reason }),
  ...(status.message === undefined || status.reason === 'REASON_RECONCILIATION' ? {} : { message: status.message }),
  ...(status.healthy === undefined ? {} : { healthy: status.healthy }),
  ...(to === 'RUNNING' && task.runningAtMs === undefined ? { runningAtMs: atMs } : {}),
  ...(isTerminal(to) ? { endedAtMs: atMs } : {}),
});

const changesAnything = (task: Task, news: TaskChange): boolean =>
  (Object.keys(news) as (keyof TaskChange)[]).some((key) => news[key] !== task[key]);

const ended = (task: Task): string =>
  `${task.id} ended as ${task.state}${task.reason ? ` (${task.reason})` : ''}${task.message ? `: ${task.message}` : ''}.`;

/** A lost task that turns up again takes its place back while its successor has not been launched; otherwise it is one too many. */
const comeBack = (state: CoreState, task: Task, status: TaskStatus, atMs: number): void => {
  const meaning = statusMeaning[status.state];
  if (task.state !== 'LOST' || isTerminal(meaning) || meaning === 'PARTITIONED' || meaning === 'ASSIGNED') return;
  const { endedAtMs: _ended, ...rest } = task;
  const back = transition(state.settings, rest, meaning, atMs, newsOf(rest, status, meaning, atMs));
  state.putTask(back);
  const others = [...state.tasks.live(task.jobKey).values()].filter(
    (other) => other.instance === task.instance && other.id !== task.id && isLive(other),
  );
  if (others.some((other) => !isWaiting(other.state))) endTask(state, back, 'replaced', atMs);
  else for (const other of others) endTask(state, other, 'replaced', atMs);
  state.remark({ level: 'info', message: `${task.id} was lost and is back.`, jobKey: task.jobKey, taskId: task.id });
};

const noteForeign = (state: CoreState, status: TaskStatus): void => {
  if (isTerminal(statusMeaning[status.state])) {
    state.foreign.delete(status.taskId);
    return;
  }
  if (!state.foreign.has(status.taskId)) {
    state.remark({
      level: 'warn',
      code: 'BOREALIS_TASK_FOREIGN',
      message: `Mesos reports task ${status.taskId}, which no task type explains. It is left alone.`,
      taskId: status.taskId,
    });
  }
  state.foreign.set(status.taskId, status);
  state.version += 1;
};
