import { runSeed } from '@borealis/simulator';
import { expect, it } from '@jest/globals';

const seeds = 10_000;
const faults = 100;

it(`${seeds} seeds with ${faults} faults each keep every invariant`, async () => {
  for (let seed = 1; seed <= seeds; seed++) {
    const { violation } = await runSeed({ seed, faults });
    const replay = `npm run simulate -- --seed ${seed} --faults ${faults} --trace`;
    expect({ replay, violation }).toEqual({ replay, violation: undefined });
  }
}, 7_200_000);
