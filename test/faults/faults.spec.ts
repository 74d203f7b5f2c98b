import { it } from '@jest/globals';
import { faultRound } from './fault-rounds.js';

it.each([1, 2])(
  'bad weather by plan and seed %i: when it is over nothing is lost and nothing doubled',
  async (seed) => {
    await faultRound({ seed, weatherMs: 3_000, deadlineMs: 60_000 });
  },
  120_000,
);
