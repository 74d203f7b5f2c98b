import { statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresPrograms, PostgresServer } from '@borealis/postgres-server';
import { temporaryFolder } from '../support/index.js';
import { storeRate } from './store-rate.js';
import type { StoreRate } from './store-rate.js';

export interface StoreRow extends StoreRate {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** On the disk, all tables and indexes, the history of four events of each task included. */
  readonly bytesPerTask: number;
}

const singles = 200;

/** The same work for every store that writes to the disk; PostgreSQL only where it is there. */
export const storeRows = async (count: number): Promise<StoreRow[]> => {
  const rows = [await onSqlite(count)];
  if (postgresPrograms()) rows.push(await onPostgres(count));
  return rows;
};

const onSqlite = async (count: number): Promise<StoreRow> => {
  const folder = temporaryFolder();
  try {
    const file = join(folder.path, 'state.sqlite');
    const rate = await storeRate(`sqlite:${file}`, count, singles);
    return { kind: 'SQLite', ...rate, bytesPerTask: statSync(file).size / count };
  } finally {
    folder.remove();
  }
};

const onPostgres = async (count: number): Promise<StoreRow> => {
  const server = await PostgresServer.start({ durable: true });
  try {
    const url = await server.createDatabase();
    const rate = await storeRate(url, count, singles);
    const name = new URL(url).pathname.slice(1);
    const [size] = await server.sql(
      `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      name,
    );
    return { kind: 'PostgreSQL', ...rate, bytesPerTask: Number(size?.['bytes']) / count };
  } finally {
    await server.stop();
  }
};
