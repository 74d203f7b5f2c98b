import { setImmediate as nextTurn } from 'node:timers/promises';
import { BorealisError, frameworkSchema } from '@borealis/contracts';
import type { Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { tables } from './tables.js';

/** Rows read and checked at once; in between the event loop gets a turn. */
const rowsAtOnce = 2_000;

interface Shape<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

interface Place<T> {
  readonly database: string;
  readonly table: string;
  /** The field that must say the same as the row's id; none for a table of one row. */
  readonly key?: string;
  readonly schema: Shape<T>;
}

/**
 * A row as it is read, its texts as bytes: `CAST(… AS BLOB)`. The driver ends the whole process when it meets a text that is not UTF-8,
 * and a damaged file may hold one.
 */
export interface RawRow {
  readonly id: ArrayBuffer;
  readonly body: ArrayBuffer;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const readable = new TextDecoder();

/** The entity of a row. BOREALIS_STORE_ROW_INVALID when it has another shape. */
export const entityOf = <T>({ database, table, key, schema }: Place<T>, { id, body }: RawRow): T => {
  const refuse = (why: string): never => {
    throw new BorealisError('BOREALIS_STORE_ROW_INVALID', { row: readable.decode(id), table, database, why });
  };
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch (error) {
    return refuse((error as Error).message);
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'another shape'}`);
  }
  if (key !== undefined && (checked.data as Record<string, unknown>)[key] !== readable.decode(id))
    return refuse(`${key}: not the key of its row`);
  return checked.data;
};

const rowsOf = async <T>(source: DataSource, place: Place<T>): Promise<T[]> => {
  const entities: T[] = [];
  const page = `SELECT rowid AS "rowId", CAST(id AS BLOB) AS id, CAST(body AS BLOB) AS body FROM ${place.table} WHERE rowid > ? ORDER BY rowid LIMIT ?`;
  for (let last = 0, full = true; full;) {
    const rows = await source.query<(RawRow & { readonly rowId: number })[]>(page, [last, rowsAtOnce]);
    for (const row of rows) entities.push(entityOf(place, row));
    last = rows.at(-1)?.rowId ?? last;
    full = rows.length === rowsAtOnce;
    if (full) await nextTurn();
  }
  return entities;
};

const byId = <T extends { readonly id: string }>(entities: T[]): T[] => entities.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything, checked. To be called inside a transaction, for the tables must be of one moment. */
export const readSnapshot = async (source: DataSource, database: string): Promise<Snapshot> => {
  const [framework] = await rowsOf(source, { database, table: 'framework', schema: frameworkSchema });
  return {
    ...(framework === undefined ? {} : { framework }),
    jobs: (await rowsOf(source, { database, ...tables.jobs })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    revisions: byId(await rowsOf(source, { database, ...tables.revisions })),
    tasks: byId(await rowsOf(source, { database, ...tables.tasks })),
    operations: byId(await rowsOf(source, { database, ...tables.operations })),
    agents: byId(await rowsOf(source, { database, ...tables.agents })),
  };
};
