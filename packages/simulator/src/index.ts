export { catalogue } from './faults/index.js';
export { deathPoints } from './host/index.js';
export { runSeed, shrink } from './run/index.js';
export type { Outcome, RunOptions, Violation } from './run/index.js';
