import type { Task, TaskEvent } from '@borealis/contracts';
import type { Batch } from './batch.js';
import type { TaskHistoryEntry } from './store.port.js';

/** The newest event of a task that is in its history; those before it are as well. */
export type WrittenEvent = readonly [taskId: string, event: Pick<TaskEvent, 'atMs' | 'state'>];

/**
 * Finds what is new in the histories of a batch's tasks. Each task carries its last events; the newest one written before tells where
 * to go on. It only spares work: an event that is written again must change nothing.
 */
export class HistoryTail {
  private readonly written = new Map<string, WrittenEvent[1]>();

  /** These tasks were loaded, so their events have been written. */
  begin(tasks: readonly Task[]): void {
    this.written.clear();
    for (const task of tasks) this.take(task);
  }

  /** These were written before, as whoever has loaded the tasks knows; what was written since goes first. */
  resume(newest: Iterable<WrittenEvent>): void {
    for (const [id, event] of newest) if (!this.written.has(id)) this.written.set(id, event);
  }

  news(batch: Batch): TaskHistoryEntry[] {
    const entries: TaskHistoryEntry[] = [];
    for (const task of batch.tasksSeen.values()) {
      const last = this.written.get(task.id);
      const known =
        last === undefined
          ? -1
          : task.history.findLastIndex((event) => event.atMs === last.atMs && event.state === last.state);
      for (const event of task.history.slice(known + 1))
        entries.push({ taskId: task.id, jobKey: task.jobKey, ...event });
    }
    return entries;
  }

  /** The batch is durable. Not to be called before: what was rolled back is news again. */
  remember(batch: Batch): void {
    for (const [id, task] of batch.tasks) {
      if (task === null) this.written.delete(id);
      else this.take(task);
    }
  }

  private take(task: Task): void {
    const newest = task.history.at(-1);
    if (newest !== undefined) this.written.set(task.id, newest);
  }
}
