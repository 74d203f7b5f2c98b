export { isName, valuesOf } from './agent-values.js';
export { jobNamed } from './job-named.js';
export { rulesOf } from './rules.js';
export type { CountingRule, Rules, Statics } from './rules.js';
export { traitsOf } from './traits.js';
export type { Traits } from './traits.js';
