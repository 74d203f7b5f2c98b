import type { ProbeSpec } from '../runner/index.js';
import { HealthCheckType, Protocol } from '../wire.js';
import type { HealthCheck } from '../wire.js';
import { commandSpecOf, textOr, variablesOf } from './command-spec.js';

/** Undefined for a check the master would not have let through. */
export function probeSpecOf(check: HealthCheck): ProbeSpec | undefined {
  switch (check.type) {
    case HealthCheckType.COMMAND:
      return check.command
        ? { kind: 'command', command: commandSpecOf(check.command), environment: variablesOf(check.command) }
        : undefined;
    case HealthCheckType.HTTP: {
      if (!check.http) return undefined;
      const host = loopback(check.http.protocol);
      return {
        kind: 'http',
        url: `${textOr(check.http.scheme, 'http')}://${host}:${check.http.port}${textOr(check.http.path, '/')}`,
      };
    }
    case HealthCheckType.TCP:
      return check.tcp
        ? { kind: 'tcp', host: check.tcp.protocol === Protocol.IPv6 ? '::1' : '127.0.0.1', port: check.tcp.port }
        : undefined;
    default:
      return undefined;
  }
}

const loopback = (protocol: Protocol | null | undefined): string =>
  protocol === Protocol.IPv6 ? '[::1]' : '127.0.0.1';
