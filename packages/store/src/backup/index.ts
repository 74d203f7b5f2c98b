export type { Archive, KeptRow } from './archive.port.js';
export { backUp, restore } from './back-up.js';
export { backupName } from './backup-name.js';
export { backUpBeside } from './backup-process.js';
export type { ArchivePlace } from './open-archive.js';
export { checkBackup, rowsOfBackup } from './read-backup.js';
export type { BackupSummary } from './read-backup.js';
export type { WrittenBackup } from './write-backup.js';
