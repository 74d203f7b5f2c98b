import { setImmediate as nextTurn } from 'node:timers/promises';
import { BorealisError, frameworkSchema } from '@borealis/contracts';
import type { Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import type { Row } from './entities.js';
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

/** The entity of a row. BOREALIS_STORE_ROW_INVALID when it has another shape. */
export const entityOf = <T>({ database, table, key, schema }: Place<T>, { id, body }: Row): T => {
  const refuse = (why: string): never => {
    throw new BorealisError('BOREALIS_STORE_ROW_INVALID', { row: id, table, database, why });
  };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return refuse((error as Error).message);
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'another shape'}`);
  }
  if (key !== undefined && (checked.data as Record<string, unknown>)[key] !== id)
    return refuse(`${key}: not the key of its row`);
  return checked.data;
};

const rowsOf = async <T>(source: DataSource, place: Place<T>): Promise<T[]> => {
  const entities: T[] = [];
  for (let last = ''; ;) {
    const rows = await source.query<Row[]>(`SELECT id, body FROM ${place.table} WHERE id > ? ORDER BY id LIMIT ?`, [
      last,
      rowsAtOnce,
    ]);
    for (const row of rows) entities.push(entityOf(place, row));
    const newest = rows.at(-1);
    if (newest === undefined || rows.length < rowsAtOnce) return entities;
    last = newest.id;
    await nextTurn();
  }
};

/** Everything, checked. To be called inside a transaction, for the tables must be of one moment. */
export const readSnapshot = async (source: DataSource, database: string): Promise<Snapshot> => {
  const [framework] = await rowsOf(source, { database, table: 'framework', schema: frameworkSchema });
  return {
    ...(framework === undefined ? {} : { framework }),
    jobs: await rowsOf(source, { database, ...tables.jobs }),
    revisions: await rowsOf(source, { database, ...tables.revisions }),
    tasks: await rowsOf(source, { database, ...tables.tasks }),
    operations: await rowsOf(source, { database, ...tables.operations }),
    agents: await rowsOf(source, { database, ...tables.agents }),
  };
};
