import type { Run, RunEnd } from '../runner/index.js';
import { Capability, Reason, TaskState, idText, int64, isTerminal, lossState } from '../wire.js';
import type { ExecutorInfo, KillPolicy, TaskInfo, TaskStatus } from '../wire.js';
import {
  SHUTDOWN,
  acknowledgedEvent,
  killEvent,
  launchEvent,
  launchGroupEvent,
  messageEvent,
  subscribedEvent,
} from './executor-events.js';
import type { ExecutorGround, Verdict } from './executor-ground.js';
import type { ExecutorStream } from './executor-stream.js';
import { ExecutorTask } from './executor-task.js';
import { durationText } from './duration-text.js';
import { limitationOf } from './limitation.js';
import { waitStatusOf } from './wait-status.js';

interface Delivery {
  readonly tasks: readonly ExecutorTask[];
  readonly grouped: boolean;
}

const MOST_COMPLETED_TASKS = 200;

/**
 * A custom or default executor on its agent: registering → running → terminating → terminated. It outlives a restart of
 * the agent, which makes it register again. Its end ends its tasks, and each of them is told of exactly once.
 */
export class Executor {
  /** Queued, launched, and terminal ones the scheduler has not acknowledged. */
  readonly tasks = new Map<string, ExecutorTask>();
  readonly completed: ExecutorTask[] = [];
  #phase: 'registering' | 'running' | 'terminating' | 'terminated' = 'registering';
  #queue: Delivery[] = [];
  #stream: ExecutorStream | undefined;
  #run: Run | undefined;
  #timer: NodeJS.Timeout | undefined;
  #verdict: Verdict | undefined;
  #everSent = false;
  #doomed = false;
  #silent = false;

  constructor(
    readonly info: ExecutorInfo,
    readonly role: string,
    readonly containerId: string,
    readonly sandbox: string,
    private readonly ground: ExecutorGround,
  ) {}

  get id(): string {
    return idText(this.info.executorId);
  }

  get isSubscribed(): boolean {
    return this.#phase !== 'registering';
  }

  get isOver(): boolean {
    return this.#phase === 'terminated';
  }

  /** Ended, and nothing of it is left to be acknowledged. */
  get isSettled(): boolean {
    return this.isOver && this.tasks.size === 0;
  }

  get graceMs(): number {
    const own = this.info.shutdownGracePeriod;
    return own ? int64(own.nanoseconds) / 1e6 : this.ground.times.shutdownGraceMs;
  }

