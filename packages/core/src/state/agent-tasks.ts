import type { Task } from '@borealis/contracts';
import type { TaskEntry } from './task-entry.js';

/** The tasks on an agent, in the order in which they came there. */
export class AgentTasks {
  private readonly entries: TaskEntry[];

  constructor(...entries: TaskEntry[]) {
    this.entries = entries;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Who was there when it was asked for, each as it is when its turn comes. */
  *values(): Generator<Task> {
    for (const { task } of [...this.entries]) yield task;
  }

  add(entry: TaskEntry): void {
    this.entries.push(entry);
  }

  remove(entry: TaskEntry): void {
    this.entries.splice(this.entries.indexOf(entry), 1);
  }
}
