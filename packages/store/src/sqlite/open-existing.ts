import { BorealisError } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { isUpToDate } from '../sql/is-up-to-date.js';
import { storeFault } from '../store-fault.js';
import { checkIntegrity } from './check-integrity.js';
import { connect } from './connect.js';
import { identifyFile } from './identify-file.js';
import { migrationsDone } from './migrate.js';
import { migrations } from './migrations.js';

/**
 * Opens a database as it is, beside whoever uses it: nothing is made and nothing is migrated. BOREALIS_STORE_ABSENT when there is
 * none, BOREALIS_STORE_OLDER when its schema is not the one of this version.
 */
export const openExisting = async (path: string): Promise<DataSource> => {
  let source: DataSource | undefined;
  try {
    if (identifyFile(path) !== 'ours') throw new BorealisError('BOREALIS_STORE_ABSENT', { database: path });
    source = await connect(path);
    await checkIntegrity(source, path);
    if (!isUpToDate(path, await migrationsDone(source), migrations))
      throw new BorealisError('BOREALIS_STORE_OLDER', { database: path });
    return source;
  } catch (error) {
    if (source?.isInitialized) await source.destroy().catch(() => undefined);
    throw storeFault(error, path);
  }
};