  /** Fetches and starts; comes back at once. */
  begin(): void {
    void this.ground.prepare(this).then((failure) => this.#start(failure));
  }

  launch(infos: readonly TaskInfo[], role: string, grouped: boolean): void {
    const tasks = infos.map((info) => new ExecutorTask(info, role, infos));
    for (const task of tasks) this.tasks.set(task.id, task);
    if (this.#phase === 'terminating' || this.#phase === 'terminated') {
      for (const task of tasks)
        this.#end(task, this.#lost(Reason.REASON_EXECUTOR_TERMINATED, `Executor ${this.#phase}`));
      return;
    }
    this.#queue.push({ tasks, grouped });
    if (this.#phase === 'running') this.#deliver();
  }

  /** A second subscription takes over from the first one. */
  subscribe(stream: ExecutorStream, unacknowledgedTasks: readonly TaskInfo[], updates: readonly TaskStatus[]): void {
    if (this.#phase === 'terminating' || this.#phase === 'terminated') return dismiss(stream);
    if (this.#run === undefined) {
      // Only what the agent has launched may subscribe.
      this.#doomed = true;
      return dismiss(stream);
    }
    this.#stream?.close();
    this.#stream = stream;
    this.#phase = 'running';
    clearTimeout(this.#timer);
    stream.send(subscribedEvent(this.info, this.ground.framework(), this.ground.agentInfo(), this.containerId));
    for (const status of updates) this.update(status);
    this.#dropUnheardOf(new Set(unacknowledgedTasks.map((task) => idText(task.taskId))));
    if (!this.#everSent && this.#queue.length === 0) this.shutdown();
    else this.#deliver();
  }

  unsubscribed(stream: ExecutorStream): void {
    if (this.#stream === stream) this.#stream = undefined;
  }

  /** A valid update; it is acknowledged as soon as the agent answers for it. */
  update(status: TaskStatus): void {
    const uuid = status.uuid ?? new Uint8Array(0);
    const key = Buffer.from(uuid).toString('hex');
    const task = this.tasks.get(idText(status.taskId));
    if (task?.uuids.has(key) !== true) {
      if (task?.isOver === true) return;
      task?.uuids.add(key);
      if (task !== undefined) task.latest = status.state;
      this.ground.forward(this, status);
    }
    this.#stream?.send(acknowledgedEvent(idText(status.taskId), uuid));
  }

  message(data: Uint8Array): void {
    this.ground.message(this, data);
  }

  /** Data from the scheduler; false when the executor cannot be reached. */
  hear(data: Uint8Array): boolean {
    if (this.#phase !== 'running' || this.#stream === undefined) return false;
    this.#stream.send(messageEvent(data));
    return true;
  }

  kill(taskId: string, policy: KillPolicy | undefined): void {
    const task = this.tasks.get(taskId);
    if (task === undefined || task.isOver) return;
    if (task.delivered) {
      if (this.#phase === 'running') this.#stream?.send(killEvent(taskId, policy));
      return;
    }
    // Nothing of a group is delivered without the rest of it.
    const delivery = this.#queue.find(({ tasks }) => tasks.includes(task));
    this.#queue = this.#queue.filter((queued) => queued !== delivery);
    for (const queued of delivery?.tasks ?? [task]) {
      this.#end(queued, {
        state: TaskState.TASK_KILLED,
        reason: Reason.REASON_TASK_KILLED_DURING_LAUNCH,
        message: 'Killed before delivery to the executor',
      });
    }
  }

  /** The scheduler has acknowledged the terminal update of a task. */
  complete(taskId: string): void {
    const task = this.tasks.get(taskId);
    if (task === undefined) return;
    this.tasks.delete(taskId);
    this.completed.push(task);
    if (this.completed.length > MOST_COMPLETED_TASKS) this.completed.shift();
  }

  /** Asks the executor to end, and after its grace period insists. */
  shutdown(): void {
    if (this.#phase === 'terminating' || this.#phase === 'terminated') return;
    this.#phase = 'terminating';
    this.#stream?.send(SHUTDOWN);
    this.#arm(this.graceMs, () => this.#run?.destroy());
    if (this.#run === undefined) this.#doomed = true;
  }

  /** Ends without a word: the framework is gone. */
  abandon(graceMs: number): void {
    this.#silent = true;
    if (graceMs > 0) this.shutdown();
    else this.destroy(undefined);
  }

  /** No word more; ending the process is left to the caller. */
  mute(): void {
    this.#silent = true;
    this.#doomed = true;
    clearTimeout(this.#timer);
  }

  /** Kills it; its tasks are told of with the verdict. */
  destroy(verdict: Verdict | undefined): void {
    this.#verdict ??= verdict;
    this.#doomed = true;
    this.#run?.destroy();
  }

  /** The agent's process is gone for a moment, and with it the connection. */
  agentLost(): void {
    this.#stream?.close();
    this.#stream = undefined;
    if (this.#phase === 'running') this.#phase = 'registering';
    clearTimeout(this.#timer);
  }

  /** The agent is back and waits for the executor. */
  agentBack(): void {
    if (this.#phase !== 'registering') return;
    const { reregistrationMs } = this.ground.times;
    const message = `Executor did not reregister within ${durationText(reregistrationMs)}`;
    this.#arm(reregistrationMs, () => {
      const reason = Reason.REASON_EXECUTOR_REREGISTRATION_TIMEOUT;
      this.destroy({ state: this.#lossState(TaskState.TASK_GONE), reason, message });
    });
  }

  #start(failure: string | undefined): void {
    if (failure !== undefined) return this.#ended({ kind: 'failed', message: failure });
    if (this.#doomed) return this.#ended({ kind: 'signaled', signal: 'SIGKILL' });
    this.#run = this.ground.start(this, { running: () => undefined, ended: (end) => this.#ended(end) });
    const { registrationMs } = this.ground.times;
    this.#arm(registrationMs, () =>
      this.destroy({
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_EXECUTOR_REGISTRATION_TIMEOUT,
        message: `Executor did not register within ${durationText(registrationMs)}`,
      }),
    );
  }

  #deliver(): void {
    for (const { tasks, grouped } of this.#queue.splice(0)) {
      const infos = tasks.map((task) => task.info);
      for (const task of tasks) task.delivered = true;
      this.#everSent = true;
      if (grouped) this.#stream?.send(launchGroupEvent(infos));
      else for (const info of infos) this.#stream?.send(launchEvent(info));
    }
  }

  /** What was sent and neither reported nor named by the executor never reached it. */
  #dropUnheardOf(known: ReadonlySet<string>): void {
    for (const task of [...this.tasks.values()]) {
      if (!task.delivered || task.latest !== TaskState.TASK_STAGING || known.has(task.id)) continue;
      this.#end(task, this.#lost(Reason.REASON_AGENT_RESTARTED, 'Task launched during agent restart'));
    }
  }

  #ended(end: RunEnd): void {
    if (this.isOver) return;
    this.#phase = 'terminated';
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#queue = [];
    const verdict = this.#verdict ?? verdictOf(end);
    for (const task of [...this.tasks.values()]) if (!task.isOver) this.#end(task, verdict);
    if (!this.#silent) this.ground.exited(this, waitStatusOf(end));
  }

  #end(task: ExecutorTask, verdict: Verdict): void {
    task.latest = verdict.state;
    if (!this.#silent && isTerminal(verdict.state)) this.ground.tell(this, task.id, verdict);
  }

  #lost(reason: Reason, message: string): Verdict {
    return { state: this.#lossState(TaskState.TASK_DROPPED), reason, message };
  }

  #lossState(precise: TaskState): TaskState {
    const capabilities = this.ground.framework().capabilities ?? [];
    return lossState(
      capabilities.some(({ type }) => type === Capability.PARTITION_AWARE),
      precise,
    );
  }

  #arm(delayMs: number, action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, delayMs).unref();
  }
}

function verdictOf(end: RunEnd): Verdict {
  switch (end.kind) {
    case 'failed':
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LAUNCH_FAILED,
        message: `Failed to launch container: ${end.message}`,
      };
    case 'limited':
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_CONTAINER_LIMITATION_MEMORY,
        message: end.message,
        limitation: limitationOf(end),
      };
    default:
      return {
        state: TaskState.TASK_FAILED,
        reason: Reason.REASON_EXECUTOR_TERMINATED,
        message: 'Executor terminated',
      };
  }
}

function dismiss(stream: ExecutorStream): void {
  stream.send(SHUTDOWN);
  stream.close();
}
