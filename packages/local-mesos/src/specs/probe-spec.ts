import type { ProbeSpec } from '../runner/index.js';
import { CheckType, HealthCheckType, Protocol } from '../wire.js';
import type { CheckInfo, CommandInfo, HealthCheck, Maybe } from '../wire.js';
import { commandSpecOf, textOr, variablesOf } from './command-spec.js';

/** Undefined for a check the master would not have let through. */
export function healthProbeOf(check: HealthCheck): ProbeSpec | undefined {
  const { command, http, tcp } = check;
  switch (check.type) {
    case HealthCheckType.COMMAND:
      return commandProbe(command);
    case HealthCheckType.HTTP:
      return http ? httpProbe(textOr(http.scheme, 'http'), http.port, http.path, http.protocol) : undefined;
    case HealthCheckType.TCP:
      return tcp ? tcpProbe(tcp.port, tcp.protocol) : undefined;
    default:
      return undefined;
  }
}

/** The same for a check that only reports. */
export function checkProbeOf({ type, command, http, tcp }: CheckInfo): ProbeSpec | undefined {
  switch (type) {
    case CheckType.COMMAND:
      return commandProbe(command?.command);
    case CheckType.HTTP:
      return http ? httpProbe('http', http.port, http.path, Protocol.IPv4) : undefined;
    case CheckType.TCP:
      return tcp ? tcpProbe(tcp.port, Protocol.IPv4) : undefined;
    default:
      return undefined;
  }
}

const commandProbe = (command: Maybe<CommandInfo>): ProbeSpec | undefined =>
  command ? { kind: 'command', command: commandSpecOf(command), environment: variablesOf(command) } : undefined;

const httpProbe = (scheme: string, port: number, path: Maybe<string>, protocol: Maybe<Protocol>): ProbeSpec => ({
  kind: 'http',
  url: `${scheme}://${protocol === Protocol.IPv6 ? '[::1]' : '127.0.0.1'}:${port}${textOr(path, '/')}`,
});

const tcpProbe = (port: number, protocol: Maybe<Protocol>): ProbeSpec => ({
  kind: 'tcp',
  host: protocol === Protocol.IPv6 ? '::1' : '127.0.0.1',
  port,
});
