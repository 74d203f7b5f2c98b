import { taskChecksOf } from '../checks/index.js';
import type { CheckFacts, TaskChecks } from '../checks/index.js';
import { limitationOf } from '../executor/index.js';
import { armTimer } from '../long-timer.js';
import { endMessage } from '../runner/index.js';
import type { Run, RunEnd, RunSpec, RunStatistics, TaskRunner } from '../runner/index.js';
import { Capability, Reason, Source, TaskState, int64 } from '../wire.js';
import type { FrameworkInfo, KillPolicy, TaskInfo, TaskResourceLimitation, TaskStatus } from '../wire.js';
import { KillTimer } from './kill-timer.js';

/** What a task has to say; the agent makes a status of it. */
export interface StatusDraft extends CheckFacts {
  readonly state: TaskState;
  readonly source: Source;
  readonly reason?: Reason;
  readonly message?: string;
  readonly pid?: number;
  /** Of a container with a network of its own. */
  readonly addresses?: readonly string[];
  readonly limitation?: TaskResourceLimitation;
}

export interface TaskRunSettings {
  readonly killGraceMs: number;
  /** Whether the kill policy of a KILL call counts. */
  readonly httpCommandExecutor: boolean;
}

/**
 * The life of one command task on its agent, the part of Mesos' command executor included:
 * queued → starting → running → (killing →) over. Whatever happens, there is one terminal state, and nothing follows it.
 */
export class TaskRun {
  /** Every update about it so far, as its history keeps them. */
  readonly statuses: TaskStatus[] = [];
  /** When its terminal update was acknowledged, on this process' clock. */
  acknowledgedMs: number | undefined;
  #phase: 'queued' | 'starting' | 'running' | 'killing' | 'over' = 'queued';
  #run: Run | undefined;
  readonly #checks: TaskChecks | undefined;
  #completionTimer: NodeJS.Timeout | undefined;
  /** Most runs are never killed, and there may be a hundred thousand of them. */
  #killTimer: KillTimer | undefined;
  #killMessage: string | undefined;
  #outOfTime = false;
  #pid: number | undefined;
  #addresses: readonly string[] | undefined;
  #silent = false;

