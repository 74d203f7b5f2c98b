export { concernsJob } from './concerns-job.js';
export { replay } from './replay.js';
export type { Replayed, ReplaySpan } from './replay.js';
export { stateAt } from './state-at.js';
export type { PastState } from './state-at.js';
