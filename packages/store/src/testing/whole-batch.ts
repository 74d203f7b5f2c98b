import { expect } from '@jest/globals';
import type { Snapshot } from '@borealis/contracts';

/** The number of the batch of `commit-in-a-loop` all rows are of; fails when they are of several. */
export const wholeBatch = ({ tasks, jobs, operations }: Snapshot): number => {
  const numbers = new Set([
    ...tasks.map(({ failures }) => failures),
    ...jobs.map(({ desired }) => desired),
    ...operations.map(({ cursor }) => cursor),
  ]);
  expect(numbers.size).toBe(1);
  return [...numbers][0] ?? -1;
};
