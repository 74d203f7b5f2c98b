import type { HealthCheck } from '../wire.js';
import type { CheckerTimes } from './checker.js';
import type { HealthLimits } from './health-policy.js';

type Times = Pick<HealthCheck, 'delaySeconds' | 'intervalSeconds' | 'timeoutSeconds'>;

/** The times of a check or a health check, with Mesos' defaults where it is silent. */
export const checkTimesOf = (check: Times): CheckerTimes => ({
  delayMs: (check.delaySeconds ?? 15) * 1000,
  intervalMs: (check.intervalSeconds ?? 10) * 1000,
});

/** 0 waits without limit. */
export const probeTimeoutMs = (check: Times): number => (check.timeoutSeconds ?? 20) * 1000;

export const healthLimitsOf = (check: HealthCheck): HealthLimits => ({
  graceMs: (check.gracePeriodSeconds ?? 10) * 1000,
  consecutiveFailures: check.consecutiveFailures ?? 3,
});
