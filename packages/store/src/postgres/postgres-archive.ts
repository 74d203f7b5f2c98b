import type { Archive, KeptRow, RefillOptions } from '../backup/archive.port.js';
import { copyRows } from '../sql/copy-rows.js';
import { refill } from '../sql/refill.js';
import type { RefillStatements } from '../sql/refill.js';
import type { StoreLogger, Term } from '../store.port.js';
import { bulkStatements } from './bulk-statements.js';
import { eachRow } from './each-row.js';
import { openDatabase } from './open-database.js';
import { openExisting } from './open-existing.js';
import { readPostgresAddress } from './postgres-address.js';
import type { Session, Transaction } from './session.js';
import { termOf } from './term-of.js';

/** A database of a server as a whole, beside the host that may be using it. */
export class PostgresArchive implements Archive {
  private constructor(
    readonly location: string,
    private readonly session: Session,
  ) {}

  /** To be filled: what is missing in it is made. */
  static async open(url: string, logger?: StoreLogger): Promise<PostgresArchive> {
    const address = readPostgresAddress(url);
    return new PostgresArchive(address.location, await openDatabase(address, logger));
  }

  /** To be read: it stays as it is. */
  static async openExisting(url: string): Promise<PostgresArchive> {
    const address = readPostgresAddress(url);
    return new PostgresArchive(address.location, await openExisting(address));
  }

  copy(take: (row: KeptRow) => Promise<void>): Promise<Term> {
    return this.session.read(async (transaction) => {
      const term = termOf(await transaction.rows('SELECT current FROM term WHERE id = 1'));
      await copyRows(this.location, (place, each) => eachRow(transaction, place, each), take);
      return term;
    });
  }

  refill(rows: () => AsyncIterable<KeptRow>, options: RefillOptions): Promise<Term> {
    return this.session.write((transaction) => refill(statementsOf(transaction), this.location, rows(), options));
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const statementsOf = (transaction: Transaction): RefillStatements => ({
  ...bulkStatements(transaction),
  isEmpty: async (table) => (await transaction.rows(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0,
  clear: (table) => transaction.count(`DELETE FROM ${table}`),
  beginTermAfter: async (term) =>
    termOf(
      await transaction.rows('UPDATE term SET current = GREATEST(current, $1) + 1 WHERE id = 1 RETURNING current', [
        term,
      ]),
    ),
});
