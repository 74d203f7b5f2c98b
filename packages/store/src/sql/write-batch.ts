import type { Framework, Operation } from '@borealis/contracts';
import { kinds } from '../batch.js';
import type { Batch, Kind } from '../batch.js';
import type { PassStoreCrashPoint } from '../crash-point.js';
import type { RecordedDecision } from '../input-log/recorded.js';
import type { TaskHistoryEntry } from '../store.port.js';
import { inSlices } from './in-slices.js';

/** The bulk statements of a database: each is one statement for all the rows it is given. */
export interface BulkStatements {
  framework(framework: Framework): Promise<unknown>;
  put(kind: Kind, entities: readonly object[]): Promise<unknown>;
  remove(kind: Kind, ids: readonly string[]): Promise<unknown>;
  /** An event that is there already stays as it is. */
  appendTaskHistory(entries: readonly TaskHistoryEntry[]): Promise<unknown>;
  appendOperationHistory(operations: readonly Operation[]): Promise<unknown>;
  appendDecisions(recording: number, decisions: readonly RecordedDecision[]): Promise<unknown>;
  /** Puts rows of a table aside as they are, or that they are not there. What is put aside already stays as it is. */
  keepBeginning(recording: number, table: string, ids: readonly string[]): Promise<unknown>;
}

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
