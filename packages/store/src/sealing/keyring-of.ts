import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { keyFileOf, sqliteFileOf } from '../sqlite/sqlite-address.js';
import type { StoreLogger } from '../store.port.js';
import { keyInFile } from './key-file.js';
import { Keyring } from './keyring.js';

/** Where a database is, and which keys its owner gave. */
export interface KeyringSource {
  readonly url: string;
  readonly folder: string;
  /** As it is shown in messages. */
  readonly location: string;
  /** The first one seals. */
  readonly keys: readonly string[];
  /** Whether a key is made when there is none; else there is none. Default: true. */
  readonly make?: boolean;
  /** Told when the only key is one beside a database that is not. */
  readonly logger?: StoreLogger | undefined;
}

/**
 * The keys for a database: those that were given; else the password in its address, which whoever may read the database has; else a
 * key made once and kept beside a database file, or in the folder. All of them open, so that any may be replaced by another.
 */
export const keyringOf = ({ url, folder, location, keys, make = true, logger }: KeyringSource): Keyring => {
  const sqlite = sqliteFileOf(url, folder);
  const file = sqlite === undefined ? join(folder, 'borealis.key') : keyFileOf(sqlite);
  const known = [...keys, ...(sqlite === undefined ? passwordIn(url) : [])];
  const inFile = existsSync(file) || (make && known.length === 0);
  if (sqlite === undefined && known.length === 0 && make) {
    const { code, problem } = new BorealisError('BOREALIS_STORE_KEY_BESIDE', { database: location, folder });
    logger?.warn({ code }, `${problem.what} ${problem.todo}`);
  }
  return new Keyring(inFile ? [...known, keyInFile(file)] : known, location);
};

/** What an address holds of a password: one text or none. */
const passwordIn = (url: string): string[] => {
  const { password = '' } = URL.canParse(url) ? new URL(url) : {};
  return password === '' ? [] : [decodeURIComponent(password)];
};
