export * from './explain-place.js';
export * from './may-preempt.js';
export { Room } from './room.js';
export * from './search.js';
export * from './use-kept-places.js';
export { isPreemptionPaused } from './wanting-jobs.js';
