import type { DataSource } from 'typeorm';
import { refuseNewer } from '../sql/refuse-newer.js';
import { migrations } from './migrations.js';

/**
 * Brings the schema up to date, inside the transaction of the caller, so that two processes cannot do it at once; returns the names of
 * the migrations it ran. A database that knows a migration we do not know is BOREALIS_STORE_NEWER and stays as it is.
 */
export const migrate = async (source: DataSource, database: string): Promise<readonly string[]> => {
  if (await isUpToDate(source, database)) return [];
  const run = await source.runMigrations({ transaction: 'none' });
  return run.map(({ name }) => name);
};

/** Whether the database has seen all migrations; BOREALIS_STORE_NEWER when it has seen one we do not know. */
export const isUpToDate = async (source: DataSource, database: string): Promise<boolean> => {
  const [table] = await source.query<unknown[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  );
  const done = table === undefined ? [] : await namesOf(source);
  const known = new Set(migrations.map(({ name }) => name));
  refuseNewer(database, done, known);
  return done.length === known.size;
};

const namesOf = async (source: DataSource): Promise<string[]> => {
  const rows = await source.query<{ name: ArrayBuffer }[]>('SELECT CAST(name AS BLOB) AS name FROM migrations');
  return rows.map(({ name }) => new TextDecoder().decode(name));
};
