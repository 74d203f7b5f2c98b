import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { PassStoreCrashPoint } from '../crash-point.js';
import { storeFault } from '../store-fault.js';
import type { StoreLogger } from '../store.port.js';
import { connect } from './connect.js';
import { inspectServer } from './inspect-server.js';
import { lockOfMigrations, migrate } from './migrate.js';
import { certificateIsRefused } from './postgres-meanings.js';
import type { PostgresAddress } from './postgres-address.js';
import { isPassing, Session, transaction } from './session.js';
import type { Transaction } from './session.js';
import { beginWriting } from './statements.js';

const tryAgainMs = 250;

/**
 * Connects and brings the schema up to date. What is not ours, damaged, newer, or cannot be written is refused and not touched. A
 * server that cannot be reached is waited for as long as the address' `connect_timeout` says: after a restart it may come up later.
 */
export const openDatabase = async (
  address: PostgresAddress,
  logger?: StoreLogger,
  pass?: PassStoreCrashPoint,
): Promise<Session> => {
  const { location } = address;
  const source = await connectPatiently(address, (error) =>
    logger?.warn({ database: location, why: error.message }, 'A connection to the database was lost'),
  );
  try {
    const prepared = await transaction(source, location, beginWriting(false), async (inside) => {
      await makeSchema(inside, address.schema);
      const { asksForDurability } = await inspectServer(inside, location, logger);
      const done = await migrate(source, inside, location);
      if (done.length > 0) pass?.('amid-migration');
      return { asksForDurability, done };
    });
    if ('fault' in prepared) throw prepared.fault;
    const { asksForDurability, done } = prepared.result;
    if (done.length > 0) logger?.info({ database: location, migrations: done }, 'The schema was brought up to date');
    return new Session(source, location, asksForDurability);
  } catch (error) {
    await source.destroy().catch(() => undefined);
    throw error;
  }
};

const connectPatiently = async (address: PostgresAddress, lost: (error: Error) => void): Promise<DataSource> => {
  const started = performance.now();
  for (;;) {
    try {
      return await connect(address, lost);
    } catch (error) {
      const fault = storeFault(error, address.location);
      const { code } = fault.cause as { readonly code?: unknown };
      const isFinal = !isPassing(fault) || (typeof code === 'string' && certificateIsRefused.test(code));
      if (isFinal || performance.now() - started >= address.connectTimeoutMs) throw fault;
      await pause(tryAgainMs);
    }
  }
};

/** Only when it is missing, because even asking for one that is there needs the right to make one. */
const makeSchema = async ({ rows }: Transaction, schema: string | undefined): Promise<void> => {
  if (schema === undefined) return;
  await rows('SELECT pg_advisory_xact_lock($1, hashtext($2))', [lockOfMigrations, schema]);
  const there = await rows('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (there.length === 0) await rows(`CREATE SCHEMA ${schema}`);
};
