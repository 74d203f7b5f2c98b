export { runSeed } from './run-seed.js';
export type { Outcome, RunOptions, Violation } from './run-seed.js';
export { shrink } from './shrink.js';
