export { advancePlan } from './advance-plan.js';
export { forecastFrom } from './forecast-from.js';
export { openPlan } from './open-plan.js';
export type { Part } from './open-plan.js';
export { placesInWords } from './places-in-words.js';
