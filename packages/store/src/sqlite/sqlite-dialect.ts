import type { Dialect } from '../sql/dialect.js';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder();

/**
 * Texts are read as bytes. The driver ends the whole process when it meets a text that is not UTF-8, and a damaged file may hold one.
 */
export const sqliteDialect: Dialect = {
  selected: (column) => `CAST(${column} AS BLOB)`,
  textOf: (value) => strict.decode(value as ArrayBuffer),
  shown: (value) => lenient.decode(value as ArrayBuffer),
  concernsJob:
    "CASE WHEN json_valid(operation.body) THEN EXISTS (SELECT 1 FROM json_each(operation.body, '$.jobKeys') WHERE value = :jobKey) ELSE 1 END",
};
