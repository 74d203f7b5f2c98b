import { isPostgresAddress } from '../postgres/postgres-address.js';
import { PostgresInputLog } from '../postgres/postgres-input-log.js';
import { keyringOf } from '../sealing/index.js';
import { sqliteFileOf } from '../sqlite/sqlite-address.js';
import { SqliteInputLog } from '../sqlite/sqlite-input-log.js';
import { unsupportedAddress } from '../unsupported-address.js';
import type { InputLog } from './input-log.port.js';
import { SealedInputLog } from './sealed-input-log.js';

/**
 * Opens what a host recorded in its database, which stays as it is. `keys` as for `openStore`; none is made. Rejects with
 * BOREALIS_STORE_ABSENT, BOREALIS_STORE_OLDER or BOREALIS_STORE_UNSUPPORTED when there is none to read.
 */
export const openInputLog = async ({
  url,
  folder,
  keys,
}: {
  readonly url: string;
  readonly folder: string;
  readonly keys: readonly string[];
}): Promise<InputLog> => {
  const log = await openPlain(url, folder);
  try {
    return new SealedInputLog(log, keyringOf({ url, folder, location: log.location, keys, make: false }));
  } catch (error) {
    await log.close();
    throw error;
  }
};

const openPlain = (url: string, folder: string): Promise<InputLog> => {
  if (isPostgresAddress(url)) return PostgresInputLog.open(url);
  const file = sqliteFileOf(url, folder);
  return file === undefined ? Promise.reject(unsupportedAddress(url)) : SqliteInputLog.open(file);
};
