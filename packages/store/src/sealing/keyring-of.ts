import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteFileOf } from '../sqlite/sqlite-address.js';
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
}

/**
 * The keys for a database: those that were given; else the password in its address, which whoever may read the database has; else a
 * key made once and kept beside a database file, or in the folder. All of them open, so that any may be replaced by another.
 */
export const keyringOf = ({ url, folder, location, keys }: KeyringSource): Keyring => {
  const sqlite = sqliteFileOf(url, folder);
  const file = sqlite === undefined ? join(folder, 'borealis.key') : `${sqlite}.key`;
  const known = [...keys, ...(sqlite === undefined ? passwordIn(url) : [])];
  return new Keyring(known.length === 0 || existsSync(file) ? [...known, keyInFile(file)] : known, location);
};

const passwordIn = (url: string): string[] => {
  const { password = '' } = URL.canParse(url) ? new URL(url) : {};
  return password === '' ? [] : [decodeURIComponent(password)];
};
