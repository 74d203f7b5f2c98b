import { DataSource } from 'typeorm';
import { entitiesWith } from '../sql/entities.js';
import { migrations, migrationsTable } from './migrations.js';
import type { PostgresAddress } from './postgres-address.js';
import type { TlsAttempt } from './tls-attempts.js';

/** One for writing and loading, one for history, one to spare while a broken one is being replaced. */
const connections = 3;
/** A server that says nothing for so long, in the middle of what it was asked, counts as gone. */
const silenceMs = 60_000;
const keepAliveAfterMs = 10_000;

/** Connects by the first of the address' ways that works. `lost` is told of connections that break while nobody uses them. */
export const connect = async (address: PostgresAddress, lost: (error: Error) => void): Promise<DataSource> => {
  const [first = false, ...others] = address.tls;
  try {
    return await sourceOf(address, first, lost).initialize();
  } catch (error) {
    const [next] = others;
    if (next === undefined || !/does not support SSL/.test((error as Error).message)) throw error;
    return sourceOf(address, next, lost).initialize();
  }
};

const sourceOf = (
  { host, port, user, password, database, schema, applicationName, connectTimeoutMs }: PostgresAddress,
  ssl: TlsAttempt,
  lost: (error: Error) => void,
): DataSource =>
  new DataSource({
    type: 'postgres',
    host,
    port,
    username: user,
    ...(password === undefined ? {} : { password }),
    database,
    applicationName,
    connectTimeoutMS: connectTimeoutMs,
    poolSize: connections,
    installExtensions: false,
    poolErrorHandler: lost,
    extra: {
      ssl,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveAfterMs,
      query_timeout: silenceMs,
      // An idle store does not keep the process alive.
      allowExitOnIdle: true,
      ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
    },
    entities: entitiesWith('bigint', 'C'),
    migrations,
    migrationsTableName: migrationsTable,
    synchronize: false,
    logging: false,
  });
