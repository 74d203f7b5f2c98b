import type { ProbeResult, ProbeSpec } from '../runner/index.js';
import { checkProbeOf, healthProbeOf } from '../specs/index.js';
import { CheckType, Reason } from '../wire.js';
import type { CheckInfo, CheckStatus, HealthCheck, TaskInfo } from '../wire.js';
import { CheckPolicy } from './check-policy.js';
import { checkTimesOf, healthLimitsOf, probeTimeoutMs } from './check-times.js';
import { Checker } from './checker.js';
import { HealthPolicy } from './health-policy.js';

/** What every status of a checked task carries. */
export interface CheckFacts {
  /** Absent until the first result of a health check. */
  readonly healthy?: boolean;
  /** Absent for tasks without a check. */
  readonly checkStatus?: CheckStatus;
}

export interface TaskChecksGround {
  /** One probe from where the task is; `timeoutMs` 0 waits without limit. Never rejects. */
  readonly probe: (probe: ProbeSpec, timeoutMs: number) => Promise<ProbeResult>;
  /** The facts have changed, or a failure is worth a word: TASK_RUNNING with this reason. */
  readonly changed: (reason: Reason, message: string | undefined) => void;
  /** The health check has failed too often. Told last: nothing is checked any more. */
  readonly unhealthy: (message: string) => void;
}

/** The check and the health check of one task, as an executor runs them. */
export class TaskChecks {
  readonly #checkers: Checker[] = [];
  readonly #check: CheckPolicy | undefined;
  #healthy: boolean | undefined;

  constructor(
    private readonly task: Pick<TaskInfo, 'check' | 'healthCheck'>,
    private readonly ground: TaskChecksGround,
  ) {
    if (task.check) this.#check = new CheckPolicy(task.check.type ?? CheckType.UNKNOWN);
  }

  get facts(): CheckFacts {
    return {
      ...(this.#healthy === undefined ? {} : { healthy: this.#healthy }),
      ...(this.#check === undefined ? {} : { checkStatus: this.#check.status }),
    };
  }

  /** The task runs now; delays and grace count from here. */
  start(): void {
    const { check, healthCheck } = this.task;
    if (check && this.#check) this.#startCheck(check, this.#check);
    if (healthCheck) this.#startHealthCheck(healthCheck);
  }

  /** While the agent is away. */
  pause(): void {
    for (const checker of this.#checkers) checker.pause();
  }

  resume(): void {
    for (const checker of this.#checkers) checker.resume();
  }

  stop(): void {
    for (const checker of this.#checkers) checker.stop();
  }

  #startCheck(check: CheckInfo, policy: CheckPolicy): void {
    this.#add(check, checkProbeOf(check), (result) => {
      if (policy.judge(result)) this.ground.changed(Reason.REASON_TASK_CHECK_STATUS_UPDATED, result.message);
    });
  }

  #startHealthCheck(check: HealthCheck): void {
    const policy = new HealthPolicy(healthLimitsOf(check));
    this.#add(check, healthProbeOf(check), (result) => {
      const news = policy.judge(result);
      if (news === undefined) return;
      this.#healthy = news.healthy;
      this.ground.changed(Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED, news.message);
      if (!news.kill) return;
      this.stop();
      this.ground.unhealthy(`Task was killed because its health check failed: ${news.message ?? 'unhealthy'}`);
    });
  }

  /** A check without a probe is one that the master lets nobody have. */
  #add(check: CheckInfo | HealthCheck, probe: ProbeSpec | undefined, heard: (result: ProbeResult) => void): void {
    if (probe === undefined) return;
    const timeoutMs = probeTimeoutMs(check);
    this.#checkers.push(new Checker(checkTimesOf(check), () => this.ground.probe(probe, timeoutMs), heard));
  }
}

/** Undefined for a task that is not checked, as most are. */
export const taskChecksOf = (task: TaskInfo, ground: TaskChecksGround): TaskChecks | undefined =>
  task.check || task.healthCheck ? new TaskChecks(task, ground) : undefined;
