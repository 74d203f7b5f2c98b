import type { StoreConfig } from '@borealis/contracts';
import type { Logger } from 'pino';
import { pruneHistory } from './prune-history.js';
import type { PruningGround } from './prune-history.js';

export interface UpkeepSurroundings extends Omit<PruningGround, 'signal'> {
  readonly config: StoreConfig;
  readonly logger: Logger;
  /** The store failed: the host cannot go on. */
  readonly fatal: (error: unknown) => void;
}

/** What is done for the store from time to time, one thing after the other and beside the work of the host. */
export class Upkeep {
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private under: Promise<void> = Promise.resolve();
  private pruning = false;

  constructor(private readonly around: UpkeepSurroundings) {}

  start(): void {
    const { pruneIntervalMs } = this.around.config.history;
    this.timers.push(setInterval(() => this.prune(), pruneIntervalMs));
  }

  /** Begins nothing more and resolves when what was under way is done. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopping.abort();
    await this.under;
  }

  private prune(): void {
    if (this.pruning) return;
    this.pruning = true;
    const { config, logger, ...ground } = this.around;
    const { maxAgeMs, perJob } = config.history;
    this.inTurn(async () => {
      const limits = { olderThanMs: Date.now() - maxAgeMs, perJob };
      const rows = await pruneHistory({ ...ground, signal: this.stopping.signal }, limits);
      this.pruning = false;
      if (rows > 0) logger.debug({ rows }, 'Old history was taken out of the database.');
    });
  }

  private inTurn(work: () => Promise<void>): void {
    this.under = this.under
      .then(() => (this.stopping.signal.aborted ? undefined : work()))
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.around.fatal(error);
      });
  }
}
