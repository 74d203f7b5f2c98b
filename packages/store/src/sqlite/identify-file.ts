import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { BorealisError } from '@borealis/contracts';
import { leftBehind } from './left-behind.js';
import { applicationId } from './migrations.js';

/** What is at a path. A file that was only created counts as empty; one that was emptied is refused where something tells of it. */
export type Identity = 'absent' | 'empty' | 'ours';

/** The header of a database file, as its format defines it. */
const headerBytes = 100;
const magic = 'SQLite format 3\0';
const pageSizeAt = 16;
const pageCountAt = 28;
const applicationIdAt = 68;

/**
 * Looks at a file without the database driver, because that would already recover and write. Rejects what is not ours with
 * BOREALIS_STORE_UNREADABLE, and what is no file with BOREALIS_STORE_UNWRITABLE; errors of the file system are passed on, also when
 * the file may not be written. Not to be called for a file this process has open: closing it here would drop the driver's locks.
 */
export const identifyFile = (path: string): Identity => {
  const unreadable = (why: string): never => {
    throw new BorealisError('BOREALIS_STORE_UNREADABLE', { database: path, why });
  };
  const found = statSync(path, { throwIfNoEntry: false });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile())
    throw new BorealisError('BOREALIS_STORE_UNWRITABLE', {
      database: path,
      why: found.isDirectory() ? 'it is a folder' : 'it is not a regular file',
    });
  if (found === undefined || found.size === 0) {
    if (log !== undefined && log.size > 0)
      return unreadable(`it is ${found ? 'empty' : 'missing'} while its log ${path}-wal is not`);
    if (found === undefined) return 'absent';
    const left = leftBehind(path);
    return left === undefined ? 'empty' : unreadable(`it is empty, while ${left} tells that there was a database`);
  }
  const header = readHeader(path);
  if (header.length < headerBytes) return unreadable(`it is cut off after ${header.length} bytes`);
  if (header.toString('latin1', 0, magic.length) !== magic) return unreadable('it is not an SQLite database');
  if (header.readUInt32BE(applicationIdAt) !== applicationId)
    return unreadable('it is the SQLite database of another program');
  // With frames in the log the file may be shorter than it says: they are written to it later.
  const expected = header.readUInt32BE(pageCountAt) * pageSizeOf(header);
  if (found.size < expected && (log === undefined || log.size === 0))
    return unreadable(`it is cut off: it has ${found.size} of ${expected} bytes`);
  return 'ours';
};

/** 65,536 does not fit into the two bytes and is written as 1. */
const pageSizeOf = (header: Buffer): number => {
  const written = header.readUInt16BE(pageSizeAt);
  return written === 1 ? 65_536 : written;
};

const readHeader = (path: string): Buffer => {
  const file = openSync(path, 'r+');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, readSync(file, header, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
};
