export { copyForRefusals } from './copy-state.js';
export type { Deciding } from './foresee.js';
export { diffInWords } from './job-diffs.js';
export { planOf, planSteps } from './plan.js';
export type { Planned, PlanQuestion } from './plan.js';
export { planHashOf } from './plan-hash.js';
export { refusalAmong } from './refusal-among.js';
