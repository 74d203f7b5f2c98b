import type { Dialect } from '../sql/dialect.js';

/** Operations are looked at as text: PostgreSQL takes no JSON apart that holds a NUL. Job keys hold no brackets. */
export const postgresDialect: Dialect = {
  selected: (column) => column,
  textOf: (value) => value as string,
  shown: String,
  concernsJob: `COALESCE(position(CAST(to_json(CAST(:jobKey AS text)) AS text) in substring(operation.body from '"jobKeys":[[][^]]*[]]')) > 0, true)`,
};
