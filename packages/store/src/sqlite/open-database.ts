import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import type { PassStoreCrashPoint } from '../crash-point.js';
import { makeFolder } from '../make-folder.js';
import { storeFault } from '../store-fault.js';
import type { StoreLogger } from '../store.port.js';
import { checkIntegrity } from './check-integrity.js';
import { connect } from './connect.js';
import { identifyFile } from './identify-file.js';
import { migrate } from './migrate.js';
import { applicationId } from './migrations.js';
import { patiently, transaction } from './session.js';
import { keyFileOf } from './sqlite-address.js';

const pageCacheKib = 32 * 1024;
/**
 * The write-ahead log is worked into the file when it has so many pages (16 MB). A batch of the loop touches hundreds of them, many of
 * them again and again: worked in after every other commit, as by default, each of them would be written over and over.
 */
const logPages = 4_096;

/**
 * Opens the database, or makes it together with its folder. A file that is not ours, damaged or newer is refused and not touched. What
 * is made can be read by its owner only: the environment of tasks is in it.
 */
export const openDatabase = async (
  path: string,
  logger?: StoreLogger,
  pass?: PassStoreCrashPoint,
): Promise<DataSource> => {
  let source: DataSource | undefined;
  try {
    const fresh = makePlace(path, logger);
    source = await connect(path);
    await prepare(source, path, fresh, logger, pass);
    return source;
  } catch (error) {
    if (source?.isInitialized) await source.destroy().catch(() => undefined);
    throw storeFault(error, path);
  }
};

/** Whether the file is new. */
const makePlace = (path: string, logger?: StoreLogger): boolean => {
  makeFolder(dirname(path));
  const identity = identifyFile(path);
  if (identity === 'ours') {
    // The driver keeps its log beside the file.
    accessSync(dirname(path), constants.W_OK);
    return false;
  }
  if (identity === 'empty') logger?.warn({ database: path }, 'The database file is empty; it is used as a new one');
  // Whoever starts anew after damage leaves the key where it is: a new database is what they want, or what they have to hear of.
  if (identity === 'absent' && existsSync(keyFileOf(path)))
    logger?.warn(
      { database: path, key: keyFileOf(path) },
      'The database file is gone, while its key is there; a new one is made',
    );
  closeSync(openSync(path, 'a', 0o600));
  return true;
};

const prepare = async (
  source: DataSource,
  path: string,
  fresh: boolean,
  logger?: StoreLogger,
  pass?: PassStoreCrashPoint,
): Promise<void> => {
  await source.query('PRAGMA synchronous = FULL');
  await source.query(`PRAGMA cache_size = -${pageCacheKib}`);
  await source.query(`PRAGMA wal_autocheckpoint = ${logPages}`);
  if (fresh) {
    // Before the write-ahead log is switched on: from the first byte on, the file itself says that it is ours.
    await transaction(source, path, 'BEGIN IMMEDIATE', () => source.query(`PRAGMA application_id = ${applicationId}`));
    logger?.info({ database: path }, 'A new database was made');
  } else {
    await checkIntegrity(source, path);
  }
  const [mode] = await patiently(path, () => source.query<{ journal_mode: string }[]>('PRAGMA journal_mode = WAL'));
  if (mode?.journal_mode !== 'wal')
    logger?.warn(
      { database: path, mode: mode?.journal_mode },
      'No write-ahead log is possible here; commits are slower',
    );
  const done = await transaction(source, path, 'BEGIN IMMEDIATE', async () => {
    const run = await migrate(source, path);
    if (run.length > 0) pass?.('amid-migration');
    return run;
  });
  if (done.length > 0) logger?.info({ database: path, migrations: done }, 'The schema was brought up to date');
};
