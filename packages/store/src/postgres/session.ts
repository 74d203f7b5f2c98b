import { setTimeout as pause } from 'node:timers/promises';
import { BorealisError } from '@borealis/contracts';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { storeFault } from '../store-fault.js';
import { beginReading, beginWriting } from './statements.js';

/** One transaction on one connection. */
export interface Transaction {
  readonly runner: QueryRunner;
  readonly rows: <T extends object>(statement: string, values?: readonly unknown[]) => Promise<T[]>;
  /** The number of rows a statement wrote. */
  readonly count: (statement: string, values?: readonly unknown[]) => Promise<number>;
}

type Work<T> = (transaction: Transaction) => Promise<T>;

/** So long a server that went away, or a lock another session holds, is waited for, and how often we try. */
const usualPatienceMs = 15_000;
const tryAgainMs = 100;

/**
 * The connections to the database. What is written, and what is loaded to be written from, goes one after the other; history is read
 * beside it, one question at a time.
 *
 * A connection that breaks before COMMIT was sent has changed nothing: the work is done again as a whole. When the answer to a COMMIT
 * is missing nobody knows whether it is durable: it is never repeated, the call rejects with BOREALIS_STORE_UNREACHABLE, and a host
 * that starts anew finds out by loading.
 */
export class Session {
  private writing: Promise<unknown> = Promise.resolve();
  private reading: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly location: string,
    private readonly asksForDurability: boolean,
    private readonly patienceMs = usualPatienceMs,
  ) {}

  /** What it sees is of one moment; runs beside what is written. */
  read<T>(work: Work<T>): Promise<T> {
    if (this.closing) return this.closed();
    const run = this.reading.then(() => this.patiently(beginReading, work));
    this.reading = run.catch(() => undefined);
    return run;
  }

  /** The same, in turn with what is written. `done` is called before the next in turn begins. */
  readInTurn<T>(work: Work<T>, done: (result: T) => void): Promise<T> {
    return this.inTurn(beginReading, work, done);
  }

  /** `done` is called when it is durable and before the next in turn begins. */
  write<T>(work: Work<T>, done?: (result: T) => void): Promise<T> {
    return this.inTurn(beginWriting(this.asksForDurability), work, done);
  }

  close(): Promise<void> {
    this.closing ??= Promise.all([this.writing, this.reading]).then(() => this.source.destroy());
    return this.closing;
  }

  private closed(): Promise<never> {
    return Promise.reject(new BorealisError('BOREALIS_STORE_CLOSED', { database: this.location }));
  }

  private inTurn<T>(begin: string, work: Work<T>, done?: (result: T) => void): Promise<T> {
    if (this.closing) return this.closed();
    const run = this.writing.then(async () => {
      const result = await this.patiently(begin, work);
      done?.(result);
      return result;
    });
    this.writing = run.catch(() => undefined);
    return run;
  }

  private async patiently<T>(begin: string, work: Work<T>): Promise<T> {
    const started = performance.now();
    for (;;) {
      const outcome = await transaction(this.source, this.location, begin, work);
      if ('result' in outcome) return outcome.result;
      const { fault, unknown } = outcome;
      const waitedMs = performance.now() - started;
      if (unknown || !isPassing(fault) || waitedMs >= this.patienceMs) throw fault;
      await pause(tryAgainMs);
    }
  }
}

/** Gone for now, or held by somebody. */
export const isPassing = ({ code }: BorealisError): boolean =>
  code === 'BOREALIS_STORE_UNREACHABLE' || code === 'BOREALIS_STORE_BUSY';

type Outcome<T> = { readonly result: T } | { readonly fault: BorealisError; readonly unknown: boolean };

/** All of `work` or nothing. `unknown`: the answer to COMMIT is missing. */
export const transaction = async <T>(
  source: DataSource,
  location: string,
  begin: string,
  work: Work<T>,
): Promise<Outcome<T>> => {
  const runner = source.createQueryRunner();
  const started = performance.now();
  let client: pg.PoolClient | undefined;
  let committing = false;
  try {
    client = (await runner.connect()) as pg.PoolClient;
    await client.query(begin);
    const result = await work(transactionOn(runner, client));
    committing = true;
    await client.query('COMMIT');
    return { result };
  } catch (error) {
    const fault = storeFault(error, location, Math.round(performance.now() - started));
    const gone = fault.code === 'BOREALIS_STORE_UNREACHABLE';
    // A connection of which nobody knows what it is doing is not used again.
    if (gone || !(await rolledBack(client))) void client?.end().catch(() => undefined);
    return { fault: gone && committing ? outcomeUnknown(fault, location) : fault, unknown: gone && committing };
  } finally {
    await runner.release();
  }
};

const rolledBack = async (client: pg.PoolClient | undefined): Promise<boolean> => {
  try {
    await client?.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
};

const outcomeUnknown = (fault: BorealisError, database: string): BorealisError =>
  new BorealisError(
    'BOREALIS_STORE_UNREACHABLE',
    { database, why: `${String(fault.problem.details['why'])}; whether the last commit is durable is not known` },
    { cause: fault.cause },
  );

const transactionOn = (runner: QueryRunner, client: pg.PoolClient): Transaction => ({
  runner,
  rows: async <T extends object>(statement: string, values: readonly unknown[] = []) =>
    (await client.query<T>(statement, [...values])).rows,
  count: async (statement, values = []) => (await client.query(statement, [...values])).rowCount ?? 0,
});
