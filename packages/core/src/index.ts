export { Core, createCore } from './core.js';
export type { Planned, PlanQuestion } from './plan/index.js';
export { defaultCoreSettings } from './settings.js';
export type { CoreSettings } from './settings.js';
export { SteadyTime } from './time/index.js';
