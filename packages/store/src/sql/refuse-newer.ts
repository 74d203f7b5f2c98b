import { BorealisError } from '@borealis/contracts';

/** Rejects with BOREALIS_STORE_NEWER when a database has seen a migration this version does not know. */
export const refuseNewer = (database: string, done: readonly string[], known: ReadonlySet<string>): void => {
  const newer = done.find((name) => !known.has(name));
  if (newer !== undefined) throw new BorealisError('BOREALIS_STORE_NEWER', { database, migration: newer });
};
