import { expect, it } from '@jest/globals';
import { crashPoints } from '@borealis/host';
import { crashRounds } from './crash-rounds.js';
import { deaths, forgottenPoints } from './deaths.js';

it('killed with -9 at every named point and at random: nothing lost, nothing doubled, operations end', async () => {
  expect(forgottenPoints()).toEqual([]);
  const hit = await crashRounds(deaths.length, 20_260_101);
  expect([...hit].sort()).toEqual([...crashPoints].sort());
}, 1_800_000);
