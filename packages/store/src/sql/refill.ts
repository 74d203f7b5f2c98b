import { BorealisError } from '@borealis/contracts';
import type { Framework, Operation } from '@borealis/contracts';
import type { KeptRow, RefillOptions } from '../backup/archive.port.js';
import type { TaskHistoryEntry, Term } from '../store.port.js';
import { rowsAtOnce } from './in-slices.js';
import { placeNames, places } from './places.js';
import type { BulkStatements } from './write-batch.js';

/** What a database does for a refill, all of it in one transaction that is refused as a whole when it fails. */
export interface RefillStatements extends BulkStatements {
  isEmpty(table: string): Promise<boolean>;
  clear(table: string): Promise<unknown>;
  /** Begins a term later than this one and than the one of now; returns it. */
  beginTermAfter(term: Term): Promise<Term>;
}

const recordingTables = ['recorded_decision', 'recorded_beginning', 'recording'];
const tableNames = placeNames.map((name) => places[name].table);

/** Inside the transaction of the caller. The term comes first, so that whoever runs on this database is locked out in any case. */
export const refill = async (
  statements: RefillStatements,
  database: string,
  rows: AsyncIterable<KeptRow>,
  { replace, afterTerm }: RefillOptions,
): Promise<Term> => {
  const term = await statements.beginTermAfter(afterTerm);
  for (const table of tableNames) {
    if (replace) await statements.clear(table);
    else if (!(await statements.isEmpty(table)))
      throw new BorealisError('BOREALIS_STORE_NOT_EMPTY', { database, table });
  }
  // What was recorded leads to what is given up.
  for (const table of recordingTables) await statements.clear(table);
  let slice: KeptRow[] = [];
  const flush = async (): Promise<void> => {
    const [first] = slice;
    if (first)
      await put(
        statements,
        first.kind,
        slice.map(({ value }) => value),
      );
    slice = [];
  };
  for await (const row of rows) {
    if (slice.length === rowsAtOnce || (slice[0] && slice[0].kind !== row.kind)) await flush();
    slice.push(row);
  }
  await flush();
  return term;
};

const put = async (statements: BulkStatements, kind: KeptRow['kind'], values: readonly object[]): Promise<unknown> => {
  switch (kind) {
    case 'framework':
      return statements.framework(values.at(-1) as Framework);
    case 'operationHistory':
      return statements.appendOperationHistory(values as readonly Operation[]);
    case 'taskHistory':
      return statements.appendTaskHistory(values as readonly TaskHistoryEntry[]);
    default:
      return statements.put(kind, values);
  }
};
