import { it } from '@jest/globals';
import { faultRound } from './fault-rounds.js';

it('bad weather by plan and seed: when it is over nothing is lost and nothing doubled', async () => {
  await faultRound({ seed: 2, weatherMs: 2_000, deadlineMs: 60_000 });
});
