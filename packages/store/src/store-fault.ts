import { BorealisError } from '@borealis/contracts';
import type { ErrorCode } from '@borealis/contracts';
import { connectionIsGone, postgresMeanings } from './postgres/postgres-meanings.js';

/** What the codes of the databases and of the operating system mean for the operator. */
const meanings: readonly (readonly [ErrorCode, RegExp])[] = [
  ['BOREALIS_STORE_UNREADABLE', /^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_(READ|SHORT_READ|CORRUPTFS|DATA))/],
  ['BOREALIS_STORE_UNWRITABLE', /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM|NOLFS)/],
  ['BOREALIS_STORE_BUSY', /^SQLITE_(BUSY|LOCKED|PROTOCOL)/],
  [
    'BOREALIS_STORE_UNWRITABLE',
    /^E(ACCES|PERM|NOENT|NOSPC|ROFS|NOTDIR|ISDIR|EXIST|DQUOT|MFILE|NFILE|IO|LOOP|NAMETOOLONG)$/,
  ],
  ...postgresMeanings,
];

/** What the driver sometimes says without a code that tells it. */
const damaged = /^no such (table|column)|malformed database|image is malformed|is not a database/;

/** Primary result codes as the driver gives them when opening fails: a bare number at the end of its message. */
const openingCodes: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/**
 * What the driver, TypeORM or the file system reports, as an error of the catalogue. TypeORM's own error is left out of the causes: it
 * carries the parameters, which hold the environment of tasks.
 */
export const storeFault = (error: unknown, database: string, waitedMs = 0): BorealisError => {
  if (error instanceof BorealisError) return error;
  const cause: unknown = (error as { driverError?: unknown } | undefined)?.driverError ?? error;
  const why = cause instanceof Error ? cause.message : String(cause);
  const meaning = damaged.test(why)
    ? 'BOREALIS_STORE_UNREADABLE'
    : connectionIsGone.test(why)
      ? 'BOREALIS_STORE_UNREACHABLE'
      : meanings.find(([, pattern]) => pattern.test(codeOf(cause, why)))?.[0];
  return new BorealisError(meaning ?? 'BOREALIS_STORE_FAILED', { database, why, waitedMs }, { cause: bare(cause) });
};

/** PostgreSQL's errors quote the row they are about, beside the message. */
const bare = (cause: unknown): unknown =>
  cause instanceof Error && 'severity' in cause
    ? Object.assign(new Error(cause.message), { code: (cause as { code?: unknown }).code })
    : cause;

const codeOf = (cause: unknown, why: string): string => {
  const code = (cause as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && code !== '') return code;
  // The lowest byte of an extended result code is the primary one.
  return openingCodes[Number(/: (\d+)"?\)?$/.exec(why)?.[1]) & 0xff] ?? '';
};
