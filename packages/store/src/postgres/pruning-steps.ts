import type { PruningSteps } from '../sql/prune-history.js';
import type { Transaction } from './session.js';
import { statements } from './statements.js';

type InTransaction = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

export const pruningSteps = (
  transaction: InTransaction,
  forgotten: (recordings: readonly number[]) => void,
): PruningSteps => ({
  operations: (olderThanMs, atMost) =>
    transaction(({ count }) => count(statements.pruneOperations, [olderThanMs, atMost])),
  byAge: (olderThanMs, atMost) => transaction(({ count }) => count(statements.pruneByAge, [olderThanMs, atMost])),
  byCount: (afterJob, keep, atMost) =>
    transaction(async ({ rows, count }) => {
      const [next] = await rows<{ jobKey: string | null }>(statements.nextJobWithHistory, [afterJob]);
      if (!next || next.jobKey === null) return undefined;
      return { jobKey: next.jobKey, removed: await count(statements.pruneByCount, [next.jobKey, atMost, keep]) };
    }),
  recordings: () =>
    transaction(async ({ rows }) =>
      (await rows<{ id: string; atMs: string; bytes: string; recorded: boolean }>(statements.keptRecordings)).map(
        ({ id, atMs, bytes, recorded }) => ({ id: Number(id), atMs: Number(atMs), bytes: Number(bytes), recorded }),
      ),
    ),
  forgetRecordings: async (ids) => {
    await transaction(({ count }) => count(statements.forgetRecordings, [ids]));
    forgotten(ids);
  },
  remainsOfRecordings: (atMost) =>
    transaction(
      async ({ count }) =>
        (await count(statements.remainingDecisions, [atMost])) +
        (await count(statements.remainingBeginnings, [atMost])),
    ),
});
