import { expect, it } from '@jest/globals';
import { crashPoints } from '@borealis/host';
import { crashRounds } from './crash-rounds.js';

it('a hundred times killed with -9: nothing lost, nothing doubled, operations end', async () => {
  const hit = await crashRounds(100, 7);
  expect([...hit].sort()).toEqual([...crashPoints].sort());
}, 3_600_000);
