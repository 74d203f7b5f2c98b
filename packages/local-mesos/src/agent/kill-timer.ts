import { armTimer } from '../long-timer.js';

/** From the request to end until there is no asking any more. However often it is set, the grace counts from the first time. */
export class KillTimer {
  #firstMs = Infinity;
  #deadlineMs = Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly kill: () => void) {}

  /** May shorten what is left, never prolong it. */
  set(graceMs: number): void {
    const nowMs = performance.now();
    this.#firstMs = Math.min(this.#firstMs, nowMs);
    const deadlineMs = this.#firstMs + graceMs;
    if (deadlineMs >= this.#deadlineMs) return;
    this.#deadlineMs = deadlineMs;
    clearTimeout(this.#timer);
    armTimer(Math.max(0, deadlineMs - nowMs), (timer) => (this.#timer = timer), this.kill);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
