export { Core, createCore, createCoreSteps } from './core.js';
export { hasToBeCommitted } from './has-to-be-committed.js';
export { forecastFrom } from './operations/plan/index.js';
export type { Planned, PlanQuestion } from './plan/index.js';
export { defaultCoreSettings, earlierSettings } from './settings.js';
export type { CoreSettings } from './settings.js';
export type { Steps } from './steps.js';
export { SteadyTime } from './time/index.js';
