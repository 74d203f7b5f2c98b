import { changed } from '@borealis/contracts';
import type { Task, TaskEvent, TaskState } from '@borealis/contracts';
import type { CoreSettings } from '../settings.js';

/** What may come with a change of state. */
export type TaskChange = Partial<Omit<Task, 'id' | 'jobKey' | 'instance' | 'state' | 'history' | 'updatedAtMs'>>;

/**
 * The task in another state (or the same, with news), with an entry in its history when the state is another one. Only what is saved:
 * whether the change is legal and what follows from it, `changeState` knows.
 */
export const transition = (
  settings: Pick<CoreSettings, 'historyPerTask'>,
  task: Task,
  state: TaskState,
  atMs: number,
  change: TaskChange = {},
): Task => {
  if (state === task.state && task.history.length > 0) return changed(task, change, { updatedAtMs: atMs });
  const { message, reason } = change;
  const entry = {
    atMs,
    state,
    ...(message === undefined ? {} : { message }),
    ...(reason === undefined ? {} : { reason }),
  };
  const before = state === 'PARTITIONED' ? compacted(task.history) : task.history;
  return changed(task, change, {
    state,
    history: [...before, entry].slice(-settings.historyPerTask),
    updatedAtMs: atMs,
    ...(state === 'PARTITIONED' ? { timesPartitioned: (task.timesPartitioned ?? 0) + 1 } : {}),
  });
};

/** A network that comes and goes must not push everything else out of the history: only the last time of it is kept. */
const compacted = (history: readonly TaskEvent[]): readonly TaskEvent[] => {
  const [third, second, last] = history.slice(-3);
  return last && second?.state === 'PARTITIONED' && third?.state === last.state ? history.slice(0, -2) : history;
};

/** When the task came into the state it is in. */
export const inStateSinceMs = (task: Task): number => task.history.at(-1)?.atMs ?? task.createdAtMs;
