import { noDotSegment } from '../ids.js';
import { placementStrategies } from '../job/index.js';
import { logLevelOf, logLevelWords } from '../log-level.js';
import { onChangeModes, onRemovedModes } from '../scheduling/index.js';
import { frameworkVariables, loginVariables } from './framework-variables.js';
import type { FrameworkConfig } from './framework-config.js';
import { masters } from './masters.js';
import type { Masters } from './masters.js';
import { mesosAccessOf } from './mesos-access.js';
import { parseTask } from './parse-task.js';
import type { ParsedTask } from './parse-task.js';
import { anchorOf, naturally } from './problem.js';
import type { EnvironmentProblem } from './problem.js';
import type { Environment } from './reader.js';
import { Reader } from './reader.js';
import { storeConfigOf } from './store-config.js';
import { taskLifeConfigOf } from './task-life-config.js';
import { warnOfUnknownJobs } from './unknown-jobs.js';
import { unknownVariables } from './unknown-variables.js';
import { boolean, choice, integer, json, milliseconds, textMap } from './values.js';
import type { Variable } from './variable.js';

export type ParsedEnvironment =
  | { readonly ok: true; readonly config: FrameworkConfig; readonly warnings: readonly EnvironmentProblem[] }
  | {
      readonly ok: false;
      readonly problems: readonly EnvironmentProblem[];
      readonly warnings: readonly EnvironmentProblem[];
    };

const byKey = new Map(frameworkVariables.map((variable) => [variable.key, variable]));
const variable = (key: string): Variable => byKey.get(key)!;

/** Whoever allows `…_FILE` variables brings the reading of files. */
const noFiles = (): string => {
  throw new TypeError('Files are not read here.');
};

/** Reads the environment: a typed configuration, or everything that is wrong with it at once. It never throws. */
export const parseEnvironment = (
  environment: Environment,
  readFile: (path: string) => string = noFiles,
): ParsedEnvironment => {
  const reader = new Reader(environment);
  const names = Object.keys(environment).filter((name) => environment[name] !== undefined);
  refuseLogins(reader, names, environment);
  const framework = frameworkOf(reader, readFile);
  const globalEnvironment =
    json(reader, variable('GLOBAL_TASKS_VARS'), 'GLOBAL_TASKS_VARS', 'a JSON object of texts', textMap) ?? {};
  const parsed = indexesOf(reader, names).map((index) =>
    parseTask(reader, index, globalEnvironment, framework.jobRole),
  );
  refuseDuplicates(reader, parsed);
  warnOfUnknownJobs(reader, parsed, framework);
  const tasks = parsed.flatMap(({ definition }) => definition ?? []);
  reader.warnings.push(...unknownVariables(names));
  if (environment['CREDENTIALS_URL']) {
    reader.warnings.push({
      variable: 'CREDENTIALS_URL',
      message: 'is ignored: nothing is ever fetched and executed. Set the variables themselves, or their _FILE forms.',
      anchor: anchorOf('CREDENTIALS_URL'),
    });
  }
  const warnings = sorted(reader.warnings);
  return reader.problems.length > 0
    ? { ok: false, problems: sorted(reader.problems), warnings }
    : { ok: true, config: { ...framework, tasks }, warnings };
};

const sorted = (problems: readonly EnvironmentProblem[]): EnvironmentProblem[] =>
  [...problems].sort((a, b) => naturally(a.variable, b.variable));

