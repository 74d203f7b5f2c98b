import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { BorealisError } from '@borealis/contracts';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { applicationId, migrations } from './migrations.js';
import { storeFault } from './store-fault.js';

const driver: unknown = createRequire(import.meta.url)('libsql');

/** Opens (or makes) the database, after proof that it is ours, whole and not newer. It is not touched otherwise. */
export const openDatabase = async (path: string): Promise<DataSource> => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw new BorealisError(
      'BOREALIS_STORE_UNWRITABLE',
      { database: path, why: (error as Error).message },
      { cause: error },
    );
  }
  const filled = existsSync(path) && statSync(path).size > 0;
  const source = new DataSource({
    type: 'better-sqlite3',
    driver,
    database: path,
    entities: Object.values(entities),
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
  });
  try {
    await source.initialize();
    if (filled) await prove(source, path);
    await source.query('PRAGMA journal_mode = WAL');
    await source.query('PRAGMA synchronous = FULL');
    await source.query('PRAGMA busy_timeout = 5000');
    await source.runMigrations({ transaction: 'each' });
    return source;
  } catch (error) {
    if (source.isInitialized) await source.destroy().catch(() => undefined);
    throw storeFault(error, path);
  }
};

const prove = async (source: DataSource, path: string): Promise<void> => {
  const refuse = (why: string): never => {
    throw new BorealisError('BOREALIS_STORE_UNREADABLE', { database: path, why });
  };
  const [mark] = await source.query<{ application_id: number }[]>('PRAGMA application_id');
  const tables = await source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table'");
  if (mark?.application_id !== applicationId) {
    // A host that died between creating the file and its first migration leaves a database without tables.
    if (
      tables.length === 0 ||
      (tables.length <= 2 && tables.every(({ name }) => name === 'migrations' || name === 'sqlite_sequence'))
    )
      return;
    refuse('it is a database of another program');
  }
  const [check] = await source.query<{ quick_check: string }[]>('PRAGMA quick_check(1)');
  if (check?.quick_check !== 'ok') refuse(check?.quick_check ?? 'the integrity check gave no answer');
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  const known = new Set(migrations.map(({ name }) => name));
  const newer = done.find(({ name }) => !known.has(name));
  if (newer) throw new BorealisError('BOREALIS_STORE_NEWER', { database: path, migration: newer.name });
};
