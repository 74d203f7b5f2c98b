import { join } from 'node:path';
import { storeFault } from '../store-fault.js';
import { faultOf } from '../thread/thread-messages.js';
import { backUp } from './back-up.js';
import { backupName } from './backup-name.js';
import type { BackupOrder, BackupReport } from './backup-process.js';
import { keepBackups } from './keep-backups.js';

// The program of the process that writes one backup and ends. Without its host it is of no use.
process.once('disconnect', () => process.exit(1));
const tell = (report: BackupReport): Promise<void> =>
  new Promise((resolve) => process.send?.(report, undefined, undefined, () => resolve()) ?? resolve());

process.once('message', ({ place, folder, keep, writtenBy, atMs }: BackupOrder) => {
  const file = join(folder, backupName(atMs));
  const work = async (): Promise<BackupReport> => {
    // Room first: what is left of others may be what fills the disk.
    keepBackups(folder, keep);
    const backup = await backUp(place, { file, writtenBy, atMs }, () => void tell({ kind: 'begun' }));
    keepBackups(folder, keep);
    return { kind: 'written', backup };
  };
  void work()
    .catch((error: unknown): BackupReport => ({ kind: 'failed', fault: faultOf(storeFault(error, file)) }))
    .then(tell)
    .then(() => process.exit(0));
});
