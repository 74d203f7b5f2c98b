import type { Books } from '../books.js';
import { tellFailure } from './failure.js';

/** Agents of an earlier master have a limited time to come back. Nothing is known of their tasks until then. */
export class AgentRecovery {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly books: Books,
    private readonly timeoutMs: number,
  ) {}

  start(): void {
    if (this.books.recovering.size === 0) return;
    this.#timer = setTimeout(() => this.#giveUp(), this.timeoutMs).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #giveUp(): void {
    for (const agentId of this.books.recovering) {
      this.books.registry.unreachable.set(agentId, Date.now());
      tellFailure(this.books, agentId);
    }
    this.books.recovering.clear();
  }
}
