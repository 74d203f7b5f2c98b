import type { PruningSteps } from '../sql/prune-history.js';
import type { Transaction } from './session.js';
import { statements } from './statements.js';

type InTransaction = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

export const pruningSteps = (transaction: InTransaction): PruningSteps => ({
  operations: (olderThanMs, atMost) =>
    transaction(({ count }) => count(statements.pruneOperations, [olderThanMs, atMost])),
  byAge: (olderThanMs, atMost) => transaction(({ count }) => count(statements.pruneByAge, [olderThanMs, atMost])),
  byCount: (afterJob, keep, atMost) =>
    transaction(async ({ rows, count }) => {
      const [next] = await rows<{ jobKey: string | null }>(statements.nextJobWithHistory, [afterJob]);
      if (!next || next.jobKey === null) return undefined;
      return { jobKey: next.jobKey, removed: await count(statements.pruneByCount, [next.jobKey, atMost, keep]) };
    }),
});