const part = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const partExpected = `letters, digits, dots, dashes and underscores, and ${noDotSegment}`;
/** As Mesos takes them (src/common/roles.cpp); a part is no step in a path. */
const mesosRole = /^(\*|(?!-)(?!(\.{1,2}|\*)(\/|$))[^\s/\x7f]+(\/(?!-)(?!(\.{1,2}|\*)(\/|$))[^\s/\x7f]+)*)$/;
const colour = /^(#[0-9a-f]{3,8}|[a-z]{3,30})$/i;

const frameworkOf = (reader: Reader, readFile: (path: string) => string): Omit<FrameworkConfig, 'tasks'> => {
  const text = (key: string): string | undefined => reader.text(variable(key));
  const matching = (key: string, pattern: RegExp, expected: string): string | undefined => {
    const value = text(key);
    return value === undefined || pattern.test(value)
      ? value
      : reader.problem(variable(key), key, 'cannot be used.', expected);
  };
  const name =
    matching('FRAMEWORK_NAME', /^[^/\\\p{C}]{1,100}$/u, 'at most 100 characters that can be seen, without slashes') ??
    '';
  const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
    value === undefined ? {} : ({ [key]: value } as Record<K, string>);
  return {
    frameworkName: name,
    mesosName: name.replace(/\s/g, '-'),
    listen: {
      host: text('HOST') ?? '127.0.0.1',
      port: integer(reader, variable('PORT0'), 'PORT0', { most: 65_535 }) ?? 8080,
    },
    sandbox: text('MESOS_SANDBOX') ?? '.',
    masters: mastersOf(reader),
    mesosRole:
      matching(
        'MESOS_ROLE',
        mesosRole,
        '* or a name without spaces, its parts divided by slashes, none of them ., .. or * and none beginning with a dash',
      ) ?? '*',
    ...mesosAccessOf(reader, readFile),
    ...optional('frameworkId', text('FRAMEWORK_ID')),
    frameworkUser: text('FRAMEWORK_USER') ?? 'root',
    failoverTimeoutMs: milliseconds(reader, variable('FAILOVER_TIMEOUT'), 'FAILOVER_TIMEOUT', { most: 1e9 }) ?? 0,
    databaseUrl:
      matching(
        'DATABASE_URL',
        /^(memory:|sqlite:.+|postgres(ql)?:\/\/.+)$/,
        'sqlite:<path>, postgres://… or memory:',
      ) ?? 'memory:',
    store: storeConfigOf(reader, readFile),
    placement: {
      strategy: choice(reader, variable('PLACEMENT'), 'PLACEMENT', placementStrategies) ?? 'spread',
      affinity: boolean(reader, variable('PLACEMENT_AFFINITY'), 'PLACEMENT_AFFINITY'),
      offerHoldMs: milliseconds(reader, variable('OFFER_HOLD'), 'OFFER_HOLD', { most: 3_600 }) ?? 0,
      unavailabilityMs: milliseconds(reader, variable('MAINTENANCE_LEAD'), 'MAINTENANCE_LEAD', { most: 1e7 }) ?? 0,
    },
    jobRole: matching('JOB_ROLE', part, partExpected) ?? 'root',
    jobEnvironment: matching('JOB_ENVIRONMENT', part, partExpected) ?? 'prod',
    onChange: choice(reader, variable('ON_CHANGE'), 'ON_CHANGE', onChangeModes) ?? 'keep',
    onRemoved: choice(reader, variable('ON_REMOVED'), 'ON_REMOVED', onRemovedModes) ?? 'suspend',
    preemption: {
      enabled: boolean(reader, variable('PREEMPTION'), 'PREEMPTION'),
      delayMs: milliseconds(reader, variable('PREEMPTION_DELAY'), 'PREEMPTION_DELAY') ?? 0,
    },
    syncIntervalMs: milliseconds(reader, variable('SYNC_INTERVAL'), 'SYNC_INTERVAL', { least: 1 }) ?? 0,
    taskLife: taskLifeConfigOf(reader),
    healthTimeoutMs: milliseconds(reader, variable('HEALTH_TIMEOUT'), 'HEALTH_TIMEOUT', { least: 1 }) ?? 0,
    logLevel: logLevelOf(choice(reader, variable('LOG_LEVEL'), 'LOG_LEVEL', logLevelWords) ?? 'info'),
    ...optional(
      'background',
      matching('FRAMEWORK_NAME_BACKGROUND', colour, 'a hexadecimal colour such as #ecfdf0, or a colour name'),
    ),
  };
};

/** MESOS_MASTER wins over its older name; only when neither is set, Mesos-DNS is asked. */
const mastersOf = (reader: Reader): Masters => {
  const { default: fallback, ...plain } = variable('MESOS_MASTER');
  return masters(reader, plain) ?? masters(reader, variable('MASTER_IP')) ?? { addresses: [fallback ?? ''] };
};

/** Which definitions there are. The number told and the ones found must agree. */
const indexesOf = (reader: Reader, names: readonly string[]): number[] => {
  const found = [...new Set(names.flatMap((name) => /^TASK(\d{1,4})_/.exec(name)?.[1] ?? []).map(Number))].sort(
    (a, b) => a - b,
  );
  const count = variable('TASK_DEF_NUM');
  const told = integer(reader, count, count.key, { most: 1_000 });
  const number = told ?? (found.at(-1) ?? -1) + 1;
  const missing = Array.from({ length: number }, (_, index) => index).filter((index) => !found.includes(index));
  const surplus = found.filter((index) => index >= number);
  const listed = (indexes: readonly number[]): string => indexes.map((index) => `TASK${index}`).join(', ');
  if (missing.length > 0) {
    const why =
      told === undefined
        ? `The definitions have a gap: ${listed(missing)}`
        : `is ${told}, but there is no variable of ${listed(missing)}`;
    reader.problem(
      count,
      count.key,
      told === undefined ? `${why}.` : `${why}.`,
      'definitions without gaps, counted from TASK0',
    );
  }
  if (surplus.length > 0)
    reader.warning(
      count,
      count.key,
      `is ${number}, so ${listed(surplus)} ${surplus.length === 1 ? 'is' : 'are'} ignored.`,
    );
  if (number === 0 && told === undefined)
    reader.warning(count, count.key, 'is not set and there is no task definition: nothing will be run.');
  return found.filter((index) => index < number);
};

/** By their names, whatever else is wrong with them. */
const refuseDuplicates = (reader: Reader, tasks: readonly ParsedTask[]): void => {
  const first = new Map<string, number>();
  for (const { name, index } of tasks) {
    if (name === '') continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, index);
    else {
      reader.problems.push({
        variable: `TASK${index}_NAME`,
        message: `is the name of TASK${other} as well.`,
        given: name,
        expected: 'a name of its own for each task definition',
        example: `${name}-2`,
        anchor: anchorOf('TASK#_NAME'),
      });
    }
  }
};

const refuseLogins = (reader: Reader, names: readonly string[], environment: Environment): void => {
  for (const name of loginVariables.filter((login) => names.includes(login) && environment[login] !== '')) {
    reader.problems.push({
      variable: name,
      message:
        'asks for logins, which this version does not have. It does not start, since it would be open to everybody.',
      expected:
        'no such variable, and access kept to trusted networks (HOST=127.0.0.1 or a proxy that asks for a login)',
      anchor: anchorOf(name),
    });
  }
};
