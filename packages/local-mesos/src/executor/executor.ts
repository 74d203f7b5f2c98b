import { armTimer } from '../long-timer.js';
import type { Run, RunEnd } from '../runner/index.js';
import { Reason, idText, int64, isTerminal } from '../wire.js';
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
import type { ExecutorTask } from './executor-task.js';
import { ExecutorTasks } from './executor-tasks.js';
import { dropped, endVerdict, killedDuringLaunch, unregistered, unreturned } from './verdicts.js';
import { waitStatusOf } from './wait-status.js';

export type ExecutorPhase = 'registering' | 'running' | 'terminating' | 'terminated';

/**
 * A custom or default executor on its agent: registering → running → terminating → terminated. It outlives a restart of
 * the agent, which makes it register again. Its end ends its tasks, and each of them is told of exactly once.
 */
export class Executor {
  readonly #tasks = new ExecutorTasks();
  #phase: ExecutorPhase = 'registering';
  #stream: ExecutorStream | undefined;
  #run: Run | undefined;
  #timer: NodeJS.Timeout | undefined;
  #verdict: Verdict | undefined;
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

  /** Queued, launched, and terminal ones the scheduler has not acknowledged. */
  get tasks(): ReadonlyMap<string, ExecutorTask> {
    return this.#tasks.all;
  }

  get completed(): readonly ExecutorTask[] {
    return this.#tasks.completed;
  }

  get phase(): ExecutorPhase {
    return this.#phase;
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
    const tasks = this.#tasks.add(infos, role);
    if (this.#isEnding) {
      this.#endAll(tasks, this.#dropped(Reason.REASON_EXECUTOR_TERMINATED, `Executor ${this.#phase}`));
      return;
    }
    this.#tasks.queue({ tasks, grouped });
    if (this.#phase === 'running') this.#deliver();
  }

  /** A second subscription takes over from the first one. */
  subscribe(stream: ExecutorStream, unacknowledgedTasks: readonly TaskInfo[], updates: readonly TaskStatus[]): void {
    if (this.#isEnding) return dismiss(stream);
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
    const unheardOf = this.#tasks.unheardOf(new Set(unacknowledgedTasks.map((task) => idText(task.taskId))));
    this.#endAll(unheardOf, this.#dropped(Reason.REASON_AGENT_RESTARTED, 'Task launched during agent restart'));
    if (this.#tasks.nothingToDo) this.shutdown();
    else this.#deliver();
  }

  unsubscribed(stream: ExecutorStream): void {
    if (this.#stream === stream) this.#stream = undefined;
  }

  /** A valid update; it is acknowledged as soon as the agent answers for it. */
  update(status: TaskStatus): void {
    const what = this.#tasks.receive(status);
    if (what === 'late') return;
    if (what === 'new') this.ground.forward(this, status);
    this.#stream?.send(acknowledgedEvent(idText(status.taskId), status.uuid ?? new Uint8Array(0)));
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
    // Nothing of a group is delivered without the rest of it.
    if (!task.delivered) this.#endAll(this.#tasks.withdraw(task), killedDuringLaunch);
    else if (this.#phase === 'running') this.#stream?.send(killEvent(taskId, policy));
  }

  /** Kills every task, each with the grace of its own policy or the default, but no more than `longestMs`. */
  killAll(longestMs: number, defaultGraceMs: number): void {
    for (const { id, info } of this.#tasks.living) {
      const own = info.killPolicy?.gracePeriod;
      const cut = longestMs < (own ? int64(own.nanoseconds) / 1e6 : defaultGraceMs);
      this.kill(id, cut ? { gracePeriod: { nanoseconds: longestMs * 1e6 } } : undefined);
    }
  }

  /** The scheduler has acknowledged the terminal update of a task. */
  complete(taskId: string): void {
    this.#tasks.complete(taskId);
  }

  /** Asks the executor to end, and after its grace period insists. */
  shutdown(): void {
    if (this.#isEnding) return;
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
    this.#arm(reregistrationMs, () => this.destroy(unreturned(this.ground.framework(), reregistrationMs)));
  }

  get #isEnding(): boolean {
    return this.#phase === 'terminating' || this.#phase === 'terminated';
  }

  #start(failure: string | undefined): void {
    if (failure !== undefined) return this.#ended({ kind: 'failed', message: failure });
    if (this.#doomed) return this.#ended({ kind: 'signaled', signal: 'SIGKILL' });
    this.#run = this.ground.start(this, { running: () => undefined, ended: (end) => this.#ended(end) });
    const { registrationMs } = this.ground.times;
    this.#arm(registrationMs, () => this.destroy(unregistered(registrationMs)));
  }

  #deliver(): void {
    for (const { tasks, grouped } of this.#tasks.take()) {
      const infos = tasks.map((task) => task.info);
      if (grouped) this.#stream?.send(launchGroupEvent(infos));
      else for (const info of infos) this.#stream?.send(launchEvent(info));
    }
  }

  #ended(end: RunEnd): void {
    if (this.isOver) return;
    this.#phase = 'terminated';
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#tasks.clearQueue();
    this.#endAll(this.#tasks.living, this.#verdict ?? endVerdict(end));
    if (!this.#silent) this.ground.exited(this, waitStatusOf(end));
  }

  #endAll(tasks: readonly ExecutorTask[], verdict: Verdict): void {
    for (const task of tasks) {
      task.latest = verdict.state;
      if (!this.#silent && isTerminal(verdict.state)) this.ground.tell(this, task.id, verdict);
    }
  }

  #dropped(reason: Reason, message: string): Verdict {
    return dropped(this.ground.framework(), reason, message);
  }

  #arm(delayMs: number, action: () => void): void {
    clearTimeout(this.#timer);
    armTimer(delayMs, (timer) => (this.#timer = timer), action);
  }
}

function dismiss(stream: ExecutorStream): void {
  stream.send(SHUTDOWN);
  stream.close();
}
