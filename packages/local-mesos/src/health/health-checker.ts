import type { ProbeResult } from '../runner/index.js';

/** In milliseconds; Mesos' defaults are 15 s, 10 s, 10 s and 3 failures. */
export interface HealthTimes {
  readonly delayMs: number;
  readonly intervalMs: number;
  readonly graceMs: number;
  readonly consecutiveFailures: number;
}

export interface HealthListener {
  /** To be reported. `kill` is true when the limit of failures is reached; nothing follows then. */
  readonly changed: (healthy: boolean, kill: boolean, message: string | undefined) => void;
}

/**
 * When to probe and what to make of it, by the rules of Mesos' executors: the first probe after the delay, the next one
 * an interval after the end of the last. Until the first success, failures within the grace period count for nothing.
 * Every counted failure is reported, of the successes only those that change something.
 */
export class HealthChecker {
  #timer: NodeJS.Timeout | undefined;
  #healthy: boolean | undefined;
  #failures = 0;
  #initializing = true;
  #stopped = false;
  readonly #startedMs = performance.now();

  constructor(
    private readonly times: HealthTimes,
    private readonly probe: () => Promise<ProbeResult>,
    private readonly listener: HealthListener,
  ) {
    this.#schedule(times.delayMs);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(delayMs: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#check(), delayMs);
  }

  async #check(): Promise<void> {
    const result = await this.probe();
    if (this.#stopped) return;
    if (result.passed) this.#passed();
    else this.#failed(result.message);
    this.#schedule(this.times.intervalMs);
  }

  #passed(): void {
    this.#initializing = false;
    this.#failures = 0;
    if (this.#healthy === true) return;
    this.#healthy = true;
    this.listener.changed(true, false, undefined);
  }

  #failed(message: string | undefined): void {
    if (this.#initializing && performance.now() - this.#startedMs < this.times.graceMs) return;
    this.#failures += 1;
    this.#healthy = false;
    const kill = this.#failures >= this.times.consecutiveFailures;
    if (kill) this.stop();
    this.listener.changed(false, kill, message);
  }
}
