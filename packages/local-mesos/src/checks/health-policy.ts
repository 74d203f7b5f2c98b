import type { ProbeResult } from '../runner/index.js';

/** Mesos' defaults are 10 s and 3 failures. */
export interface HealthLimits {
  readonly graceMs: number;
  readonly consecutiveFailures: number;
}

export interface HealthNews {
  readonly healthy: boolean;
  /** The limit of failures is reached; the task is to be killed. */
  readonly kill: boolean;
  readonly message: string | undefined;
}

/**
 * What health checks mean. Until the first success, failures within the grace period count for nothing. Every counted
 * failure is reported, of the successes only those that change something.
 */
export class HealthPolicy {
  #healthy: boolean | undefined;
  #failures = 0;
  #initializing = true;
  readonly #startedMs = performance.now();

  constructor(private readonly limits: HealthLimits) {}

  /** Undefined when there is nothing to report. */
  judge({ passed, message }: ProbeResult): HealthNews | undefined {
    return passed ? this.#passed() : this.#failed(message);
  }

  #passed(): HealthNews | undefined {
    this.#initializing = false;
    this.#failures = 0;
    if (this.#healthy === true) return undefined;
    this.#healthy = true;
    return { healthy: true, kill: false, message: undefined };
  }

  #failed(message: string | undefined): HealthNews | undefined {
    if (this.#initializing && performance.now() - this.#startedMs < this.limits.graceMs) return undefined;
    this.#failures += 1;
    this.#healthy = false;
    return { healthy: false, kill: this.#failures >= this.limits.consecutiveFailures, message };
  }
}
