export { countCall } from './call-counts.js';
export { Counters } from './counters.js';
export { countEvent } from './event-counts.js';
export { countTaskEnd, countTaskEnds } from './task-counts.js';
