import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Framework, Operation } from '@borealis/contracts';
import { kinds } from '../batch.js';
import type { Batch, Kind } from '../batch.js';
import type { PassStoreCrashPoint } from '../crash-point.js';
import type { TaskHistoryEntry } from '../store.port.js';

/** The bulk statements of a database: each is one statement for all the rows it is given. */
export interface BulkStatements {
  framework(framework: Framework): Promise<unknown>;
  put(kind: Kind, entities: readonly object[]): Promise<unknown>;
  remove(kind: Kind, ids: readonly string[]): Promise<unknown>;
  /** An event that is there already stays as it is. */
  appendTaskHistory(entries: readonly TaskHistoryEntry[]): Promise<unknown>;
  appendOperationHistory(operations: readonly Operation[]): Promise<unknown>;
}

/** Rows in one statement. Between two statements of a kind the event loop gets a turn, so that a big batch does not stop it. */
const rowsAtOnce = 500;

const inSlices = async <T>(rows: readonly T[], write: (slice: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) await nextTurn();
    await write(rows.slice(from, from + rowsAtOnce));
  }
};

/** Writes a batch and the news of its tasks' histories, inside the transaction of the caller. */
export const writeBatch = async (
  statements: BulkStatements,
  batch: Batch,
  news: readonly TaskHistoryEntry[],
  pass?: PassStoreCrashPoint,
): Promise<void> => {
  if (batch.framework) await statements.framework(batch.framework);
  for (const kind of kinds) {
    const put: object[] = [];
    const gone: string[] = [];
    for (const [id, entity] of batch[kind]) {
      if (entity === null) gone.push(id);
      else put.push(entity);
    }
    await inSlices(put, (slice) => statements.put(kind, slice));
    await inSlices(gone, (slice) => statements.remove(kind, slice));
  }
  pass?.('amid-commit');
  await inSlices(news, (slice) => statements.appendTaskHistory(slice));
  await inSlices([...batch.operationsEnded.values()], (slice) => statements.appendOperationHistory(slice));
};
