import type { DataSource } from 'typeorm';
import { isUpToDate } from '../sql/is-up-to-date.js';
import { migrations } from './migrations.js';

/**
 * Brings the schema up to date, inside the transaction of the caller, so that two processes cannot do it at once; returns the names of
 * the migrations it ran. A database that knows a migration we do not know is BOREALIS_STORE_NEWER and stays as it is.
 */
export const migrate = async (source: DataSource, database: string): Promise<readonly string[]> => {
  if (isUpToDate(database, await migrationsDone(source), migrations)) return [];
  const run = await source.runMigrations({ transaction: 'none' });
  return run.map(({ name }) => name);
};

/** The names of the migrations a database has seen. */
export const migrationsDone = async (source: DataSource): Promise<readonly string[]> => {
  const [table] = await source.query<unknown[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  );
  if (table === undefined) return [];
  const rows = await source.query<{ name: ArrayBuffer }[]>('SELECT CAST(name AS BLOB) AS name FROM migrations');
  return rows.map(({ name }) => new TextDecoder().decode(name));
};
