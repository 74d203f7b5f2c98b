import { BorealisError } from '@borealis/contracts';
import type { Change, Operation, Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { batchOf } from '../batch.js';
import type { PassStoreCrashPoint } from '../crash-point.js';
import { HistoryTail } from '../history-tail.js';
import type { WrittenEvent } from '../history-tail.js';
import { KeptBeginning } from '../input-log/kept-beginning.js';
import type { RecordedDecision, RecordingStart } from '../input-log/recorded.js';
import type { RawRow } from '../sql/entity-of.js';
import { pruneHistory } from '../sql/prune-history.js';
import { readEndedOperations, readTaskHistory } from '../sql/read-history.js';
import { readSnapshot, readWithoutTasks } from '../sql/read-snapshot.js';
import { record } from '../sql/record.js';
import { tables } from '../sql/tables.js';
import { writeBatch } from '../sql/write-batch.js';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  SnapshotWithoutTasks,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import { beginRecording } from './begin-recording.js';
import { bulkStatements } from './bulk-statements.js';
import { currentTerm } from './current-term.js';
import { eachPage, eachRow } from './each-row.js';
import { openDatabase } from './open-database.js';
import { pruningSteps } from './pruning-steps.js';
import { Session } from './session.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { statements } from './statements.js';

/** SQLite in one file, through TypeORM and libsql. */
export class SqliteStore implements Store {
  private readonly tail = new HistoryTail();
  private readonly beginning = new KeptBeginning();

  private constructor(
    readonly location: string,
    private readonly session: Session,
    private readonly pass: PassStoreCrashPoint | undefined,
  ) {}

  static async open(path: string, logger?: StoreLogger, pass?: PassStoreCrashPoint): Promise<SqliteStore> {
    return new SqliteStore(path, new Session(await openDatabase(path, logger, pass), path), pass);
  }

  load(): Promise<Snapshot> {
    return this.session.read(
      (source) => readSnapshot(this.location, (place, take) => eachRow(source, place, take)),
      ({ tasks }) => this.tail.begin(tasks),
    );
  }

  /**
   * The same with the rows of tasks as they are, for who checks them elsewhere. What their histories hold is not known here then: it
   * is to be told with {@link wasWritten}, and what is not is only written once more.
   */
  loadUnchecked(): Promise<{ readonly rest: SnapshotWithoutTasks; readonly rows: readonly RawRow[] }> {
    return this.session.read(
      async (source) => {
        const rest = await readWithoutTasks(this.location, (place, take) => eachRow(source, place, take));
        const rows: RawRow[] = [];
        await eachPage(source, tables.tasks, (page) => void rows.push(...page));
        return { rest, rows };
      },
      () => this.tail.begin([]),
    );
  }

  wasWritten(newest: Iterable<WrittenEvent>): void {
    this.tail.resume(newest);
  }

  loadWithoutTasks(): Promise<SnapshotWithoutTasks> {
    return this.session.read((source) =>
      readWithoutTasks(this.location, (place, take) => eachRow(source, place, take)),
    );
  }

  beginTerm(): Promise<Term> {
    return this.session.write(async (source) => {
      await source.query(statements.beginTerm);
      return currentTerm(source);
    });
  }

  commit(changes: readonly Change[], term: Term, decisions: readonly RecordedDecision[] = []): Promise<void> {
    const batch = batchOf(changes);
    return this.session
      .write(
        async (source) => {
          await fence(source, term);
          const bulk = bulkStatements(source);
          const putAside = await record(bulk, { batch, beginning: this.beginning, decisions });
          await writeBatch(bulk, batch, this.tail.news(batch), this.pass);
          return putAside;
        },
        (putAside) => {
          this.tail.remember(batch);
          this.beginning.remember(putAside);
        },
      )
      .then(() => undefined);
  }

  beginRecording(start: RecordingStart | undefined, term: Term): Promise<void> {
    return this.session
      .write(
        async (source) => {
          await fence(source, term);
          return beginRecording(source, start, term);
        },
        (recording) => this.beginning.begin(recording),
      )
      .then(() => undefined);
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.session.read((source) => readTaskHistory(source, this.location, sqliteDialect, filter));
  }

  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.session.read((source) => readEndedOperations(source, this.location, sqliteDialect, filter));
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    const steps = pruningSteps(
      (work) =>
        this.session.write(async (source) => {
          await fence(source, term);
          const result = await work(source);
          this.pass?.('amid-prune');
          return result;
        }),
      (recordings) => this.beginning.forget(recordings),
    );
    return pruneHistory(steps, limits);
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const fence = async (source: DataSource, term: Term): Promise<void> => {
  const current = await currentTerm(source);
  if (current !== term) throw new BorealisError('BOREALIS_STORE_FENCED', { term, current });
};
