import { BorealisError } from '@borealis/contracts';

/** Whether a database has seen all migrations; BOREALIS_STORE_NEWER when it has seen one this version does not know. */
export const isUpToDate = (
  database: string,
  done: readonly string[],
  migrations: readonly { readonly name: string }[],
): boolean => {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = done.find((name) => !known.has(name));
  if (newer !== undefined) throw new BorealisError('BOREALIS_STORE_NEWER', { database, migration: newer });
  return done.length === known.size;
};
