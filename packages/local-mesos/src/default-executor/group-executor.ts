import { randomUUID } from 'node:crypto';
import { newUuid } from '../new-uuid.js';
import { Capability, ExecutorEventType, Source, TaskState, idText } from '../wire.js';
import type { ContainerID, ExecutorEvent, FrameworkInfo, KillPolicy, TaskInfo, TaskStatus } from '../wire.js';
import type { ContainerPort } from './container-port.js';
import { GroupTask } from './group-task.js';
import type { GroupTaskNews } from './group-task.js';
import { Outbox } from './outbox.js';

export interface GroupExecutorParts {
  readonly executorId: string;
  readonly containers: ContainerPort;
  /** For tasks without a kill policy. Mesos: 3 s. */
  readonly killGraceMs: number;
  /** On its way to the agent, and kept in `outbox` until the agent has acknowledged it. */
  readonly send: (status: TaskStatus) => void;
  /** No task is left, and the agent knows it. */
  readonly over: () => void;
}

/**
 * What Mesos' default executor does: each task of a group in a container of its own; when one fails or is killed, the
 * others of its group are killed. It ends with the last task of its last group.
 */
export class GroupExecutor {
  readonly outbox = new Outbox();
  readonly #groups = new Set<readonly GroupTask[]>();
  #framework: FrameworkInfo | undefined;
  #containerId: ContainerID | undefined;
  #ending = false;
  #over = false;

  constructor(private readonly parts: GroupExecutorParts) {}

  /** The executor's own container, the parent of those of its tasks. Known once it has subscribed. */
  get containerId(): ContainerID | undefined {
    return this.#containerId;
  }

  handle(event: ExecutorEvent): void {
    switch (event.type) {
      case ExecutorEventType.SUBSCRIBED:
        this.#framework = event.subscribed?.frameworkInfo;
        this.#containerId = event.subscribed?.containerId ?? undefined;
        for (const task of [...this.#groups].flat()) task.resumeChecks();
        return;
      case ExecutorEventType.LAUNCH_GROUP:
        this.#launch(event.launchGroup?.taskGroup.tasks ?? []);
        return;
      case ExecutorEventType.LAUNCH:
        // The master lets no single task through to a default executor.
        return;
      case ExecutorEventType.KILL:
        this.#find(idText(event.kill?.taskId))?.kill(event.kill?.killPolicy ?? undefined);
        return;
      case ExecutorEventType.ACKNOWLEDGED:
        if (event.acknowledged) this.outbox.acknowledged(idText(event.acknowledged.taskId), event.acknowledged.uuid);
        this.#endIfDone();
        return;
      case ExecutorEventType.SHUTDOWN:
        this.shutdown();
        return;
      default:
        return;
    }
  }

  /** The connection to the agent is gone: nothing is checked until it is back. */
  disconnected(): void {
    for (const task of [...this.#groups].flat()) task.pauseChecks();
  }

  /** Kills everything, and ends when that is done. */
  shutdown(): void {
    this.#ending = true;
    for (const group of this.#groups) killAll(group);
    this.#endIfDone();
  }

  #launch(infos: readonly TaskInfo[]): void {
    const group = infos.map((info) => this.#task(info));
    this.#groups.add(group);
    for (const info of infos) this.outbox.received(info);
    for (const task of group) void task.run();
  }

  #task(info: TaskInfo): GroupTask {
    return new GroupTask(info, randomUUID(), {
      containers: this.parts.containers,
      killGraceMs: this.parts.killGraceMs,
      tellsKilling: () =>
        (this.#framework?.capabilities ?? []).some(({ type }) => type === Capability.TASK_KILLING_STATE),
      tell: (task, news) => this.#tell(task, news),
      over: (task, state) => this.#taskOver(task, state),
    });
  }

  #taskOver(task: GroupTask, state: TaskState): void {
    const group = [...this.#groups].find((tasks) => tasks.includes(task)) ?? [];
    if (state !== TaskState.TASK_FINISHED) killAll(group);
    if (group.every(({ isOver }) => isOver)) this.#groups.delete(group);
    this.#endIfDone();
  }

  #tell(task: GroupTask, { state, ...news }: GroupTaskNews): void {
    const parent = this.#containerId;
    const status: TaskStatus = {
      taskId: { value: task.id },
      executorId: { value: this.parts.executorId },
      state,
      source: Source.SOURCE_EXECUTOR,
      uuid: newUuid(),
      timestamp: Date.now() / 1000,
      ...news,
      containerStatus: { containerId: { value: task.containerId, ...(parent ? { parent } : {}) } },
    };
    this.outbox.sent(status);
    this.parts.send(status);
  }

  #find(taskId: string): GroupTask | undefined {
    return [...this.#groups].flat().find((task) => task.id === taskId);
  }

  #endIfDone(): void {
    const idle = this.#groups.size === 0 && this.outbox.isEmpty;
    if (!idle || this.#over || (!this.#ending && this.outbox.tasks.length > 0)) return;
    this.#over = true;
    this.parts.over();
  }
}

const killAll = (group: readonly GroupTask[], policy?: KillPolicy): void => {
  for (const task of group) task.kill(policy);
};
