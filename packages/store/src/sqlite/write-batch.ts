import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { kinds } from '../batch.js';
import type { Batch } from '../batch.js';
import type { TaskHistoryEntry } from '../store.port.js';
import { statements } from './statements.js';

/** Rows in one statement. Between two statements of a kind the event loop gets a turn, so that a big batch does not stop it. */
const rowsAtOnce = 500;

const each = async (source: DataSource, statement: string, rows: readonly unknown[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) await nextTurn();
    await source.query(statement, [JSON.stringify(rows.slice(from, from + rowsAtOnce))]);
  }
};

/** Writes a batch and the news of its tasks' histories, inside the transaction of the caller. */
export const writeBatch = async (
  source: DataSource,
  batch: Batch,
  news: readonly TaskHistoryEntry[],
): Promise<void> => {
  if (batch.framework) await source.query(statements.framework, [JSON.stringify(batch.framework)]);
  for (const kind of kinds) {
    const put: unknown[] = [];
    const gone: string[] = [];
    for (const [id, entity] of batch[kind]) {
      if (entity === null) gone.push(id);
      else put.push(entity);
    }
    await each(source, statements[kind].put, put);
    await each(source, statements[kind].remove, gone);
  }
  await each(source, statements.appendTaskHistory, news);
  await each(source, statements.appendOperationHistory, [...batch.operationsEnded.values()]);
};
