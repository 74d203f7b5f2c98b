import { BorealisError } from '@borealis/contracts';
import type { Change, Snapshot } from '@borealis/contracts';
import type { DataSource, FindOptionsWhere } from 'typeorm';
import { batchOf } from '../batch.js';
import type { Batch } from '../batch.js';
import { HistoryTail } from '../history-tail.js';
import type { Store, TaskHistoryEntry, Term } from '../store.port.js';
import { entities } from './entities.js';
import type { HistoryRow } from './entities.js';
import { openDatabase } from './open-database.js';
import { readSnapshot } from './read-rows.js';
import { statements } from './statements.js';
import { storeFault } from './store-fault.js';

const kinds = ['jobs', 'revisions', 'tasks', 'operations', 'agents'] as const;

/**
 * SQLite in one file, through TypeORM and libsql. The driver has one connection, and overlapping transactions on it would nest into
 * each other, so everything goes through one queue.
 */
export class SqliteStore implements Store {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly historyTail = new HistoryTail();

  private constructor(
    readonly location: string,
    private readonly source: DataSource,
  ) {}

  static async open(path: string): Promise<SqliteStore> {
    return new SqliteStore(path, await openDatabase(path));
  }

  load(): Promise<Snapshot> {
    return this.queued(() => readSnapshot(this.source, this.location));
  }

  beginTerm(): Promise<Term> {
    return this.transaction(async () => {
      await this.source.query('UPDATE term SET current = current + 1 WHERE id = 1');
      return this.currentTerm();
    });
  }

  commit(changes: readonly Change[], term: Term): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    const batch = batchOf(changes);
    return this.transaction(async () => {
      const current = await this.currentTerm();
      if (current !== term) throw new BorealisError('BOREALIS_STORE_FENCED', { term, current });
      await this.write(batch);
    });
  }

  history(filter: Parameters<Store['history']>[0]): Promise<readonly TaskHistoryEntry[]> {
    const where: FindOptionsWhere<HistoryRow> = {
      ...(filter.taskId === undefined ? {} : { taskId: filter.taskId }),
      ...(filter.jobKey === undefined ? {} : { jobKey: filter.jobKey }),
    };
    return this.queued(async () => {
      const rows = await this.source
        .getRepository(entities.history)
        .find({ where, order: { atMs: 'DESC' }, take: filter.limit });
      return rows.map(
        ({ message, reason, ...row }) =>
          ({
            ...row,
            ...(message === null ? {} : { message }),
            ...(reason === null ? {} : { reason }),
          }) as TaskHistoryEntry,
      );
    });
  }

  prune(olderThanMs: number, limit: number): Promise<number> {
    return this.transaction(async () => {
      await this.source.query(statements.prune, [olderThanMs, limit]);
      const [row] = await this.source.query<{ count: number }[]>('SELECT changes() AS count');
      return row?.count ?? 0;
    });
  }

  async close(): Promise<void> {
    await this.queued(async () => {
      // The driver leaves the write-ahead log behind; after this the one file is the whole database.
      await this.source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await this.source.destroy();
    });
  }

  private async write(batch: Batch): Promise<void> {
    if (batch.framework) await this.source.query(statements.framework, [JSON.stringify(batch.framework)]);
    for (const kind of kinds) {
      const put: unknown[] = [];
      const gone: string[] = [];
      for (const [id, entity] of batch[kind]) {
        if (entity === null) gone.push(id);
        else put.push(entity);
      }
      if (put.length > 0) await this.source.query(statements[kind].put, [JSON.stringify(put)]);
      if (gone.length > 0) await this.source.query(statements[kind].remove, [JSON.stringify(gone)]);
    }
    const news = this.historyTail.news(batch);
    if (news.length > 0) await this.source.query(statements.history, [JSON.stringify(news)]);
  }

  private async currentTerm(): Promise<Term> {
    const [row] = await this.source.query<{ current: number }[]>('SELECT current FROM term WHERE id = 1');
    return row?.current ?? 0;
  }

  private transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.queued(async () => {
      // IMMEDIATE: the term is read under the write lock, so no other process can begin one in between.
      await this.source.query('BEGIN IMMEDIATE');
      try {
        const result = await work();
        await this.source.query('COMMIT');
        return result;
      } catch (error) {
        await this.source.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const run = this.tail.then(work).catch((error: unknown) => {
      throw storeFault(error, this.location);
    });
    this.tail = run.catch(() => undefined);
    return run;
  }
}
