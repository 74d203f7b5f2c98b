import type { Batch } from '../batch.js';
import type { FirstTouched, KeptBeginning } from '../input-log/kept-beginning.js';
import type { RecordedDecision } from '../input-log/recorded.js';
import { inSlices } from './in-slices.js';
import { places } from './places.js';
import type { BulkStatements } from './write-batch.js';

/** What a transaction is about to write, and what has changed since the recording of now began. */
export interface ToRecord {
  readonly batch: Batch;
  readonly beginning: KeptBeginning;
  readonly decisions: readonly RecordedDecision[];
}

/**
 * Inside the transaction of the caller, before its batch is written: puts aside the rows it changes for the first time in the recording
 * of now, and adds the decisions. Returns what to remember as put aside once the transaction is durable.
 */
export const record = async (
  statements: BulkStatements,
  { batch, beginning, decisions }: ToRecord,
): Promise<readonly FirstTouched[]> => {
  const recording = beginning.current;
  if (recording === undefined) return [];
  const firstTouched = beginning.firstTouched(batch);
  for (const { kind, ids } of firstTouched)
    await inSlices(ids, (slice) => statements.keepBeginning(recording, places[kind].table, slice));
  await inSlices(decisions, (slice) => statements.appendDecisions(recording, slice));
  return firstTouched;
};
