import type { DataSource } from 'typeorm';
import { sizeOf } from '../input-log/recorded.js';
import { tables } from '../sql/tables.js';
import type { BulkStatements } from '../sql/write-batch.js';
import { keepBeginningOf, statements } from './statements.js';

/** Bodies in one piece, and where in it that of each id is: SQLite counts bytes from 1. */
const rowsOf = (key: string, entities: readonly object[]): readonly [places: string, bodies: Buffer] => {
  const bodies = entities.map((entity) => JSON.stringify(entity));
  let at = 1;
  const places = entities.map((entity, index) => {
    const place = [(entity as Readonly<Record<string, unknown>>)[key], at, Buffer.byteLength(bodies[index]!)] as const;
    at += place[2];
    return place;
  });
  return [JSON.stringify(places), Buffer.from(bodies.join(''))];
};

export const bulkStatements = (source: DataSource): BulkStatements => {
  const run = (statement: string, rows: unknown): Promise<unknown> => source.query(statement, [JSON.stringify(rows)]);
  return {
    framework: (framework) => run(statements.framework, framework),
    put: (kind, entities) => source.query(statements[kind].put, [...rowsOf(tables[kind].key, entities)]),
    remove: (kind, ids) => run(statements[kind].remove, ids),
    appendTaskHistory: (entries) => run(statements.appendTaskHistory, entries),
    appendOperationHistory: (operations) => run(statements.appendOperationHistory, operations),
    appendDecisions: async (recording, decisions) => {
      await source.query(statements.appendDecisions, [recording, JSON.stringify(decisions)]);
      await source.query(statements.growRecording, [sizeOf(decisions), recording]);
    },
    keepBeginning: async (recording, table, ids) => {
      const { keep, size } = keepBeginningOf(table);
      const list = JSON.stringify(ids);
      await source.query(keep, [recording, list]);
      const [row] = await source.query<{ bytes: number }[]>(size, [list]);
      if (row && row.bytes > 0) await source.query(statements.growRecording, [row.bytes, recording]);
    },
  };
};
