import { BorealisError } from '@borealis/contracts';
import { isUpToDate } from '../sql/is-up-to-date.js';
import { storeFault } from '../store-fault.js';
import { connect } from './connect.js';
import { migrationsDone } from './migrate.js';
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
  const looked = await transaction(source, location, beginReading, async (inside) => {
    const [place] = await inside.rows<{ there: string | null }>('SELECT to_regclass($1)::text AS there', [
      migrationsTable,
    ]);
    if (!place?.there) throw new BorealisError('BOREALIS_STORE_ABSENT', { database: location });
    if (!isUpToDate(location, await migrationsDone(inside), migrations))
      throw new BorealisError('BOREALIS_STORE_OLDER', { database: location });
  });
  if ('fault' in looked) {
    await source.destroy().catch(() => undefined);
    throw looked.fault;
  }
  return new Session(source, location, false);
};
