import { CheckType, HealthCheckType } from '../../wire.js';
import type { CheckInfo, CommandInfo, HealthCheck, Maybe } from '../../wire.js';
import { commandProblem } from './command-rules.js';

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
  return healthSubjectProblem(check, type) ?? timesProblem({ ...check, grace: check.gracePeriodSeconds });
}

/** What is wrong with a check that only reports. Its type is never filled in. */
export function checkProblem(check: CheckInfo): string | undefined {
  const { type } = check;
  if (!Object.hasOwn(check, 'type') || type === null || type === undefined) return "CheckInfo must specify 'type'";
  return checkSubjectProblem(check, type) ?? timesProblem(check);
}

function healthSubjectProblem({ command, http, tcp }: HealthCheck, type: HealthCheckType): string | undefined {
  switch (type) {
    case HealthCheckType.COMMAND:
      if (!command) return "Expecting 'command' to be set for COMMAND health check";
      return checkCommandProblem(command, 'Command health check', 'Health check');
    case HealthCheckType.HTTP: {
      if (!http) return "Expecting 'http' to be set for HTTP health check";
      const { scheme, path } = http;
      if (isSet(scheme) && scheme !== 'http' && scheme !== 'https')
        return `Unsupported HTTP health check scheme: '${scheme}'`;
      return pathProblem(path, 'HTTP health check');
    }
    case HealthCheckType.TCP:
      return tcp ? undefined : "Expecting 'tcp' to be set for TCP health check";
    case HealthCheckType.UNKNOWN:
    default:
      return "'UNKNOWN' is not a valid health check type";
  }
}

function checkSubjectProblem({ command, http, tcp }: CheckInfo, type: CheckType): string | undefined {
  switch (type) {
    case CheckType.COMMAND:
      if (!command) return "Expecting 'command' to be set for COMMAND check";
      return checkCommandProblem(command.command, 'Command check', 'Check');
    case CheckType.HTTP:
      return http ? pathProblem(http.path, 'HTTP check') : "Expecting 'http' to be set for HTTP check";
    case CheckType.TCP:
      return tcp ? undefined : "Expecting 'tcp' to be set for TCP check";
    case CheckType.UNKNOWN:
    default:
      return "'UNKNOWN' is not a valid check type";
  }
}

function checkCommandProblem(command: CommandInfo, kind: string, owner: string): string | undefined {
  if (!isSet(command.value)) {
    return `${kind} must contain ${command.shell === false ? "'executable path'" : "'shell command'"}`;
  }
  const problem = commandProblem(command);
  return problem === undefined ? undefined : `${owner}'s \`CommandInfo\` is invalid: ${problem}`;
}

const pathProblem = (path: Maybe<string>, kind: string): string | undefined =>
  isSet(path) && !path.startsWith('/') ? `The path '${path}' of ${kind} must start with '/'` : undefined;

type Times = Pick<CheckInfo, 'delaySeconds' | 'intervalSeconds' | 'timeoutSeconds'> & {
  readonly grace?: Maybe<number>;
};

function timesProblem({ delaySeconds, grace, intervalSeconds, timeoutSeconds }: Times): string | undefined {
  const times = {
    delay_seconds: delaySeconds,
    grace_period_seconds: grace,
    interval_seconds: intervalSeconds,
    timeout_seconds: timeoutSeconds,
  };
  const negative = Object.entries(times).find(([, seconds]) => (seconds ?? 0) < 0);
  return negative === undefined ? undefined : `Expecting '${negative[0]}' to be non-negative`;
}

const isSet = (text: Maybe<string>): text is string => text !== null && text !== undefined && text !== '';
