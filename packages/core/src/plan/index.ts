export { planOf } from './plan.js';
export type { Planned, PlanQuestion } from './plan.js';
export { planHashOf } from './plan-hash.js';
