import { openArchive } from './open-archive.js';
import type { ArchivePlace } from './open-archive.js';
import { checkBackup, rowsOfBackup } from './read-backup.js';
import type { BackupSummary } from './read-backup.js';
import type { KeptRow } from './archive.port.js';
import { writeBackup } from './write-backup.js';
import type { WrittenBackup } from './write-backup.js';

/** Writes a backup of a database to a file, beside the host that may be using it. `begun` is called when its first row is written. */
export const backUp = async (
  place: ArchivePlace,
  to: { readonly file: string; readonly writtenBy: string; readonly atMs: number },
  begun?: () => void,
): Promise<WrittenBackup> => {
  const archive = await openArchive(place, 'read');
  try {
    return await writeBackup(archive, to, begun);
  } finally {
    await archive.close();
  }
};

/**
 * Puts a backup in the place of what a database holds, once all of it has been found whole. The framework is marked, so that the next
 * host asks Mesos which tasks were launched since.
 */
export const restore = async (
  place: ArchivePlace,
  { file, replace, atMs }: { readonly file: string; readonly replace: boolean; readonly atMs: number },
): Promise<BackupSummary> => {
  const summary = await checkBackup(file);
  const archive = await openArchive(place, 'fill');
  try {
    await archive.refill(() => marked(rowsOfBackup(file), atMs), { replace, afterTerm: summary.term });
    return summary;
  } finally {
    await archive.close();
  }
};

async function* marked(rows: AsyncIterable<KeptRow>, restoredAtMs: number): AsyncGenerator<KeptRow> {
  for await (const row of rows)
    yield row.kind === 'framework' ? { kind: row.kind, value: { ...row.value, restoredAtMs } } : row;
}
