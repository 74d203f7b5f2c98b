import type { Task, TaskState } from '@borealis/contracts';
import type { CoreSettings } from '../settings.js';

/** What may come with a change of state. */
export type TaskChange = Partial<Omit<Task, 'id' | 'jobKey' | 'instance' | 'state' | 'history' | 'updatedAtMs'>>;

/** The task in another state (or the same, with news), with an entry in its history when the state is another one. */
export const transition = (
  settings: Pick<CoreSettings, 'historyPerTask'>,
  task: Task,
  state: TaskState,
  atMs: number,
  change: TaskChange = {},
): Task => {
  const { message, reason } = change;
  const entry = {
    atMs,
    state,
    ...(message === undefined ? {} : { message }),
    ...(reason === undefined ? {} : { reason }),
  };
  const history =
    state === task.state && task.history.length > 0
      ? task.history
      : [...task.history, entry].slice(-settings.historyPerTask);
  return { ...task, ...change, state, history, updatedAtMs: atMs };
};
