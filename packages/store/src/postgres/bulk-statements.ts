import { sizeOf } from '../input-log/recorded.js';
import { tables } from '../sql/tables.js';
import type { BulkStatements } from '../sql/write-batch.js';
import type { Transaction } from './session.js';
import { keepBeginningOf, statements } from './statements.js';

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

export const bulkStatements = ({ count, rows }: Transaction): BulkStatements => ({
  framework: (framework) => count(statements.framework, [JSON.stringify(framework)]),
  put: (kind, entities) => {
    const { key } = tables[kind];
    const ids = entities.map((entity) => (entity as Readonly<Record<string, unknown>>)[key]);
    return count(statements[kind].put, [ids, lines(entities)]);
  },
  remove: (kind, ids) => count(statements[kind].remove, [ids]),
  appendTaskHistory: (entries) =>
    count(statements.appendTaskHistory, [
      entries.map(({ taskId }) => taskId),
      entries.map(({ atMs }) => atMs),
      entries.map(({ state }) => state),
      entries.map(({ jobKey }) => jobKey),
      lines(entries),
    ]),
  appendOperationHistory: (operations) =>
    count(statements.appendOperationHistory, [
      operations.map(({ id }) => id),
      operations.map(({ endedAtMs }) => endedAtMs),
      lines(operations),
    ]),
  appendDecisions: async (recording, decisions) => {
    await count(statements.appendDecisions, [
      recording,
      decisions.map(({ ordinal }) => ordinal),
      decisions.map(({ atMs }) => atMs),
      decisions.map(({ inputs }) => inputs).join('\n'),
      decisions.map(({ digest }) => digest),
    ]);
    await count(statements.growRecording, [sizeOf(decisions), recording]);
  },
  keepBeginning: async (recording, table, ids) => {
    const { keep, size } = keepBeginningOf(table);
    await count(keep, [recording, ids]);
    const [row] = await rows<{ bytes: string }>(size, [ids]);
    if (row && row.bytes !== '0') await count(statements.growRecording, [row.bytes, recording]);
  },
});
