import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isBackupName } from '../backup/backup-name.js';
import { keyFileOf } from './sqlite-address.js';

/**
 * What lies beside a database file and is made later than its first page: where it is, an empty file has lost what it held. Undefined
 * when there is nothing of the kind.
 */
export const leftBehind = (path: string): string | undefined => {
  const key = keyFileOf(path);
  if (existsSync(key)) return `its key ${key}`;
  const backup = readdirSync(dirname(path)).find(isBackupName);
  return backup === undefined ? undefined : `the backup ${join(dirname(path), backup)}`;
};
