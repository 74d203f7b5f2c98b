import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { entityOf } from '../sql/entity-of.js';
import type { Place, RawRow } from '../sql/entity-of.js';
import { sqliteDialect } from './sqlite-dialect.js';

/** Rows read and checked at once; in between the event loop gets a turn. */
const rowsAtOnce = 2_000;

/** All rows of a table as they are, page by page, in the order they were first written. */
export const eachPage = async (
  source: DataSource,
  { table, idColumn = 'id' }: Pick<Place<unknown>, 'table' | 'idColumn'>,
  take: (rows: readonly RawRow[]) => Promise<void> | void,
): Promise<void> => {
  const { selected } = sqliteDialect;
  const page = `SELECT rowid AS "rowId", ${selected(idColumn)} AS id, ${selected('body')} AS body FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?`;
  for (let last = 0, full = true; full;) {
    const rows = await source.query<(RawRow & { readonly rowId: number })[]>(page, [last, rowsAtOnce]);
    const taken = take(rows);
    if (taken) await taken;
    last = rows.at(-1)?.rowId ?? last;
    full = rows.length === rowsAtOnce;
    if (full) await nextTurn();
  }
};

/** All entities of a table, in the order they were first written. */
export const eachRow = <T>(
  source: DataSource,
  place: Place<T>,
  take: (entity: T) => Promise<void> | void,
): Promise<void> =>
  eachPage(source, place, async (rows) => {
    for (const row of rows) {
      const taken = take(entityOf(place, row, sqliteDialect));
      if (taken) await taken;
    }
  });
