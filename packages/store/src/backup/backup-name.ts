/** Names sort by age. */
const form = /^borealis-backup-\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2}\.ndjson\.gz$/;

/** `borealis-backup-2026-01-31-12-00-00.ndjson.gz`, in UTC. */
export const backupName = (atMs: number): string =>
  `borealis-backup-${new Date(atMs).toISOString().slice(0, 19).replace(/[T:]/g, '-')}.ndjson.gz`;

export const isBackupName = (name: string): boolean => form.test(name);
