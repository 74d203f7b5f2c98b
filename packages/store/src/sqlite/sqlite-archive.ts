import type { DataSource } from 'typeorm';
import type { Archive, KeptRow, RefillOptions } from '../backup/archive.port.js';
import { copyRows } from '../sql/copy-rows.js';
import { refill } from '../sql/refill.js';
import type { RefillStatements } from '../sql/refill.js';
import type { StoreLogger, Term } from '../store.port.js';
import { bulkStatements } from './bulk-statements.js';
import { currentTerm } from './current-term.js';
import { eachRow } from './each-row.js';
import { openDatabase } from './open-database.js';
import { openExisting } from './open-existing.js';
import { Session } from './session.js';

/** A database file as a whole, beside the host that may be using it. */
export class SqliteArchive implements Archive {
  private constructor(
    readonly location: string,
    private readonly session: Session,
  ) {}

  /** To be filled: it is made when there is none. */
  static async open(path: string, logger?: StoreLogger): Promise<SqliteArchive> {
    return new SqliteArchive(path, new Session(await openDatabase(path, logger), path));
  }

  /** To be read: it stays as it is. */
  static async openExisting(path: string): Promise<SqliteArchive> {
    return new SqliteArchive(path, new Session(await openExisting(path), path));
  }

  copy(take: (row: KeptRow) => Promise<void>): Promise<Term> {
    return this.session.read(async (source) => {
      const term = await currentTerm(source);
      await copyRows(this.location, (place, each) => eachRow(source, place, each), take);
      return term;
    });
  }

  refill(rows: () => AsyncIterable<KeptRow>, options: RefillOptions): Promise<Term> {
    return this.session.write((source) => refill(statementsOf(source), this.location, rows(), options));
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const statementsOf = (source: DataSource): RefillStatements => ({
  ...bulkStatements(source),
  isEmpty: async (table) => {
    const [row] = await source.query<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`);
    return row === undefined;
  },
  clear: (table) => source.query(`DELETE FROM ${table}`),
  beginTermAfter: async (term) => {
    await source.query('UPDATE term SET current = max(current, ?) + 1 WHERE id = 1', [term]);
    return currentTerm(source);
  },
});
