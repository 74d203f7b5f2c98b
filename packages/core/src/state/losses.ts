import { LossCount } from './loss-count.js';

/** What the storm breaker counts. */
export class Losses {
  readonly tasks = new LossCount();
  readonly agents = new LossCount();

  get lastAtMs(): number {
    return Math.max(this.tasks.lastAtMs, this.agents.lastAtMs);
  }

  clear(): void {
    this.tasks.clear();
    this.agents.clear();
  }
}
