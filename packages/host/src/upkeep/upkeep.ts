import type { Attention, StoreConfig } from '@borealis/contracts';
import type { Logger } from 'pino';
import { Backups } from './backups.js';
import type { BackupSurroundings } from './backups.js';
import { pruneHistory } from './prune-history.js';
import type { PruningGround } from './prune-history.js';

export interface UpkeepSurroundings extends Omit<PruningGround, 'signal'>, Omit<BackupSurroundings, 'config'> {
  readonly config: StoreConfig;
  readonly logger: Logger;
  /** The store failed: the host cannot go on. */
  readonly fatal: (error: unknown) => void;
}

/** What is done for the store from time to time, beside the work of the host. What is under way at its next time is not begun again. */
export class Upkeep {
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private pruning: Promise<void> | undefined;
  private readonly backups: Backups | undefined;

  constructor(private readonly around: UpkeepSurroundings) {
    const { backup } = around.config;
    if (backup) this.backups = new Backups({ ...around, config: backup });
  }

  /** What somebody should look at. */
  get attention(): readonly Attention[] {
    return this.backups?.attention ?? [];
  }

  start(): void {
    const { backup, history } = this.around.config;
    this.timers.push(setInterval(() => this.pruneNow(), history.pruneIntervalMs));
    if (backup) this.timers.push(setInterval(() => void this.backups?.next(this.stopping.signal), backup.intervalMs));
  }

  pruneNow(): void {
    this.pruning ??= this.prune().finally(() => (this.pruning = undefined));
  }

  /** Begins nothing more and resolves when what was under way is done. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopping.abort();
    await this.pruning;
    await this.backups?.done();
  }

  private async prune(): Promise<void> {
    const { config, logger, fatal, ...ground } = this.around;
    const { maxAgeMs, perJob } = config.history;
    const { keepMs, maxBytes } = config.inputLog;
    const now = Date.now();
    try {
      const limits = {
        olderThanMs: now - maxAgeMs,
        perJob,
        recordings: { olderThanMs: now - keepMs, maxBytes },
      };
      const rows = await pruneHistory({ ...ground, signal: this.stopping.signal }, limits);
      if (rows > 0) logger.debug({ rows }, 'Old history was taken out of the database.');
    } catch (error) {
      if (!this.stopping.signal.aborted) fatal(error);
    }
  }
}
