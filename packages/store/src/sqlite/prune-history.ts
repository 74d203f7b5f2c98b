import type { DataSource } from 'typeorm';
import { historySlice } from '../store.port.js';
import type { HistoryLimits } from '../store.port.js';
import { statements } from './statements.js';

type Transaction = <T>(work: (source: DataSource) => Promise<T>) => Promise<T>;

const remove = async (source: DataSource, statement: string, parameters: unknown[]): Promise<number> => {
  await source.query(statement, parameters);
  const [row] = await source.query<{ count: number }[]>('SELECT changes() AS count');
  return row?.count ?? 0;
};

/**
 * Takes a slice of what the limits let go of; returns how many rows that were. Every step is a transaction of its own, and every job
 * is a step, so that commits find their way in between.
 */
export const pruneHistory = async (
  transaction: Transaction,
  { olderThanMs, perJob, slice = historySlice }: HistoryLimits,
): Promise<number> => {
  const operations = await transaction((source) => remove(source, statements.pruneOperations, [olderThanMs, slice]));
  let events = await transaction((source) => remove(source, statements.pruneByAge, [olderThanMs, slice]));
  let job = '';
  while (perJob !== undefined && events < slice) {
    const step = await transaction(async (source) => {
      const [next] = await source.query<{ jobKey: ArrayBuffer | null }[]>(statements.nextJobWithHistory, [job]);
      if (!next?.jobKey) return undefined;
      const jobKey = new TextDecoder().decode(next.jobKey);
      const removed = await remove(source, statements.pruneByCount, [jobKey, slice - events, perJob]);
      return { jobKey, removed };
    });
    if (step === undefined) break;
    job = step.jobKey;
    events += step.removed;
  }
  return operations + events;
};
