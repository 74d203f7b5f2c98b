import type { HealthCheck } from '../job/index.js';
import type { Reader } from './reader.js';
import { choice, integer, milliseconds } from './values.js';
import type { Variable } from './variable.js';

type Lookup = (suffix: string) => { readonly variable: Variable; readonly name: string };

/** The health check of a task definition; undefined when there is none. Problems are left with the reader. */
export const parseHealthCheck = (reader: Reader, of: Lookup, portCount: number): HealthCheck | undefined => {
  const path = reader.text(of('HEALTHCHECK').variable, of('HEALTHCHECK').name);
  const kind =
    choice(reader, of('HEALTHCHECK_TYPE').variable, of('HEALTHCHECK_TYPE').name, ['http', 'https', 'tcp', 'command']) ??
    'http';
  const command = reader.text(of('HEALTHCHECK_COMMAND').variable, of('HEALTHCHECK_COMMAND').name);
  const timing = timingOf(reader, of);
  if (kind === 'command') {
    const { variable, name } = of('HEALTHCHECK_COMMAND');
    return command === undefined
      ? reader.problem(variable, name, 'is not set, but the health check is a command.', 'a command line')
      : { kind: 'COMMAND', command, ...timing };
  }
  if (path === undefined && kind !== 'tcp') return undefined;
  if (path !== undefined && kind !== 'tcp' && !path.startsWith('/')) {
    return reader.problem(
      of('HEALTHCHECK').variable,
      of('HEALTHCHECK').name,
      'is not a path.',
      'a path that begins with /',
    );
  }
  const portIndex = portIndexOf(reader, of, portCount);
  if (portIndex === undefined) return undefined;
  return kind === 'tcp'
    ? { kind: 'TCP', portIndex, ...timing }
    : { kind: 'HTTP', scheme: kind, path: path ?? '/', portIndex, ...timing };
};

/**
 * An index into the task's ports. The well-known sample asks for index 1 with one port; that must not stop anybody, so an index too
 * high means the last port, and is told.
 */
const portIndexOf = (reader: Reader, of: Lookup, portCount: number): number | undefined => {
  const { variable, name } = of('HEALTHCHECK_PORT');
  const index = integer(reader, variable, name, { most: 65_535 });
  if (portCount === 0) {
    const about = of('HEALTHCHECK');
    return reader.problem(
      about.variable,
      about.name,
      'asks for a health check, but the task has no port.',
      'a _PORT_NUM of at least 1, or no health check',
    );
  }
  if (index === undefined || index < portCount) return index;
  reader.warning(
    variable,
    name,
    `counts the task’s ports from 0, and there ${portCount === 1 ? 'is 1 port' : `are ${portCount} ports`}: port ${portCount - 1} is checked.`,
  );
  return portCount - 1;
};

const timingOf = (
  reader: Reader,
  of: Lookup,
): Pick<HealthCheck, 'delayMs' | 'intervalMs' | 'timeoutMs' | 'gracePeriodMs' | 'consecutiveFailures'> => {
  const time = (suffix: string, fallback: number, least = 0): number =>
    milliseconds(reader, of(suffix).variable, of(suffix).name, { least }) ?? fallback;
  return {
    delayMs: time('HEALTHCHECK_DELAY', 15_000),
    intervalMs: time('HEALTHCHECK_INTERVAL', 10_000, 0.1),
    timeoutMs: time('HEALTHCHECK_TIMEOUT', 20_000, 0.1),
    gracePeriodMs: time('HEALTHCHECK_GRACE', 10_000),
    consecutiveFailures:
      integer(reader, of('HEALTHCHECK_FAILURES').variable, of('HEALTHCHECK_FAILURES').name, {
        least: 1,
        most: 1_000,
      }) ?? 3,
  };
};
