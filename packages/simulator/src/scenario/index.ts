export { drawQualities } from './draw-agents.js';
export { drawJob, drawJobs } from './draw-jobs.js';
export { drawScenario, startMs } from './scenario.js';
export type { Happening, Scenario } from './scenario.js';
export { drawWish } from './wishes.js';
