export { HealthChecker } from './health-checker.js';
export type { HealthListener, HealthTimes } from './health-checker.js';
export { healthTimesOf, probeTimeoutMs } from './health-times.js';
