import { expect, it } from '@jest/globals';
import { crashPoints } from '@borealis/host';
import { crashRounds } from './crash-rounds.js';

it('killed with -9 at every named point and at random: nothing lost, nothing doubled, operations end', async () => {
  const hit = await crashRounds(10, 20_260_101);
  expect([...hit].sort()).toEqual([...crashPoints].sort());
}, 240_000);
