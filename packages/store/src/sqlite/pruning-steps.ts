import type { DataSource } from 'typeorm';
import type { KeptRecording } from '../input-log/past-recordings.js';
import type { PruningSteps } from '../sql/prune-history.js';
import { sqliteDialect } from './sqlite-dialect.js';
import { statements } from './statements.js';

type Transaction = <T>(work: (source: DataSource) => Promise<T>) => Promise<T>;

const remove = async (source: DataSource, statement: string, parameters: unknown[]): Promise<number> => {
  await source.query(statement, parameters);
  const [row] = await source.query<{ count: number }[]>('SELECT changes() AS count');
  return row?.count ?? 0;
};

export const pruningSteps = (
  transaction: Transaction,
  forgotten: (recordings: readonly number[]) => void,
): PruningSteps => ({
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
  recordings: () =>
    transaction(async (source) => {
      const rows = await source.query<(Omit<KeptRecording, 'recorded'> & { recorded: number })[]>(
        statements.keptRecordings,
      );
      return rows.map((row) => ({ ...row, recorded: row.recorded === 1 }));
    }),
  forgetRecordings: async (ids) => {
    await transaction((source) => source.query(statements.forgetRecordings, [JSON.stringify(ids)]));
    forgotten(ids);
  },
  remainsOfRecordings: (atMost) =>
    transaction(
      async (source) =>
        (await remove(source, statements.remainingDecisions, [atMost])) +
        (await remove(source, statements.remainingBeginnings, [atMost])),
    ),
});
