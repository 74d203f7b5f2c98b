import { BorealisError } from '@borealis/contracts';
import { MigrationExecutor } from 'typeorm';
import type { DataSource } from 'typeorm';
import { isUpToDate } from '../sql/is-up-to-date.js';
import { migrations, migrationsTable } from './migrations.js';
import type { Transaction } from './session.js';

/** Tables and the like in the schema, without those of extensions. */
const relations = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;
const closedTables = `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = current_schema() AND c.relname = ANY ($1) AND NOT (has_table_privilege(c.oid, 'SELECT')
  AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))
  ORDER BY 1`;
/** "BORE", as in the header of a database file. With the schema it makes the lock that lets one host after the other prepare it. */
export const lockOfMigrations = 0x424f5245;
const shownTables = 3;

/**
 * Brings the schema up to date inside the caller's transaction; two hosts do it one after the other. Returns the names of the
 * migrations it ran. What is another program's, damaged, newer or closed to this user is refused, and nothing is changed.
 */
export const migrate = async (
  source: DataSource,
  transaction: Transaction,
  database: string,
): Promise<readonly string[]> => {
  await transaction.rows('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [lockOfMigrations]);
  const there = await namesOf(transaction, relations);
  const done = there.includes(migrationsTable)
    ? await migrationsDone(transaction)
    : await untouched(transaction, database, there);
  let run: readonly { readonly name: string }[] = [];
  if (!isUpToDate(database, done, migrations)) {
    const executor = new MigrationExecutor(source, transaction.runner);
    executor.transaction = 'none';
    run = await executor.executePendingMigrations();
  }
  await refuseIncomplete(source, transaction, database);
  return run.map(({ name }) => name);
};

const namesOf = async (transaction: Transaction, question: string, values?: unknown[]): Promise<string[]> =>
  (await transaction.rows<{ name: string }>(question, values)).map(({ name }) => name);

/** The names of the migrations a schema of ours has seen. */
export const migrationsDone = (transaction: Transaction): Promise<string[]> =>
  namesOf(transaction, `SELECT name FROM ${migrationsTable}`);

/** A schema we have never been in has to be empty, and ours to fill. */
const untouched = async (
  transaction: Transaction,
  database: string,
  there: readonly string[],
): Promise<readonly string[]> => {
  const [schema] = await transaction.rows<{ name: string; open: boolean }>(
    `SELECT current_schema() AS name, has_schema_privilege(current_schema(), 'CREATE') AS open`,
  );
  if (there.length > 0) {
    const some = there.slice(0, shownTables).join(', ');
    throw new BorealisError('BOREALIS_STORE_UNREADABLE', {
      database,
      why: `its schema "${schema?.name ?? ''}" holds tables of another program (${some}${there.length > shownTables ? ', …' : ''})`,
    });
  }
  if (schema?.open !== true)
    throw new BorealisError('BOREALIS_STORE_DENIED', {
      database,
      why: `this user may not create tables in schema "${schema?.name ?? ''}"`,
    });
  return [];
};

const refuseIncomplete = async (source: DataSource, transaction: Transaction, database: string): Promise<void> => {
  const ours = source.entityMetadatas.map(({ tableName }) => tableName);
  const there = new Set(await namesOf(transaction, relations));
  const missing = ours.find((name) => !there.has(name));
  if (missing !== undefined)
    throw new BorealisError('BOREALIS_STORE_UNREADABLE', { database, why: `its table ${missing} is gone` });
  const [closed] = await namesOf(transaction, closedTables, [ours]);
  if (closed !== undefined)
    throw new BorealisError('BOREALIS_STORE_DENIED', { database, why: `this user may not write its table ${closed}` });
};
