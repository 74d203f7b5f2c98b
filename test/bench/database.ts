import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresPrograms, PostgresServer } from '@borealis/postgres-server';

/** Where state is kept while it is measured. */
export interface Database {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** As DATABASE_URL names it. */
  readonly url: string;
  /** On the disk, tables and indexes. */
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

/** A file in a folder. */
export const sqliteIn = (folder: string): Database => ({
  kind: 'SQLite',
  url: `sqlite:${join(folder, 'bench.sqlite')}`,
  bytes: () =>
    Promise.resolve(
      ['', '-wal']
        .map((end) => join(folder, `bench.sqlite${end}`))
        .filter(existsSync)
        .reduce((sum, file) => sum + statSync(file).size, 0),
    ),
  stop: () => Promise.resolve(),
});

/** A server of its own that writes to the disk; undefined where PostgreSQL is not there. */
export const postgres = async (): Promise<Database | undefined> => {
  if (!postgresPrograms()) return undefined;
  const server = await PostgresServer.start({ durable: true });
  const url = await server.createDatabase();
  const name = new URL(url).pathname.slice(1);
  return {
    kind: 'PostgreSQL',
    url,
    bytes: async () => {
      const [size] = await server.sql(
        `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
        name,
      );
      return Number(size?.['bytes']);
    },
    stop: () => server.stop(),
  };
};
