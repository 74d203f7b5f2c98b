import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { isBackupName } from './backup-name.js';

/**
 * Removes what is left of backups that were cut short, and all but the newest whole ones. Other files are none of its business.
 * BOREALIS_BACKUP_UNWRITABLE when the file system refuses.
 */
export const keepBackups = (folder: string, keep: number): void => {
  try {
    if (!existsSync(folder)) return;
    const names = readdirSync(folder).sort();
    const whole = names.filter(isBackupName);
    const cutShort = names.filter((name) => isBackupName(name.replace(/\.\d+\.part$/, '')) && name.endsWith('.part'));
    for (const name of [...cutShort, ...whole.slice(0, Math.max(0, whole.length - keep))])
      rmSync(join(folder, name), { force: true });
  } catch (error) {
    const why = (error as Error).message;
    throw new BorealisError('BOREALIS_BACKUP_UNWRITABLE', { file: folder, why }, { cause: error });
  }
};
