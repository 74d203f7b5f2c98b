import { expect, it } from '@jest/globals';
import { catalogue } from './faults/index.js';
import { deathPoints } from './host/index.js';
import { runSeed } from './run/index.js';

const seeds = 200;
const faults = 10;

/** Those that take the longest to come to something. */
const wishes = ['drain', 'undrain', 'applyPlan', 'rollingRestart', 'setQuota', 'undo'];

it(`${seeds} seeds keep every invariant, and every kind of fault strikes`, async () => {
  const hits = new Set<string>();
  for (let seed = 1; seed <= seeds; seed++) {
    const outcome = await runSeed({ seed, faults });
    const replay = `npm run simulate -- --seed ${seed} --faults ${faults} --trace`;
    expect({ replay, violation: outcome.violation }).toEqual({ replay, violation: undefined });
    for (const hit of outcome.hits.keys()) hits.add(hit);
  }
  expect(catalogue.map(({ name }) => name).filter((name) => !hits.has(name))).toEqual([]);
  expect(wishes.filter((kind) => !hits.has(kind))).toEqual([]);
  expect(deathPoints.filter((point) => !hits.has(`died ${point}`))).toEqual([]);
}, 300_000);
