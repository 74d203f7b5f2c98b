import { BorealisError } from '@borealis/contracts';
import type { Change, Operation, Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { batchOf } from '../batch.js';
import { HistoryTail } from '../history-tail.js';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import { openDatabase } from './open-database.js';
import { pruneHistory } from './prune-history.js';
import { readEndedOperations, readTaskHistory } from './read-history.js';
import { readSnapshot } from './read-rows.js';
import { Session } from './session.js';
import { statements } from './statements.js';
import { writeBatch } from './write-batch.js';

/** SQLite in one file, through TypeORM and libsql. */
export class SqliteStore implements Store {
  private readonly tail = new HistoryTail();

  private constructor(
    readonly location: string,
    private readonly session: Session,
  ) {}

  static async open(path: string, logger?: StoreLogger): Promise<SqliteStore> {
    return new SqliteStore(path, new Session(await openDatabase(path, logger), path));
  }

  load(): Promise<Snapshot> {
    return this.session.read(
      (source) => readSnapshot(source, this.location),
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
        await writeBatch(source, batch, this.tail.news(batch));
      },
      () => this.tail.remember(batch),
    );
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.session.read((source) => readTaskHistory(source, this.location, filter));
  }

  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.session.read((source) => readEndedOperations(source, this.location, filter));
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    return pruneHistory(
      (work) =>
        this.session.write(async (source) => {
          await fence(source, term);
          return work(source);
        }),
      limits,
    );
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

const currentTerm = async (source: DataSource): Promise<Term> => {
  const [row] = await source.query<{ current: number }[]>(statements.currentTerm);
  return row?.current ?? 0;
};

const fence = async (source: DataSource, term: Term): Promise<void> => {
  const current = await currentTerm(source);
  if (current !== term) throw new BorealisError('BOREALIS_STORE_FENCED', { term, current });
};
