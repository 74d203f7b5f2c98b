import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { backUp, backupName } from '@borealis/store';
import { good, note, print, strong } from '../../output/index.js';
import { databasePlace } from './database-place.js';
import type { DatabaseWishes } from './database-place.js';

export interface BackupWishes extends DatabaseWishes {
  readonly to?: string;
  /** Over a file that is there, and into a folder that is not. */
  readonly force?: boolean;
}

/** A backup that is there is not lost to another one, and a folder that was mistyped is not made. */
const refuseInTheWay = (file: string): void => {
  const why = existsSync(file)
    ? 'There is a file already'
    : existsSync(dirname(file))
      ? undefined
      : 'There is no such folder';
  if (why !== undefined) throw new BorealisError('BOREALIS_BACKUP_REFUSED', { why, file });
};

/** Writes a backup, also of a database a host is using. The name of the file goes to stdout. */
export const backup = async ({ to, force, ...wishes }: BackupWishes, version: string): Promise<void> => {
  const atMs = Date.now();
  const file = resolve(to ?? backupName(atMs));
  if (force !== true) refuseInTheWay(file);
  const { rows } = await backUp(databasePlace(wishes), { file, writtenBy: version, atMs });
  note(
    `${good('●')} ${strong(String(rows))} rows are safe. Secrets in it are sealed: keep the key (STORE_KEY, or the key file beside the database) elsewhere.`,
  );
  print(file);
};
