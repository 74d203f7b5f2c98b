import { resolve } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import type { Attention, StoreConfig } from '@borealis/contracts';
import { backUpBeside } from '@borealis/store';
import type { ArchivePlace } from '@borealis/store';
import type { Logger } from 'pino';
import type { PassCrashPoint } from '../loop/crash-point.js';

export interface BackupSurroundings {
  readonly config: NonNullable<StoreConfig['backup']>;
  /** The database that is backed up. */
  readonly place: ArchivePlace;
  readonly version: string;
  readonly backedUp: (outcome: 'written' | 'failed') => void;
  readonly crashPoint?: PassCrashPoint | undefined;
  readonly logger: Logger;
  /** For tests: default {@link backUpBeside}. */
  readonly write?: typeof backUpBeside;
  readonly withinMs?: number;
}

/** Far beyond what the largest database takes: who writes this long waits for a disk that does not answer. */
const mayTakeMs = 30 * 60_000;

/** The backups a host makes while it runs. One that fails is told and tried again at its next time: the host has no need of it. */
export class Backups {
  private underWay: Promise<void> | undefined;
  /** Of a backup that was given up: it may hang in a call to the disk that nothing ends, and more of them would not help. */
  private left = false;
  private writtenAtMs: number | undefined;
  private failed: { readonly error: BorealisError; readonly sinceMs: number } | undefined;

  constructor(private readonly around: BackupSurroundings) {}

  /** Begins one unless the last is still being written. Resolves when nothing is under way any more; never rejects. */
  next(stopping: AbortSignal): Promise<void> {
    if (this.left) {
      this.failedWith(new BorealisError('BOREALIS_BACKUP_HANGS', { folder: this.folder }));
      return Promise.resolve();
    }
    return (this.underWay ??= this.write(stopping).finally(() => (this.underWay = undefined)));
  }

  /** Resolves when what was under way is done. */
  async done(): Promise<void> {
    await this.underWay;
  }

  /** Until one is written again: who counts on backups has to hear that there are none. */
  get attention(): readonly Attention[] {
    if (!this.failed) return [];
    const { error, sinceMs } = this.failed;
    const last =
      this.writtenAtMs === undefined
        ? 'None was written since the start of this host.'
        : `The last one is of ${new Date(this.writtenAtMs).toISOString()}.`;
    return [
      {
        severity: 'warning',
        code: error.code,
        title: 'No backups are made',
        detail: `${error.message} ${last} ${this.left ? 'None is begun before that one has ended.' : 'It is tried again every time one is due.'}`,
        sinceMs,
      },
    ];
  }

  private get folder(): string {
    const { place, config } = this.around;
    return resolve(place.folder, config.folder);
  }

  private async write(stopping: AbortSignal): Promise<void> {
    const { place, config, version, backedUp, crashPoint, logger, write = backUpBeside, withinMs } = this.around;
    const atMs = Date.now();
    const order = { place, folder: this.folder, keep: config.keep, writtenBy: version, atMs };
    const late = AbortSignal.timeout(withinMs ?? mayTakeMs);
    let gone = false;
    const ended = (): void => {
      gone = true;
      this.left = false;
    };
    try {
      const { file, rows } = await write(order, {
        signal: AbortSignal.any([stopping, late]),
        begun: () => crashPoint?.('amid-backup'),
        ended,
      });
      this.writtenAtMs = atMs;
      this.failed = undefined;
      backedUp('written');
      logger.info({ file, rows }, 'A backup was made.');
    } catch (error) {
      if (stopping.aborted) return;
      this.left = late.aborted && !gone;
      this.failedWith(
        late.aborted ? new BorealisError('BOREALIS_BACKUP_HANGS', { folder: this.folder }) : (error as BorealisError),
      );
    }
  }

  private failedWith(error: BorealisError): void {
    this.failed = { error, sinceMs: this.failed?.sinceMs ?? Date.now() };
    this.around.backedUp('failed');
    this.around.logger.error({ code: error.code }, error.message);
  }
}
