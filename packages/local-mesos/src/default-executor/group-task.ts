import { constants } from 'node:os';
import { taskChecksOf } from '../checks/index.js';
import type { CheckFacts, TaskChecks } from '../checks/index.js';
import { runEndOf } from '../executor/index.js';
import { armTimer } from '../long-timer.js';
import { endMessage } from '../runner/index.js';
import { Reason, TaskState, idText, int64 } from '../wire.js';
import type { KillPolicy, TaskInfo, TaskResourceLimitation } from '../wire.js';
import type { ContainerEnd, ContainerPort } from './container-port.js';

/** What a task has to say; the executor makes a status of it. */
export interface GroupTaskNews extends CheckFacts {
  readonly state: TaskState;
  readonly reason?: Reason;
  readonly message?: string;
  readonly limitation?: TaskResourceLimitation;
}

export interface GroupTaskGround {
  readonly containers: ContainerPort;
  readonly killGraceMs: number;
  readonly tellsKilling: () => boolean;
  readonly tell: (task: GroupTask, news: GroupTaskNews) => void;
  /** Told after the terminal news, once. */
  readonly over: (task: GroupTask, state: TaskState) => void;
}

const { SIGTERM, SIGKILL } = constants.signals;

/** One task of a group and its container: launching → running → (killing →) over. */
export class GroupTask {
  #phase: 'launching' | 'running' | 'killing' | 'over' = 'launching';
  /** The grace of a kill that came before there was a container. */
  #wantedGraceMs: number | undefined;
  #timers: NodeJS.Timeout[] = [];
  readonly #checks: TaskChecks | undefined;
  #killMessage: string | undefined;
  #outOfTime = false;
  #limitation: TaskResourceLimitation | undefined;

  constructor(
    readonly info: TaskInfo,
    readonly containerId: string,
    private readonly ground: GroupTaskGround,
  ) {
    this.#checks = taskChecksOf(info, {
      probe: (probe, timeoutMs) => ground.containers.probe(containerId, info, probe, timeoutMs),
      changed: (reason, message) => this.#say(TaskState.TASK_RUNNING, message, reason),
      unhealthy: (message) => {
        this.#killMessage = message;
        this.kill(undefined);
      },
    });
  }

  get id(): string {
    return idText(this.info.taskId);
  }

  get isOver(): boolean {
    return this.#phase === 'over';
  }

  async run(): Promise<void> {
    this.#say(TaskState.TASK_STARTING);
    const refused = await this.ground.containers.launch(this.containerId, this.info);
    if (refused !== undefined) {
      const message = `Failed to launch container: ${refused}`;
      this.#finish(TaskState.TASK_FAILED, message, Reason.REASON_CONTAINER_LAUNCH_FAILED);
      return;
    }
    this.#phase = 'running';
    this.#say(TaskState.TASK_RUNNING);
    this.#watch();
    if (this.#wantedGraceMs !== undefined) this.#startKilling(this.#wantedGraceMs);
    this.#ended(await this.ground.containers.wait(this.containerId));
  }

  /** A task that is being killed already is left alone. */
  kill(policy: KillPolicy | undefined): void {
    const grace = policy?.gracePeriod ?? this.info.killPolicy?.gracePeriod;
    const graceMs = grace ? int64(grace.nanoseconds) / 1e6 : this.ground.killGraceMs;
    if (this.#phase === 'launching') this.#wantedGraceMs ??= graceMs;
    else if (this.#phase === 'running') this.#startKilling(graceMs);
  }

  #watch(): void {
    const { maxCompletionTime } = this.info;
    if (maxCompletionTime) {
      this.#later(int64(maxCompletionTime.nanoseconds) / 1e6, () => {
        this.#outOfTime = true;
        this.#checks?.stop();
        this.ground.containers.kill(this.containerId, SIGKILL);
      });
    }
    this.#checks?.start();
  }

  /** While the executor has no connection to its agent. */
  pauseChecks(): void {
    this.#checks?.pause();
  }

  resumeChecks(): void {
    this.#checks?.resume();
  }

  #startKilling(graceMs: number): void {
    this.#phase = 'killing';
    this.#checks?.stop();
    if (this.ground.tellsKilling()) this.#say(TaskState.TASK_KILLING);
    this.ground.containers.kill(this.containerId, SIGTERM);
    this.#later(graceMs, () => this.ground.containers.kill(this.containerId, SIGKILL));
  }

  #ended({ exitStatus, state, reason, message, limitation }: ContainerEnd): void {
    this.#limitation = limitation ?? undefined;
    const end = exitStatus === null || exitStatus === undefined ? undefined : runEndOf(exitStatus);
    const text = message ?? (end === undefined ? undefined : endMessage(end));
    if (state !== null && state !== undefined) this.#finish(state, text, reason ?? undefined);
    else if (this.#phase === 'killing') this.#finish(TaskState.TASK_KILLED, this.#killMessage ?? text);
    else if (this.#outOfTime) this.#finish(TaskState.TASK_FAILED, text, Reason.REASON_MAX_COMPLETION_TIME_REACHED);
    else if (exitStatus === 0) this.#finish(TaskState.TASK_FINISHED, text);
    else this.#finish(TaskState.TASK_FAILED, text, reason ?? undefined);
  }

  #finish(state: TaskState, message?: string, reason?: Reason): void {
    if (this.#phase === 'over') return;
    this.#phase = 'over';
    this.#checks?.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#say(state, message, reason);
    this.ground.over(this, state);
  }

  #say(state: TaskState, message?: string, reason?: Reason): void {
    this.ground.tell(this, {
      state,
      ...(message === undefined ? {} : { message }),
      ...(reason === undefined ? {} : { reason }),
      ...this.#checks?.facts,
      ...(this.#limitation === undefined ? {} : { limitation: this.#limitation }),
    });
  }

  #later(delayMs: number, action: () => void): void {
    armTimer(delayMs, (timer) => this.#timers.push(timer), action, true);
  }
}
