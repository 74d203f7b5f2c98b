import { temporaryFolder } from '../support/index.js';
import { postgres, sqliteIn } from './database.js';
import type { Database } from './database.js';
import { storeRate } from './store-rate.js';
import type { StoreRate } from './store-rate.js';

export interface StoreRow extends StoreRate {
  readonly kind: Database['kind'];
  /** On the disk, all tables and indexes, the history of four events of each task included. */
  readonly bytesPerTask: number;
}

const singles = 200;

/** The same work for every store that writes to the disk; PostgreSQL only where it is there. */
export const storeRows = async (count: number): Promise<StoreRow[]> => {
  const folder = temporaryFolder();
  try {
    const rows = [await rowOf(sqliteIn(folder.path), count)];
    const server = await postgres();
    if (server) rows.push(await rowOf(server, count));
    return rows;
  } finally {
    folder.remove();
  }
};

const rowOf = async (database: Database, count: number): Promise<StoreRow> => {
  try {
    const rate = await storeRate(database.url, count, singles);
    return { kind: database.kind, ...rate, bytesPerTask: (await database.bytes()) / count };
  } finally {
    await database.stop();
  }
};
