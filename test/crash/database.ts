import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresServer } from '@borealis/postgres-server';

/** Where hosts keep their state: each call makes an empty database for the host in a folder. Returns its DATABASE_URL. */
export interface Database {
  readonly make: (folder: string) => Promise<string>;
}

export const fileDatabase: Database = {
  make: (folder) => {
    for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, `borealis.sqlite${ending}`), { force: true });
    return Promise.resolve('sqlite:borealis.sqlite');
  },
};

export const databaseOf = (server: PostgresServer): Database => ({ make: () => server.createDatabase() });
