import { BorealisError } from '@borealis/contracts';
import type { Change, Operation, Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { batchOf } from '../batch.js';
import type { PassStoreCrashPoint } from '../crash-point.js';
import { HistoryTail } from '../history-tail.js';
import { pruneHistory } from '../sql/prune-history.js';
import { readEndedOperations, readTaskHistory } from '../sql/read-history.js';
import { readSnapshot } from '../sql/read-snapshot.js';
import { writeBatch } from '../sql/write-batch.js';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import { bulkStatements } from './bulk-statements.js';
import { currentTerm } from './current-term.js';
import { eachRow } from './each-row.js';
import { openDatabase } from './open-database.js';
import { pruningSteps } from './pruning-steps.js';
import { Session } from './session.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { statements } from './statements.js';

/** SQLite in one file, through TypeORM and libsql. */
export class SqliteStore implements Store {
  private readonly tail = new HistoryTail();

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

  beginTerm(): Promise<Term> {
    return this.session.write(async (source) => {
      await source.query(statements.beginTerm);
      return currentTerm(source);
    });
  }

  commit(changes: readonly Change[], term: Term): Promise<void> {
    const batch = batchOf(changes);
    return this.session.write(
      async (source) => {
        await fence(source, term);
        await writeBatch(bulkStatements(source), batch, this.tail.news(batch), this.pass);
      },
      () => this.tail.remember(batch),
    );
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.session.read((source) => readTaskHistory(source, this.location, sqliteDialect, filter));
  }

  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.session.read((source) => readEndedOperations(source, this.location, sqliteDialect, filter));
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    const steps = pruningSteps((work) =>
      this.session.write(async (source) => {
        await fence(source, term);
        const result = await work(source);
        this.pass?.('amid-prune');
        return result;
      }),
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
