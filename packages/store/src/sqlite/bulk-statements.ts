import type { DataSource } from 'typeorm';
import type { BulkStatements } from '../sql/write-batch.js';
import { statements } from './statements.js';

/** Rows travel as one JSON parameter. */
export const bulkStatements = (source: DataSource): BulkStatements => {
  const run = (statement: string, rows: unknown): Promise<unknown> => source.query(statement, [JSON.stringify(rows)]);
  return {
    framework: (framework) => run(statements.framework, framework),
    put: (kind, entities) => run(statements[kind].put, entities),
    remove: (kind, ids) => run(statements[kind].remove, ids),
    appendTaskHistory: (entries) => run(statements.appendTaskHistory, entries),
    appendOperationHistory: (operations) => run(statements.appendOperationHistory, operations),
  };
};
