import { HealthCheckType } from '../../wire.js';
import type { HealthCheck } from '../../wire.js';

/** Mesos fills a missing type in from what is there; TCP checks have to name theirs. */
export function healthCheckType(check: HealthCheck): HealthCheckType | undefined {
  const { type } = check;
  if (type !== null && type !== undefined && type !== HealthCheckType.UNKNOWN) return type;
  if (check.command) return HealthCheckType.COMMAND;
  return check.http ? HealthCheckType.HTTP : undefined;
}

/** What is wrong with a health check. */
export function healthCheckProblem(check: HealthCheck): string | undefined {
  const type = healthCheckType(check);
  if (type === undefined) return "HealthCheck must specify 'type'";
  return subjectProblem(check, type) ?? timesProblem(check);
}

function subjectProblem(check: HealthCheck, type: HealthCheckType): string | undefined {
  switch (type) {
    case HealthCheckType.COMMAND:
      if (!check.command) return "Expecting 'command' to be set for COMMAND health check";
      return isSet(check.command.value) ? undefined : 'Command health check must contain the command to run';
    case HealthCheckType.HTTP: {
      if (!check.http) return "Expecting 'http' to be set for HTTP health check";
      const { scheme, path } = check.http;
      if (isSet(scheme) && scheme !== 'http' && scheme !== 'https')
        return `Unsupported HTTP health check scheme: '${scheme}'`;
      return isSet(path) && !path.startsWith('/')
        ? `The path '${path}' of HTTP health check must start with '/'`
        : undefined;
    }
    case HealthCheckType.TCP:
      return check.tcp ? undefined : "Expecting 'tcp' to be set for TCP health check";
    case HealthCheckType.UNKNOWN:
    default:
      return "'UNKNOWN' is not a valid health check type";
  }
}

function timesProblem(check: HealthCheck): string | undefined {
  const times = {
    delay_seconds: check.delaySeconds,
    grace_period_seconds: check.gracePeriodSeconds,
    interval_seconds: check.intervalSeconds,
    timeout_seconds: check.timeoutSeconds,
  };
  const negative = Object.entries(times).find(([, seconds]) => (seconds ?? 0) < 0);
  return negative === undefined ? undefined : `Expecting '${negative[0]}' to be non-negative`;
}

const isSet = (text: string | null | undefined): text is string => text !== null && text !== undefined && text !== '';
