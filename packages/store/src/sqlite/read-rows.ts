import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { entityOf } from '../sql/entity-of.js';
import type { Place, RawRow } from '../sql/entity-of.js';
import { sqliteDialect } from './sqlite-dialect.js';

/** Rows read and checked at once; in between the event loop gets a turn. */
const rowsAtOnce = 2_000;

/** All entities of a table, in the order they were first written. */
export const readRows = async <T>(source: DataSource, place: Place<T>): Promise<T[]> => {
  const entities: T[] = [];
  const { selected } = sqliteDialect;
  const page = `SELECT rowid AS "rowId", ${selected('id')} AS id, ${selected('body')} AS body FROM ${place.table} WHERE rowid > ? ORDER BY rowid LIMIT ?`;
  for (let last = 0, full = true; full;) {
    const rows = await source.query<(RawRow & { readonly rowId: number })[]>(page, [last, rowsAtOnce]);
    for (const row of rows) entities.push(entityOf(place, row, sqliteDialect));
    last = rows.at(-1)?.rowId ?? last;
    full = rows.length === rowsAtOnce;
    if (full) await nextTurn();
  }
  return entities;
};
