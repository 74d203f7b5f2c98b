export { taskChecksOf } from './task-checks.js';
export type { CheckFacts, TaskChecks, TaskChecksGround } from './task-checks.js';
