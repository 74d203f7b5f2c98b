import { setTimeout as pause } from 'node:timers/promises';
import { BorealisError } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import { storeFault } from '../store-fault.js';

/** So long another process may hold the lock before we give up, and how often we look. */
const usualPatienceMs = 5_000;
const lookAgainMs = 10;

/**
 * SQLite keeps no queue for its lock: a process that commits without a pause could keep others from it for ever. So after this long
 * without one, the lock is left alone for so long that everyone who waits looks at least once.
 */
const uninterruptedMs = 500;
const gapMs = 3 * lookAgainMs;

type Begin = 'BEGIN' | 'BEGIN IMMEDIATE';
type Work<T> = (source: DataSource) => Promise<T>;

/**
 * The one connection. Overlapping transactions on it would nest into each other, so every unit of work goes through one queue.
 * The driver is synchronous: its own waiting for a lock would stop the event loop, so it hardly waits and we ask again.
 */
export class Session {
  private tail: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | undefined;
  private lastWriteAt = -Infinity;
  private writingSince = -Infinity;

  constructor(
    private readonly source: DataSource,
    private readonly location: string,
    private readonly patienceMs = usualPatienceMs,
  ) {}

  /**
   * A transaction that only reads: what it sees is of one moment, whatever other processes write meanwhile. `done` is called before
   * the next unit of work begins.
   */
  read<T>(work: Work<T>, done?: (result: T) => void): Promise<T> {
    return this.queued('BEGIN', work, done);
  }

  /**
   * A transaction that takes the write lock at once, so that nobody can begin a term between its check and its commit. It may be
   * run again as a whole when the database is busy. `done` is called when it is durable and before the next unit of work begins.
   */
  write<T>(work: Work<T>, done?: (result: T) => void): Promise<T> {
    return this.queued('BEGIN IMMEDIATE', work, done, () => this.letOthersWrite());
  }

  /** The driver leaves its write-ahead log behind; after this the one file is the whole database. */
  close(): Promise<void> {
    this.closing ??= this.tail.then(async () => {
      try {
        await this.source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // Nothing is lost: the log is read when the database is opened again.
      } finally {
        await this.source.destroy();
      }
    });
    return this.closing;
  }

  private async letOthersWrite(): Promise<void> {
    const now = performance.now();
    if (now - this.lastWriteAt >= gapMs) this.writingSince = now;
    if (now - this.writingSince < uninterruptedMs) return;
    await pause(gapMs);
    this.writingSince = performance.now();
  }

  private queued<T>(begin: Begin, work: Work<T>, done?: (result: T) => void, before?: () => Promise<void>): Promise<T> {
    if (this.closing) return Promise.reject(new BorealisError('BOREALIS_STORE_CLOSED', { database: this.location }));
    const run = this.tail.then(async () => {
      await before?.();
      const result = await transaction(this.source, this.location, begin, work, this.patienceMs);
      if (begin === 'BEGIN IMMEDIATE') this.lastWriteAt = performance.now();
      done?.(result);
      return result;
    });
    this.tail = run.catch(() => undefined);
    return run;
  }
}

/** All of `work` or nothing; rejects with an error of the catalogue. */
export const transaction = <T>(
  source: DataSource,
  location: string,
  begin: Begin,
  work: Work<T>,
  patienceMs?: number,
): Promise<T> =>
  patiently(
    location,
    async () => {
      try {
        await source.query(begin);
        const result = await work(source);
        await source.query('COMMIT');
        return result;
      } catch (error) {
        // SQLite may have rolled back by itself; then this has nothing to do.
        await source.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
    patienceMs,
  );

/** Asks again while another process holds the lock; rejects with an error of the catalogue. */
export const patiently = async <T>(
  location: string,
  ask: () => Promise<T>,
  patienceMs = usualPatienceMs,
): Promise<T> => {
  const started = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const waitedMs = Math.round(performance.now() - started);
      const fault = storeFault(error, location, waitedMs);
      if (fault.code !== 'BOREALIS_STORE_BUSY' || waitedMs >= patienceMs) throw fault;
      await pause(lookAgainMs);
    }
  }
};
