import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { makeFolder } from '../make-folder.js';
import { syncPath } from '../sync-path.js';

const form = /^[0-9a-f]{64}$/;

/**
 * The key in a file, which is made when there is none: readable by its owner only, and whole or not there at all, whatever happens
 * meanwhile. BOREALIS_STORE_KEY_FILE_UNUSABLE when it cannot be read or written, or holds something else.
 */
export const keyInFile = (path: string): string => {
  try {
    const text = readIfThere(path) ?? make(path);
    if (!form.test(text)) throw new TypeError('it does not hold a key of 64 hexadecimal digits');
    return text;
  } catch (error) {
    throw new BorealisError('BOREALIS_STORE_KEY_FILE_UNUSABLE', { file: path, why: (error as Error).message });
  }
};

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
};

const make = (path: string): string => {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // Unlike a rename it does not replace the key another process has made meanwhile.
    linkSync(draft, path);
    // Rows are sealed with the key right away: it must not be lost when they are not.
    syncPath(dirname(path));
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
};
