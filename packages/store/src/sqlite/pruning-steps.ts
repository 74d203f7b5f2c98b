import type { DataSource } from 'typeorm';
import type { PruningSteps } from '../sql/prune-history.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { statements } from './statements.js';

type Transaction = <T>(work: (source: DataSource) => Promise<T>) => Promise<T>;

const remove = async (source: DataSource, statement: string, parameters: unknown[]): Promise<number> => {
  await source.query(statement, parameters);
  const [row] = await source.query<{ count: number }[]>('SELECT changes() AS count');
  return row?.count ?? 0;
};

export const pruningSteps = (transaction: Transaction): PruningSteps => ({
  operations: (olderThanMs, atMost) =>
    transaction((source) => remove(source, statements.pruneOperations, [olderThanMs, atMost])),
  byAge: (olderThanMs, atMost) => transaction((source) => remove(source, statements.pruneByAge, [olderThanMs, atMost])),
  byCount: (afterJob, keep, atMost) =>
    transaction(async (source) => {
      const [next] = await source.query<{ jobKey: ArrayBuffer | null }[]>(statements.nextJobWithHistory, [afterJob]);
      if (!next?.jobKey) return undefined;
      const jobKey = sqliteDialect.shown(next.jobKey);
      return { jobKey, removed: await remove(source, statements.pruneByCount, [jobKey, atMost, keep]) };
    }),
});
