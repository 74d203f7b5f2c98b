import { fork } from 'node:child_process';
import { BorealisError } from '@borealis/contracts';
import { errorOf } from '../thread/thread-messages.js';
import type { Fault } from '../thread/thread-messages.js';
import type { ArchivePlace } from './open-archive.js';
import type { WrittenBackup } from './write-backup.js';

/** What the process is asked for: a backup of its own name in a folder that keeps the newest ones. */
export interface BackupOrder {
  readonly place: ArchivePlace;
  readonly folder: string;
  readonly keep: number;
  readonly writtenBy: string;
  readonly atMs: number;
}

export type BackupReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'written'; readonly backup: WrittenBackup }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The program of the process; those who do not run what was built have one of their own. */
const built = new URL('./backup-program.js', import.meta.url);

/** What is told of a process that writes a backup, and to it. */
export interface BackupDealings {
  /** Ends it. The backup has failed from then on, also where the process is held up and goes on. */
  readonly signal?: AbortSignal;
  /** Its first row is written. */
  readonly begun?: () => void;
  /** It is gone. */
  readonly ended?: () => void;
  readonly program?: URL;
}

/**
 * Writes a backup in a process of its own: neither the thread nor the connection of the host has anything to do with it, and it ends
 * with the host. The address of the database, which may hold a password, is told by message and not in its arguments.
 */
export const backUpBeside = (
  order: BackupOrder,
  { signal, begun, ended, program = built }: BackupDealings = {},
): Promise<WrittenBackup> =>
  new Promise((resolve, reject) => {
    const broken = (why: string): void =>
      reject(new BorealisError('BOREALIS_BACKUP_UNWRITABLE', { file: order.folder, why }));
    const child = fork(program, [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { PATH: process.env['PATH'] ?? '' },
      ...(signal && { signal }),
    });
    child.on('message', (report: BackupReport) => {
      if (report.kind === 'begun') begun?.();
      else if (report.kind === 'written') resolve(report.backup);
      else reject(errorOf(report.fault));
    });
    child.once('error', (error) => {
      if (child.pid === undefined) ended?.();
      broken(error.message);
    });
    child.once('exit', (code, killed) => {
      ended?.();
      broken(`its process ended with ${killed ?? code}`);
    });
    child.send(order, (error) => error && broken(error.message));
  });
