import { constants } from 'node:os';
import { runEndOf } from '../executor/index.js';
import { HealthChecker, healthTimesOf, probeTimeoutMs } from '../health/index.js';
import { endMessage } from '../runner/index.js';
import { probeSpecOf } from '../specs/index.js';
import { Reason, TaskState, idText, int64 } from '../wire.js';
import type { KillPolicy, TaskInfo, TaskResourceLimitation } from '../wire.js';
import type { ContainerEnd, ContainerPort } from './container-port.js';

/** What a task has to say; the executor makes a status of it. */
export interface GroupTaskNews {
  readonly state: TaskState;
  readonly reason?: Reason;
  readonly message?: string;
  readonly healthy?: boolean;
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
  #checker: HealthChecker | undefined;
  #healthy: boolean | undefined;
  #killMessage: string | undefined;
  #outOfTime = false;
  #limitation: TaskResourceLimitation | undefined;

  constructor(
    readonly info: TaskInfo,
    readonly containerId: string,
    private readonly ground: GroupTaskGround,
  ) {}

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
    const { maxCompletionTime, healthCheck } = this.info;
    if (maxCompletionTime) {
      this.#later(int64(maxCompletionTime.nanoseconds) / 1e6, () => {
        this.#outOfTime = true;
        this.#checker?.stop();
        this.ground.containers.kill(this.containerId, SIGKILL);
      });
    }
    const probe = healthCheck ? probeSpecOf(healthCheck) : undefined;
    if (!healthCheck || probe === undefined) return;
    this.#checker = new HealthChecker(
      healthTimesOf(healthCheck),
      () => this.ground.containers.probe(this.containerId, this.info, probe, probeTimeoutMs(healthCheck)),
      { changed: (healthy, kill, message) => this.#healthChanged(healthy, kill, message) },
    );
  }

  #healthChanged(healthy: boolean, kill: boolean, message: string | undefined): void {
    if (this.#phase !== 'running') return;
    this.#healthy = healthy;
    this.#say(TaskState.TASK_RUNNING, message, Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED);
    if (!kill) return;
    this.#killMessage = `Task was killed because its health check failed: ${message ?? 'unhealthy'}`;
    this.kill(undefined);
  }

  #startKilling(graceMs: number): void {
    this.#phase = 'killing';
    this.#checker?.stop();
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
    this.#checker?.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#say(state, message, reason);
    this.ground.over(this, state);
  }

  #say(state: TaskState, message?: string, reason?: Reason): void {
    this.ground.tell(this, {
      state,
      ...(message === undefined ? {} : { message }),
      ...(reason === undefined ? {} : { reason }),
      ...(this.#healthy === undefined ? {} : { healthy: this.#healthy }),
      ...(this.#limitation === undefined ? {} : { limitation: this.#limitation }),
    });
  }

  #later(delayMs: number, action: () => void): void {
    this.#timers.push(setTimeout(action, delayMs));
  }
}
