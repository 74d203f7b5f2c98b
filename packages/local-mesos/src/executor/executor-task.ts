import { TaskState, idText, isTerminal } from '../wire.js';
import type { TaskInfo, TaskStatus } from '../wire.js';

/** A task of an executor, from its launch until its terminal update is acknowledged by the scheduler. */
export class ExecutorTask {
  /** Sent to the executor; whether it arrived only the executor knows. */
  delivered = false;
  latest: TaskState = TaskState.TASK_STAGING;
  readonly statuses: TaskStatus[] = [];
  /** Of the updates taken in, in hex: an executor repeats what it has no acknowledgement for. */
  readonly uuids = new Set<string>();

  constructor(
    readonly info: TaskInfo,
    readonly role: string,
    /** The tasks that were launched with it, itself included. */
    readonly together: readonly TaskInfo[],
  ) {}

  get id(): string {
    return idText(this.info.taskId);
  }

  get isOver(): boolean {
    return isTerminal(this.latest);
  }
}
