import { it } from '@jest/globals';
import { faultRound } from './fault-rounds.js';

const seeds = Array.from({ length: 40 }, (_, index) => 100 + index);

it.each(seeds)(
  'bad weather by plan and seed %i: when it is over nothing is lost and nothing doubled',
  async (seed) => {
    await faultRound({ seed, weatherMs: 4_000, deadlineMs: 60_000 });
  },
  300_000,
);
