import { isEnding, isWaiting } from '@borealis/contracts';
import type { Job, Task, TaskState } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { changeState } from './change-state.js';
import { endTask } from './end-task.js';
import { transition } from './transition.js';
import type { TaskChange } from './transition.js';

/**
 * What is heard of a task that has ended. Its end stands, whatever a late or repeated update says: the master may report a task as out
 * of reach that has told its end already. One that is alive is one too many and is killed; only a lost one, whose end nobody asked for,
 * takes its place back while its successor has not been launched.
 */
export const comeBack = (state: CoreState, task: Task, to: TaskState, news: TaskChange, atMs: number): void => {
  if (to !== 'STARTING' && to !== 'RUNNING') return;
  if (!mayReturn(state, task)) {
    changeState(state, task, to, atMs);
    return;
  }
  const { endedAtMs: _ended, ...rest } = task;
  const running = to === 'RUNNING' && task.runningAtMs === undefined ? { runningAtMs: atMs } : {};
  state.putTask(transition(state.settings, rest, to, atMs, { ...news, ...running }));
  for (const other of othersIn(state, task)) endTask(state, other, 'replaced', atMs);
  state.remark({ level: 'info', message: `${task.id} was lost and is back.`, jobKey: task.jobKey, taskId: task.id });
};

const mayReturn = (state: CoreState, task: Task): boolean =>
  isWanted(state.jobs.get(task.jobKey), task) &&
  task.state === 'LOST' &&
  task.killReason === undefined &&
  !task.history.some(({ state: at }) => isEnding(at)) &&
  // Of what was lost before it was heard of Mesos was told to end it, should there be such a task.
  task.history.at(-2)?.state !== 'ASSIGNED' &&
  othersIn(state, task).every((other) => isWaiting(other.state));

/** Of a job whose definition is gone nothing is ended later on, so what somebody has given up before must not come back into it. */
const isWanted = (job: Job | undefined, { instance }: Task): boolean =>
  job !== undefined && !(job.orphaned && instance >= job.desired);

const othersIn = (state: CoreState, task: Task): Task[] =>
  state.tasks
    .live(task.jobKey)
    .in(task.instance)
    .filter(({ id }) => id !== task.id);
