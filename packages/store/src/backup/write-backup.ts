import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BorealisError } from '@borealis/contracts';
import { makeFolder } from '../make-folder.js';
import { syncPath } from '../sync-path.js';
import type { Archive } from './archive.port.js';
import { formatVersion, lineOf } from './backup-format.js';

/** Text given to the compression at once. */
const chunkAtLeast = 64 * 1024;

export interface WrittenBackup {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes all of an archive, as of one moment, to a file: lines of JSON, compressed, with a checksum at their end. The file is whole or
 * not there at all. It can be read by its owner only. BOREALIS_BACKUP_UNWRITABLE when the file system refuses.
 */
export const writeBackup = async (
  archive: Archive,
  { file, writtenBy, atMs }: { readonly file: string; readonly writtenBy: string; readonly atMs: number },
  begun?: () => void,
): Promise<WrittenBackup> => {
  const draft = `${file}.${process.pid}.part`;
  try {
    makeFolder(dirname(file));
    const rows = await writeTo(draft, archive, { writtenBy, createdAtMs: atMs }, begun);
    syncPath(draft);
    renameSync(draft, file);
    syncPath(dirname(file));
    return { file, rows };
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof BorealisError) throw error;
    throw new BorealisError('BOREALIS_BACKUP_UNWRITABLE', { file, why: (error as Error).message }, { cause: error });
  }
};

const writeTo = async (
  path: string,
  archive: Archive,
  by: { readonly writtenBy: string; readonly createdAtMs: number },
  begun?: () => void,
): Promise<number> => {
  const gzip = createGzip();
  const output = gzip.pipe(createWriteStream(path, { mode: 0o600, flags: 'w' }));
  // What goes wrong is told by `written`; without a listener the process would end.
  const written = finished(output);
  output.on('error', (error) => gzip.destroy(error));
  gzip.on('error', () => undefined);
  written.catch(() => undefined);
  const hash = createHash('sha256');
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (gzip.destroyed) await written;
    if (!gzip.write(text)) await Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), written]);
  };
  const write = async (line: string): Promise<void> => {
    hash.update(line);
    waiting += line;
    if (waiting.length >= chunkAtLeast) await flush();
  };
  const header = { borealis: 'backup', version: formatVersion, ...by, from: archive.location };
  await write(lineOf(header));
  let rows = 0;
  const term = await archive.copy(async (row) => {
    if (rows === 0) begun?.();
    rows += 1;
    await write(lineOf(row));
  });
  waiting += lineOf({ end: true, term, rows, sha256: hash.digest('hex') });
  await flush();
  gzip.end();
  await written;
  return rows;
};
