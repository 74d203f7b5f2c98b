import { expect, it } from '@jest/globals';
import { crashPoints } from '@borealis/host';
import { crashRounds } from './crash-rounds.js';

const rounds = Number(process.env['BOREALIS_CRASH_ROUNDS'] ?? 200);

it(`killed with -9 in ${rounds} rounds: nothing lost, nothing doubled, operations end`, async () => {
  const hit = await crashRounds(rounds, 7);
  expect([...hit].sort()).toEqual([...crashPoints].sort());
}, 7_200_000);
