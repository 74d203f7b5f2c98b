// What the suites get as fast-check. A commit is green or red by itself, not by its luck: properties begin at the same seed each time.
// BOREALIS_SEED=random lets every run look elsewhere (test:long does), and a number goes back to where something was found.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const wish = process.env['BOREALIS_SEED'] ?? '20260101';
if (wish !== 'random') {
  const seed = Number(wish);
  if (!Number.isInteger(seed)) throw new Error(`BOREALIS_SEED=${wish}: give a whole number, or random`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
