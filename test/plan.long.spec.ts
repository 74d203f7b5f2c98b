import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { planEqualsWhatHappens } from '../packages/core/src/testing/plan-equals.js';
import { planWorld } from '../packages/core/src/testing/plan-worlds.js';

describe('under the same offers', () => {
  it('plan equals what happens, 10,000 times', () => {
    fc.assert(fc.property(planWorld, planEqualsWhatHappens), { numRuns: 10_000 });
  }, 900_000);
});
