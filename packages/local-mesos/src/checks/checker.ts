import { armTimer } from '../long-timer.js';
import type { ProbeResult } from '../runner/index.js';

/** In milliseconds; Mesos' defaults are 15 s and 10 s. */
export interface CheckerTimes {
  readonly delayMs: number;
  readonly intervalMs: number;
}

/**
 * When to probe, by the rules of Mesos' executors: first after the delay, then an interval after the end of the last.
 * What to make of a result is somebody else's part.
 */
export class Checker {
  #timer: NodeJS.Timeout | undefined;
  #state: 'checking' | 'paused' | 'stopped' = 'checking';

  constructor(
    private readonly times: CheckerTimes,
    private readonly probe: () => Promise<ProbeResult>,
    private readonly heard: (result: ProbeResult) => void,
  ) {
    this.#schedule(times.delayMs);
  }

  /** What a probe on its way finds is not heard. */
  pause(): void {
    if (this.#state !== 'checking') return;
    this.#state = 'paused';
    clearTimeout(this.#timer);
  }

  /** Probes at once. */
  resume(): void {
    if (this.#state !== 'paused') return;
    this.#state = 'checking';
    this.#schedule(0);
  }

  stop(): void {
    this.#state = 'stopped';
    clearTimeout(this.#timer);
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    const keep = (timer: NodeJS.Timeout): void => void (this.#timer = timer);
    armTimer(delayMs, keep, () => void this.#check(this.#timer));
  }

  async #check(turn: NodeJS.Timeout | undefined): Promise<void> {
    const result = await this.probe();
    // Paused meanwhile, and perhaps resumed: then another turn has taken over.
    if (this.#timer !== turn || this.#state !== 'checking') return;
    this.heard(result);
    if (this.#isChecking()) this.#schedule(this.times.intervalMs);
  }

  /** What was heard may have stopped it. */
  #isChecking(): boolean {
    return this.#state === 'checking';
  }
}
