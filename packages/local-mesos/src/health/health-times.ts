import type { HealthCheck } from '../wire.js';
import type { HealthTimes } from './health-checker.js';

/** The times of a check, with Mesos' defaults where it is silent. */
export const healthTimesOf = (check: HealthCheck): HealthTimes => ({
  delayMs: (check.delaySeconds ?? 15) * 1000,
  intervalMs: (check.intervalSeconds ?? 10) * 1000,
  graceMs: (check.gracePeriodSeconds ?? 10) * 1000,
  consecutiveFailures: check.consecutiveFailures ?? 3,
});

/** 0 waits without limit. */
export const probeTimeoutMs = (check: HealthCheck): number => (check.timeoutSeconds ?? 20) * 1000;
