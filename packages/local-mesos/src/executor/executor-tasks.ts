import { TaskState, idText } from '../wire.js';
import type { TaskInfo, TaskStatus } from '../wire.js';
import { ExecutorTask } from './executor-task.js';

/** What reaches an executor as one event: a task, or a group as a whole. */
export interface Delivery {
  readonly tasks: readonly ExecutorTask[];
  readonly grouped: boolean;
}

const MOST_COMPLETED_TASKS = 200;

/** The tasks of one executor: queued, delivered, and terminal ones the scheduler has not acknowledged. */
export class ExecutorTasks {
  readonly all = new Map<string, ExecutorTask>();
  readonly completed: ExecutorTask[] = [];
  #queue: Delivery[] = [];
  #everDelivered = false;

  /** Neither has the executor got a task, nor is one waiting for it. */
  get nothingToDo(): boolean {
    return !this.#everDelivered && this.#queue.length === 0;
  }

  get living(): readonly ExecutorTask[] {
    return [...this.all.values()].filter((task) => !task.isOver);
  }

  add(infos: readonly TaskInfo[], role: string): readonly ExecutorTask[] {
    const tasks = infos.map((info) => new ExecutorTask(info, role, infos));
    for (const task of tasks) this.all.set(task.id, task);
    return tasks;
  }

  queue(delivery: Delivery): void {
    this.#queue.push(delivery);
  }

  /** What was queued, which counts as delivered from here on. */
  take(): readonly Delivery[] {
    const deliveries = this.#queue.splice(0);
    if (deliveries.length > 0) this.#everDelivered = true;
    for (const { tasks } of deliveries) for (const task of tasks) task.delivered = true;
    return deliveries;
  }

  /** Out of the queue with a task, and with what was to be delivered together with it. */
  withdraw(task: ExecutorTask): readonly ExecutorTask[] {
    const delivery = this.#queue.find(({ tasks }) => tasks.includes(task));
    this.#queue = this.#queue.filter((queued) => queued !== delivery);
    return delivery?.tasks ?? [task];
  }

  clearQueue(): void {
    this.#queue = [];
  }

  /**
   * What becomes of an update: `new` ones are to be forwarded, `known` ones were so already, and `late` ones come after
   * a terminal state. An update of a task that is not here is always new.
   */
  receive(status: TaskStatus): 'new' | 'known' | 'late' {
    const task = this.all.get(idText(status.taskId));
    if (task === undefined) return 'new';
    const uuid = Buffer.from(status.uuid ?? []).toString('hex');
    if (task.uuids.has(uuid)) return 'known';
    if (task.isOver) return 'late';
    task.uuids.add(uuid);
    task.latest = status.state;
    return 'new';
  }

  /** Delivered tasks the executor has neither told of nor names now: they never reached it. */
  unheardOf(named: ReadonlySet<string>): readonly ExecutorTask[] {
    return [...this.all.values()].filter(
      (task) => task.delivered && task.latest === TaskState.TASK_STAGING && !named.has(task.id),
    );
  }

  /** The scheduler has acknowledged the terminal update of a task. */
  complete(taskId: string): void {
    const task = this.all.get(taskId);
    if (task === undefined) return;
    this.all.delete(taskId);
    this.completed.push(task);
    if (this.completed.length > MOST_COMPLETED_TASKS) this.completed.shift();
  }
}
