import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { planEqualsWhatHappens } from '../packages/core/src/testing/plan-equals.js';
import { planWorld } from '../packages/core/src/testing/plan-worlds.js';

const pieces = Array.from({ length: 20 }, (_, index) => index + 1);

describe('under the same offers', () => {
  it.each(pieces)(
    'plan equals what happens, 500 times (%s of 20)',
    () => {
      fc.assert(fc.property(planWorld, planEqualsWhatHappens), { numRuns: 500 });
    },
    600_000,
  );
});
