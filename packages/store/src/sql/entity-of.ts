import { BorealisError, issueText } from '@borealis/contracts';
import type { SchemaIssue } from '@borealis/contracts';
import type { Dialect } from './dialect.js';

interface Shape<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly SchemaIssue[] };
      };
}

/** Where a row is, which field of its body says the same as its id (none for a table of one row), and what shape the body must have. */
export interface Place<T> {
  readonly database: string;
  readonly table: string;
  readonly key?: string;
  /** The column of the row's id, `id` in most tables. */
  readonly idColumn?: string;
  readonly schema: Shape<T>;
}

/** A row as the driver gives it; `Dialect.textOf` makes texts of its values. */
export interface RawRow {
  readonly id: unknown;
  readonly body: unknown;
}

/** The entity of a row. BOREALIS_STORE_ROW_INVALID when it has another shape. */
export const entityOf = <T>(
  { database, table, key, schema }: Place<T>,
  { id, body }: RawRow,
  { textOf, shown }: Dialect,
): T => {
  const refuse = (why: string): never => {
    throw new BorealisError('BOREALIS_STORE_ROW_INVALID', { row: shown(id), table, database, why });
  };
  let value: unknown;
  try {
    value = JSON.parse(textOf(body));
  } catch (error) {
    return refuse((error as Error).message);
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse(issue === undefined ? 'another shape' : issueText(issue));
  }
  if (key !== undefined && (checked.data as Record<string, unknown>)[key] !== shown(id))
    return refuse(`${key}: not the key of its row`);
  return checked.data;
};
