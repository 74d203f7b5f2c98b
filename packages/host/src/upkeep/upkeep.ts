import { resolve } from 'node:path';
import type { BorealisError, StoreConfig } from '@borealis/contracts';
import { backUpBeside } from '@borealis/store';
import type { ArchivePlace } from '@borealis/store';
import type { Logger } from 'pino';
import type { PassCrashPoint } from '../loop/crash-point.js';
import { pruneHistory } from './prune-history.js';
import type { PruningGround } from './prune-history.js';

export interface UpkeepSurroundings extends Omit<PruningGround, 'signal'> {
  readonly config: StoreConfig;
  /** The database that is backed up. */
  readonly place: ArchivePlace;
  readonly version: string;
  readonly backedUp: (outcome: 'written' | 'failed') => void;
  readonly crashPoint?: PassCrashPoint | undefined;
  readonly logger: Logger;
  /** The store failed: the host cannot go on. */
  readonly fatal: (error: unknown) => void;
}

/** What is done for the store from time to time, beside the work of the host. What is under way at its next time is not begun again. */
export class Upkeep {
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private pruning: Promise<void> | undefined;
  private backingUp: Promise<void> | undefined;

  constructor(private readonly around: UpkeepSurroundings) {}

  start(): void {
    const { pruneIntervalMs } = this.around.config.history;
    this.timers.push(setInterval(() => this.pruneNow(), pruneIntervalMs));
    const { backup } = this.around.config;
    if (backup)
      this.timers.push(
        setInterval(() => {
          this.backingUp ??= this.backUp(backup).finally(() => (this.backingUp = undefined));
        }, backup.intervalMs),
      );
  }

  pruneNow(): void {
    this.pruning ??= this.prune().finally(() => (this.pruning = undefined));
  }

  /** Begins nothing more and resolves when what was under way is done. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopping.abort();
    await this.pruning;
    await this.backingUp;
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

  /** A backup that fails is told and tried again at its next time: the host has no need of it. */
  private async backUp({ folder, keep }: NonNullable<StoreConfig['backup']>): Promise<void> {
    const { place, version, backedUp, crashPoint, logger } = this.around;
    const order = { place, folder: resolve(place.folder, folder), keep, writtenBy: version, atMs: Date.now() };
    try {
      const { file, rows } = await backUpBeside(order, {
        signal: this.stopping.signal,
        begun: () => crashPoint?.('amid-backup'),
      });
      backedUp('written');
      logger.info({ file, rows }, 'A backup was made.');
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      backedUp('failed');
      const { code, message } = error as BorealisError;
      logger.error({ code }, message);
    }
  }
}
