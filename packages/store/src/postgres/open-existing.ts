import { BorealisError } from '@borealis/contracts';
import { refuseNewer } from '../sql/refuse-newer.js';
import { storeFault } from '../store-fault.js';
import { connect } from './connect.js';
import { migrations, migrationsTable } from './migrations.js';
import type { PostgresAddress } from './postgres-address.js';
import { Session, transaction } from './session.js';
import { beginReading } from './statements.js';

/**
 * Opens a database as it is, beside whoever uses it: nothing is made and nothing is migrated. BOREALIS_STORE_ABSENT when nothing of
 * ours is there, BOREALIS_STORE_OLDER when its schema is not the one of this version.
 */
export const openExisting = async (address: PostgresAddress): Promise<Session> => {
  const { location } = address;
  const source = await connect(address, () => undefined).catch((error: unknown) => {
    throw storeFault(error, location);
  });
  const looked = await transaction(source, location, beginReading, async ({ rows }) => {
    const [place] = await rows<{ there: string | null }>('SELECT to_regclass($1)::text AS there', [migrationsTable]);
    if (!place?.there) throw new BorealisError('BOREALIS_STORE_ABSENT', { database: location });
    const done = (await rows<{ name: string }>(`SELECT name FROM ${migrationsTable}`)).map(({ name }) => name);
    refuseNewer(location, done, new Set(migrations.map(({ name }) => name)));
    if (done.length < migrations.length) throw new BorealisError('BOREALIS_STORE_OLDER', { database: location });
  });
  if ('fault' in looked) {
    await source.destroy().catch(() => undefined);
    throw looked.fault;
  }
  return new Session(source, location, false);
};
