import { resolve } from 'node:path';
import { backUp, backupName } from '@borealis/store';
import { good, note, print, strong } from '../../output/index.js';
import { databasePlace } from './database-place.js';
import type { DatabaseWishes } from './database-place.js';

export interface BackupWishes extends DatabaseWishes {
  readonly to?: string;
}

/** Writes a backup, also of a database a host is using. The name of the file goes to stdout. */
export const backup = async ({ to, ...wishes }: BackupWishes, version: string): Promise<void> => {
  const atMs = Date.now();
  const file = resolve(to ?? backupName(atMs));
  const { rows } = await backUp(databasePlace(wishes), { file, writtenBy: version, atMs });
  note(
    `${good('●')} ${strong(String(rows))} rows are safe. Secrets in it are sealed: keep the key (STORE_KEY, or the key file beside the database) elsewhere.`,
  );
  print(file);
};
