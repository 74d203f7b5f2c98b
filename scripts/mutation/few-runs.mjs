// What 'fast-check' is to a spec under mutation testing: the same cases for every mutant, and few of them.
import fc from 'fast-check';

const runs = 10;

export default {
  ...fc,
  assert: (property, { numRuns = runs, ...more } = {}) =>
    fc.assert(property, { ...more, seed: 1, numRuns: Math.min(numRuns, runs), endOnFailure: true }),
};
