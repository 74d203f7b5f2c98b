import { BorealisError } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { transaction } from './session.js';

/** Rejects with BOREALIS_STORE_UNREADABLE when a page of the database is not as it should be. */
export const checkIntegrity = async (source: DataSource, path: string): Promise<void> => {
  const [check] = await transaction(source, path, 'BEGIN', () =>
    source.query<{ finding: ArrayBuffer }[]>('SELECT CAST(quick_check AS BLOB) AS finding FROM pragma_quick_check(1)'),
  );
  const why = check ? new TextDecoder().decode(check.finding) : 'the integrity check gave no answer';
  if (why !== 'ok') throw new BorealisError('BOREALIS_STORE_UNREADABLE', { database: path, why });
};
