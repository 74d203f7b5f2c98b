import { idText } from '../wire.js';
import type { TaskInfo, TaskStatus } from '../wire.js';

/** What the agent has not acknowledged: told again with each subscription. */
export class Outbox {
  readonly #tasks = new Map<string, TaskInfo>();
  readonly #updates = new Map<string, TaskStatus>();

  get tasks(): readonly TaskInfo[] {
    return [...this.#tasks.values()];
  }

  get updates(): readonly TaskStatus[] {
    return [...this.#updates.values()];
  }

  get isEmpty(): boolean {
    return this.#updates.size === 0;
  }

  received(task: TaskInfo): void {
    this.#tasks.set(idText(task.taskId), task);
  }

  sent(status: TaskStatus): void {
    this.#updates.set(keyOf(status.uuid), status);
  }

  acknowledged(taskId: string, uuid: Uint8Array): void {
    this.#tasks.delete(taskId);
    this.#updates.delete(keyOf(uuid));
  }
}

const keyOf = (uuid: Uint8Array | null | undefined): string => Buffer.from(uuid ?? []).toString('hex');