  constructor(
    readonly task: TaskInfo,
    readonly role: string,
    readonly spec: RunSpec,
    private readonly framework: () => FrameworkInfo,
    private readonly runner: TaskRunner,
    private readonly settings: TaskRunSettings,
    private readonly tell: (draft: StatusDraft) => void,
  ) {
    this.#checks = taskChecksOf(task, {
      probe: (probe, timeoutMs) => runner.probe(spec, probe, timeoutMs),
      changed: (reason, message) => this.#say(TaskState.TASK_RUNNING, message, reason),
      unhealthy: (message) => {
        this.#killMessage = message;
        this.#startKilling(this.#graceMs(undefined));
      },
    });
  }

  get isQueued(): boolean {
    return this.#phase === 'queued';
  }

  get isOver(): boolean {
    return this.#phase === 'over';
  }

  /** Fetches, starts, and tells; comes back at once. */
  begin(): void {
    const prepared = this.runner.prepare(this.spec);
    if (prepared === undefined) queueMicrotask(() => this.#deliver(undefined));
    else void prepared.then((failure) => this.#deliver(failure));
  }

  kill(policy: KillPolicy | undefined): void {
    this.#kill(this.#graceMs(policy));
  }

  /** As `kill` does it, but with no more grace than this. */
  killWithin(longestMs: number): void {
    this.#kill(Math.min(this.#graceMs(undefined), longestMs));
  }

  #kill(graceMs: number): void {
    switch (this.#phase) {
      case 'queued':
        this.#finish({
          state: TaskState.TASK_KILLED,
          source: Source.SOURCE_AGENT,
          reason: Reason.REASON_TASK_KILLED_DURING_LAUNCH,
          message: 'Killed before delivery to the executor',
        });
        return;
      case 'starting':
      case 'running':
        this.#startKilling(graceMs);
        return;
      case 'killing':
        // Another kill may shorten what is left, never prolong it.
        this.#killAfter(graceMs);
        return;
      case 'over':
        return;
    }
  }

  /** Ends the task without a word more: its framework or its machine is gone. */
  abandon(graceMs: number): void {
    if (this.#phase === 'over') return;
    this.mute();
    if (graceMs > 0) {
      this.#run?.terminate();
      this.#killAfter(graceMs);
    } else {
      this.#run?.destroy();
    }
  }

  /** No word more and nothing new from here on; ending what runs is left to the caller. */
  mute(): void {
    this.#silent = true;
    this.#stopChecks();
    this.#killTimer?.stop();
    if (this.#run === undefined) this.#phase = 'over';
    else if (this.#phase !== 'over') this.#phase = 'killing';
  }

  /** The agent's process is gone for a moment: a command executor checks nothing meanwhile. */
  agentLost(): void {
    this.#checks?.pause();
  }

  agentBack(): void {
    this.#checks?.resume();
  }

  /** What it uses now. */
  statistics(): Promise<RunStatistics | undefined> {
    return this.runner.statistics(this.spec);
  }

  /** Ends the task at once, for a reason that lies outside of it. */
  fail(draft: StatusDraft): void {
    this.#finish(draft);
    this.#run?.destroy();
  }

  #deliver(failure: string | undefined): void {
    if (this.#phase !== 'queued') return;
    if (failure !== undefined) {
      this.#finish({
        state: TaskState.TASK_FAILED,
        source: Source.SOURCE_AGENT,
        reason: Reason.REASON_CONTAINER_LAUNCH_FAILED,
        message: `Failed to launch container: ${failure}`,
      });
      return;
    }
    this.#phase = 'starting';
    this.#say(TaskState.TASK_STARTING);
    const longestMs = int64(this.task.maxCompletionTime?.nanoseconds) / 1e6;
    if (this.task.maxCompletionTime) {
      armTimer(
        longestMs,
        (timer) => (this.#completionTimer = timer),
        () => this.#timeIsUp(),
      );
    }
    this.#run = this.runner.start(this.spec, {
      running: (pid, addresses) => this.#running(pid, addresses),
      ended: (end) => this.#ended(end),
    });
  }

  #running(pid: number | undefined, addresses: readonly string[] | undefined): void {
    this.#pid = pid;
    this.#addresses = addresses;
    if (this.#phase !== 'starting') return;
    this.#phase = 'running';
    this.#say(TaskState.TASK_RUNNING);
    this.#checks?.start();
  }

  #startKilling(graceMs: number): void {
    this.#phase = 'killing';
    this.#stopChecks();
    const knowsKilling = (this.framework().capabilities ?? []).some(
      (capability) => capability.type === Capability.TASK_KILLING_STATE,
    );
    if (knowsKilling) this.#say(TaskState.TASK_KILLING);
    this.#run?.terminate();
    this.#killAfter(graceMs);
  }

  #killAfter(graceMs: number): void {
    this.#killTimer ??= new KillTimer(() => this.#run?.destroy());
    this.#killTimer.set(graceMs);
  }

  /** KILL's policy where the agent honours it, then the task's own, then the default. */
  #graceMs(policy: KillPolicy | undefined): number {
    const fromCall = this.settings.httpCommandExecutor ? policy?.gracePeriod : undefined;
    const grace = fromCall ?? this.task.killPolicy?.gracePeriod;
    return grace ? int64(grace.nanoseconds) / 1e6 : this.settings.killGraceMs;
  }

  #timeIsUp(): void {
    if (this.#phase !== 'starting' && this.#phase !== 'running') return;
    this.#outOfTime = true;
    this.#stopChecks();
    this.#run?.destroy();
  }

  #ended(end: RunEnd): void {
    const message = endMessage(end);
    if (this.#phase === 'killing') {
      this.#finish(this.#draft(TaskState.TASK_KILLED, this.#killMessage ?? message));
    } else if (this.#outOfTime) {
      this.#finish(this.#draft(TaskState.TASK_FAILED, message, Reason.REASON_MAX_COMPLETION_TIME_REACHED));
    } else if (end.kind === 'limited') {
      this.#finish({
        ...this.#draft(TaskState.TASK_FAILED, message, Reason.REASON_CONTAINER_LIMITATION_MEMORY),
        source: Source.SOURCE_AGENT,
        limitation: limitationOf(end),
      });
    } else {
      const succeeded = end.kind === 'exited' && end.status === 0;
      this.#finish(this.#draft(succeeded ? TaskState.TASK_FINISHED : TaskState.TASK_FAILED, message));
    }
  }

  #finish(draft: StatusDraft): void {
    if (this.#phase === 'over') return;
    this.#phase = 'over';
    this.#stopChecks();
    this.#killTimer?.stop();
    if (!this.#silent) this.tell(draft);
  }

  #say(state: TaskState, message?: string, reason?: Reason): void {
    if (!this.#silent) this.tell(this.#draft(state, message, reason));
  }

  #draft(state: TaskState, message?: string, reason?: Reason): StatusDraft {
    const text = [message, this.runner.notice(this.spec)].filter((part) => part !== undefined).join('; ');
    return {
      state,
      source: Source.SOURCE_EXECUTOR,
      ...(reason === undefined ? {} : { reason }),
      ...(text === '' ? {} : { message: text }),
      ...this.#checks?.facts,
      ...(this.#pid === undefined ? {} : { pid: this.#pid }),
      ...(this.#addresses === undefined ? {} : { addresses: this.#addresses }),
    };
  }

  #stopChecks(): void {
    this.#checks?.stop();
    clearTimeout(this.#completionTimer);
  }
}
