import { createRequire } from 'node:module';
import { DataSource } from 'typeorm';
import { entitiesWith } from '../sql/entities.js';
import { migrations } from './migrations.js';

const driver: unknown = createRequire(import.meta.url)('libsql');

/** Longest wait inside the driver, which stops the event loop; longer waits are ours. */
const driverPatienceMs = 20;

/** A connection to a file, which the driver makes when there is none. */
export const connect = async (path: string): Promise<DataSource> => {
  const source = await new DataSource({
    type: 'better-sqlite3',
    driver,
    database: path,
    entities: entitiesWith('integer'),
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
  }).initialize();
  await source.query(`PRAGMA busy_timeout = ${driverPatienceMs}`);
  return source;
};
