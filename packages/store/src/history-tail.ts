import { isTerminal } from '@borealis/contracts';
import type { TaskEvent } from '@borealis/contracts';
import type { Batch } from './batch.js';
import type { TaskHistoryEntry } from './store.port.js';

/**
 * Finds what is new in the histories of a batch's tasks. Each task carries its last events; the newest one written before tells where
 * to go on. After a restart everything a task carries counts as new, and rows that exist are left as they are.
 */
export class HistoryTail {
  private readonly written = new Map<string, TaskEvent>();

  news(batch: Batch): TaskHistoryEntry[] {
    const entries: TaskHistoryEntry[] = [];
    for (const [id, task] of batch.tasks) {
      if (task === null) {
        this.written.delete(id);
        continue;
      }
      const last = this.written.get(id);
      const known =
        last === undefined
          ? -1
          : task.history.findLastIndex((event) => event.atMs === last.atMs && event.state === last.state);
      for (const event of task.history.slice(known + 1))
        entries.push({ ...event, taskId: task.id, jobKey: task.jobKey });
      const newest = task.history.at(-1);
      if (isTerminal(task.state) || newest === undefined) this.written.delete(id);
      else this.written.set(id, newest);
    }
    return entries;
  }
}
