import { BorealisError } from '@borealis/contracts';

const unreadable = /NOTADB|CORRUPT|malformed|not a database|FORMAT/i;
const unwritable =
  /READONLY|CANTOPEN|FULL|IOERR|EACCES|EPERM|ENOSPC|EROFS|ENOTDIR|EEXIST|unable to open|readonly|disk/i;

/** What the driver reports, as an error of the catalogue. */
export const storeFault = (error: unknown, database: string): BorealisError => {
  if (error instanceof BorealisError) return error;
  const { message, code } = error as { message?: string; code?: string };
  const why = message ?? String(error);
  if (unreadable.test(`${code ?? ''} ${why}`))
    return new BorealisError('BOREALIS_STORE_UNREADABLE', { database, why }, { cause: error });
  if (unwritable.test(`${code ?? ''} ${why}`))
    return new BorealisError('BOREALIS_STORE_UNWRITABLE', { database, why }, { cause: error });
  return new BorealisError('BOREALIS_STORE_UNREADABLE', { database, why }, { cause: error });
};
