import { BorealisError } from '@borealis/contracts';
import type { Change, Operation, Snapshot } from '@borealis/contracts';
import { batchOf } from '../batch.js';
import type { PassStoreCrashPoint } from '../crash-point.js';
import { HistoryTail } from '../history-tail.js';
import { KeptBeginning } from '../input-log/kept-beginning.js';
import type { RecordedDecision, RecordingStart } from '../input-log/recorded.js';
import { pruneHistory } from '../sql/prune-history.js';
import { readEndedOperations, readTaskHistory } from '../sql/read-history.js';
import { readSnapshot, readWithoutTasks } from '../sql/read-snapshot.js';
import { record } from '../sql/record.js';
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
import { eachRow } from './each-row.js';
import { openDatabase } from './open-database.js';
import { readPostgresAddress } from './postgres-address.js';
import { postgresDialect } from './postgres-dialect.js';
import { pruningSteps } from './pruning-steps.js';
import type { Session, Transaction } from './session.js';
import { statements } from './statements.js';
import { termOf } from './term-of.js';

/** PostgreSQL, through TypeORM and pg. */
export class PostgresStore implements Store {
  private readonly tail = new HistoryTail();
  private readonly beginning = new KeptBeginning();

  private constructor(
    readonly location: string,
    private readonly session: Session,
    private readonly pass: PassStoreCrashPoint | undefined,
  ) {}

  static async open(url: string, logger?: StoreLogger, pass?: PassStoreCrashPoint): Promise<PostgresStore> {
    const address = readPostgresAddress(url);
    return new PostgresStore(address.location, await openDatabase(address, logger, pass), pass);
  }

  load(): Promise<Snapshot> {
    return this.session.readInTurn(
      (transaction) => readSnapshot(this.location, (place, take) => eachRow(transaction, place, take)),
      ({ tasks }) => this.tail.begin(tasks),
    );
  }

  loadWithoutTasks(): Promise<SnapshotWithoutTasks> {
    return this.session.read((transaction) =>
      readWithoutTasks(this.location, (place, take) => eachRow(transaction, place, take)),
    );
  }

  beginTerm(): Promise<Term> {
    return this.session.write(async ({ rows }) => termOf(await rows(statements.beginTerm)));
  }

  commit(changes: readonly Change[], term: Term, decisions: readonly RecordedDecision[] = []): Promise<void> {
    const batch = batchOf(changes);
    return this.session
      .write(
        async (transaction) => {
          await fence(transaction, term);
          const bulk = bulkStatements(transaction);
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
        async (transaction) => {
          await fence(transaction, term);
          return beginRecording(transaction, start, term);
        },
        (recording) => this.beginning.begin(recording),
      )
      .then(() => undefined);
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.session.read(({ runner }) => readTaskHistory(runner.manager, this.location, postgresDialect, filter));
  }

  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.session.read(({ runner }) =>
      readEndedOperations(runner.manager, this.location, postgresDialect, filter),
    );
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    const steps = pruningSteps(
      (work) =>
        this.session.write(async (transaction) => {
          await fence(transaction, term);
          const result = await work(transaction);
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

const fence = async ({ rows }: Transaction, term: Term): Promise<void> => {
  const current = termOf(await rows(statements.currentTerm));
  if (current !== term) throw new BorealisError('BOREALIS_STORE_FENCED', { term, current });
};
