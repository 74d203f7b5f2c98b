import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BorealisError, issueText } from '@borealis/contracts';
import { z } from 'zod';
import type { KeptRow } from './archive.port.js';
import { footerSchema, formatVersion, headerSchema, rowOf } from './backup-format.js';
import type { BackupFooter, BackupHeader } from './backup-format.js';

/** What is in a backup that was found whole. */
export interface BackupSummary extends BackupHeader, Omit<BackupFooter, 'end' | 'sha256'> {
  readonly counts: Readonly<Record<string, number>>;
  /** Names of the keys its secrets are sealed with. */
  readonly keys: readonly string[];
}

const unreadable = (file: string, error: unknown): BorealisError =>
  error instanceof BorealisError
    ? error
    : (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new BorealisError('BOREALIS_BACKUP_ABSENT', { file }, { cause: error })
      : new BorealisError('BOREALIS_BACKUP_UNREADABLE', { file, why: reasonOf(error) }, { cause: error });

const reasonOf = (error: unknown): string => {
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  const [issue] = error.issues;
  return issue === undefined ? 'another shape' : issueText(issue);
};

/** The lines of a compressed file; its end is awaited, so that a file that is cut off is no end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let failure: Error | undefined;
  const text = pipeline(createReadStream(file), createGunzip(), (error) => (failure = error ?? undefined));
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) yield line;
  await new Promise((resolve) => setImmediate(resolve));
  if (failure) throw failure;
}

/** Reads all of a backup and changes nothing. BOREALIS_BACKUP_ABSENT, BOREALIS_BACKUP_UNREADABLE or BOREALIS_BACKUP_NEWER when it cannot be used. */
export const checkBackup = async (file: string): Promise<BackupSummary> => {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const keys = new Set<string>();
  let header: BackupHeader | undefined;
  let footer: BackupFooter | undefined;
  let rows = 0;
  try {
    for await (const line of linesOf(file)) {
      if (footer) throw new TypeError('it goes on after its end');
      const value: unknown = JSON.parse(line);
      if (!header) header = headerOf(file, value);
      else if ((value as { end?: unknown } | null)?.end === true) {
        footer = footerSchema.parse(value);
        continue;
      } else {
        const { kind } = rowOf(value);
        counts[kind] = (counts[kind] ?? 0) + 1;
        rows += 1;
        for (const [, key = ''] of line.matchAll(/borealis:sealed:\d+:([0-9a-f]+):/g)) keys.add(key);
      }
      hash.update(`${line}\n`);
    }
    if (!header || !footer) throw new TypeError('it is cut off');
    if (footer.rows !== rows) throw new TypeError(`it has ${rows} of ${footer.rows} rows`);
    if (footer.sha256 !== hash.digest('hex')) throw new TypeError('its checksum does not fit');
    return { ...header, term: footer.term, rows, counts, keys: [...keys] };
  } catch (error) {
    throw unreadable(file, error);
  }
};

const headerOf = (file: string, value: unknown): BackupHeader => {
  const header = headerSchema.parse(value);
  const { version, writtenBy } = header;
  if (version > formatVersion)
    throw new BorealisError('BOREALIS_BACKUP_NEWER', { file, version, writtenBy, known: formatVersion });
  return header;
};

/** The rows of a backup that was checked. */
export async function* rowsOfBackup(file: string): AsyncGenerator<KeptRow> {
  try {
    let first = true;
    for await (const line of linesOf(file)) {
      const value: unknown = JSON.parse(line);
      if (!first && (value as { end?: unknown }).end !== true) yield rowOf(value);
      first = false;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}
