import { counted } from '../counted.js';
import { noDotSegment } from '../ids.js';
import { maximumInstances, maximumPriority, tiers } from '../job/index.js';
import type { PortsRequest, TaskSettings } from '../job/index.js';
import { parameters, uris, volumes } from './container-values.js';
import type { TaskDefinition } from './framework-config.js';
import { parseHealthCheck } from './parse-health-check.js';
import { placementOf } from './parse-placement.js';
import { restartOf } from './parse-restart.js';
import type { Reader } from './reader.js';
import { taskVariables } from './task-variables.js';
import { boolean, choice, decimal, integer, json, milliseconds, ports, textList, textMap } from './values.js';
import type { Variable } from './variable.js';

const bySuffix = new Map(taskVariables.map((variable) => [variable.key.slice('TASK#_'.length), variable]));
/** As the ids of Mesos want it; and nothing that cannot be seen. */
const asName = /^(?!\.{1,2}$)[^/\\\s\p{C}]{1,100}$/u;

/** A definition; without `definition`, something is wrong with it (which the reader then knows). Its name is empty where it has none. */
export interface ParsedTask {
  readonly index: number;
  readonly name: string;
  readonly definition?: TaskDefinition;
}

/** What a definition asks for, or everything that is wrong with it. */
export const parseTask = (
  reader: Reader,
  index: number,
  globalEnvironment: Readonly<Record<string, string>>,
  jobRole: string,
): ParsedTask => {
  const problemsBefore = reader.problems.length;
  const of = (suffix: string): { variable: Variable; name: string } => ({
    variable: bySuffix.get(suffix)!,
    name: `TASK${index}_${suffix}`,
  });
  const text = (suffix: string): string | undefined => reader.text(of(suffix).variable, of(suffix).name);
  const whole = (suffix: string, bounds?: { least?: number; most?: number }): number | undefined =>
    integer(reader, of(suffix).variable, of(suffix).name, bounds);
  const flag = (suffix: string): boolean => boolean(reader, of(suffix).variable, of(suffix).name);

  const name = text('NAME') ?? '';
  if (name !== '' && !asName.test(name)) {
    reader.problem(
      of('NAME').variable,
      of('NAME').name,
      'cannot be used as a name.',
      `at most 100 characters that can be seen, without slashes, backslashes and spaces, and ${noDotSegment}`,
    );
  }
  const instances = whole('NUM_INSTANCES', { most: maximumInstances }) ?? 0;
  const minimumInstances = whole('MIN_NUM_INSTANCES', { most: maximumInstances }) ?? 0;
  if (minimumInstances > instances && reader.problems.length === problemsBefore) {
    reader.problem(
      of('MIN_NUM_INSTANCES').variable,
      of('MIN_NUM_INSTANCES').name,
      `is more than _NUM_INSTANCES, which is ${instances}.`,
      `at most ${instances}`,
    );
  }
  const version = text('VERSION');
  const definition: TaskDefinition = {
    index,
    name,
    driver: text('DRIVER') ?? 'docker',
    instances,
    minimumInstances,
    allowScaling: flag('ALLOW_SCALING'),
    launchOrder: whole('PRIORITY', { most: 1_000_000 }) ?? 1,
    ...standing(reader, of),
    ...(version === undefined ? {} : { version }),
    persistent: flag('PERSISTENT'),
    placement: placementOf(reader, of, { role: jobRole, name, instances }),
    ...partitionOf(reader, of),
    restart: restartOf(reader, of),
    settings: settingsOf(reader, of, name, globalEnvironment),
  };
  return { index, name, ...(reader.problems.length === problemsBefore ? { definition } : {}) };
};

/** What is as by default is left out, so that definitions from before there were tiers stay equal. */
const standing = (reader: Reader, of: Lookup): Pick<TaskDefinition, 'tier' | 'priority'> => {
  const tier = choice(reader, of('TIER').variable, of('TIER').name, tiers);
  const priority = integer(reader, of('PREEMPTION_PRIORITY').variable, of('PREEMPTION_PRIORITY').name, {
    most: maximumPriority,
  });
  return {
    ...(tier === undefined || tier === 'preferred' ? {} : { tier }),
    ...(priority === undefined || priority === 0 ? {} : { priority }),
  };
};

type Lookup = (suffix: string) => { variable: Variable; name: string };

const settingsOf = (
  reader: Reader,
  of: Lookup,
  name: string,
  globalEnvironment: Readonly<Record<string, string>>,
): TaskSettings => {
  const text = (suffix: string): string | undefined => reader.text(of(suffix).variable, of(suffix).name);
  const amount = (suffix: string, least: number, unit?: string): number =>
    decimal(
      reader,
      of(suffix).variable,
      of(suffix).name,
      { least, most: 1e9, ...(unit === undefined ? {} : { unit }) },
      of(suffix).variable.alias === undefined ? undefined : `${of(suffix).name}_SIZE`,
    ) ?? 0;
  const shaped = <T>(suffix: string, expected: string, accept: (value: unknown) => T | undefined): T | undefined =>
    json(reader, of(suffix).variable, of(suffix).name, expected, accept);
  const portsRequest = portsOf(reader, of);
  const args = shaped('ARGS', 'a JSON list of texts', textList);
  const cmd = text('CMD');
  if (args !== undefined && args.length > 0 && cmd !== undefined)
    reader.problem(of('CMD').variable, of('CMD').name, 'is set together with _ARGS.', 'only one of the two');
  const network = text('NETWORK') ?? 'HOST';
  const known = (['HOST', 'BRIDGE', 'NONE'] as const).find((kind) => kind === network.toUpperCase());
  const containerPorts = ports(reader, of('CONTAINER_PORTS').variable, of('CONTAINER_PORTS').name, true) ?? [];
  if (containerPorts.length > portsRequest.count) {
    reader.problem(
      of('CONTAINER_PORTS').variable,
      of('CONTAINER_PORTS').name,
      'names more ports than the task has.',
      `at most ${portsRequest.count}, or a higher _PORT_NUM`,
    );
  }
  const image = text('IMAGE');
  const user = text('USER');
  const uri = text('URI');
  const healthCheck = parseHealthCheck(reader, of, portsRequest.count);
  const problemsBefore = reader.problems.length;
  const amounts = {
    cpus: amount('CPUS', 0),
    memMb: amount('MEM', 0, 'MB'),
    diskMb: amount('DISK', 0, 'MB'),
    gpus: integer(reader, of('GPUS').variable, of('GPUS').name, { most: 1_000 }) ?? 0,
  };
  const nothing = Object.values(amounts).every((each) => each === 0) && portsRequest.count === 0;
  if (nothing && reader.problems.length === problemsBefore)
    reader.problem(
      of('CPUS').variable,
      of('CPUS').name,
      'and all other amounts are 0, but a task has to use something.',
      'some cpus, memory, disk, GPUs or ports',
    );
  return {
    name,
    ...amounts,
    ports: portsRequest,
    ...(image === undefined ? {} : { image }),
    ...(cmd === undefined ? {} : { cmd }),
    ...(args === undefined ? {} : { args }),
    env: { ...globalEnvironment, ...shaped('ENV', 'a JSON object of texts', textMap) },
    uris: [
      ...(uri === undefined ? [] : [{ value: uri }]),
      ...(shaped('URIS', 'a JSON list of addresses or objects with value', uris) ?? []),
    ],
    ...(user === undefined ? {} : { user }),
    labels: shaped('LABELS', 'a JSON object of texts', textMap) ?? {},
    network: known ?? 'USER',
    ...(known === undefined ? { networkName: network } : {}),
    containerPorts,
    volumes:
      shaped('VOLUMES', 'a JSON list of {"containerPath","hostPath","mode"} or "/host:/container:RO"', volumes) ?? [],
    containerParameters: shaped('CONTAINER_PARAMS', 'a JSON list of {"key","value"}', parameters) ?? [],
    privileged: boolean(reader, of('CONTAINER_PRIVILEGED').variable, of('CONTAINER_PRIVILEGED').name),
    forcePull: boolean(reader, of('FORCE_PULL').variable, of('FORCE_PULL').name),
    ...(healthCheck === undefined ? {} : { healthCheck }),
    killGraceMs: milliseconds(reader, of('KILL_GRACE').variable, of('KILL_GRACE').name) ?? 5_000,
  };
};

/** Nothing where it says nothing: then the framework's delay counts, also after that has changed. */
const partitionOf = (reader: Reader, of: Lookup): Pick<TaskDefinition, 'partition'> => {
  const reschedule = boolean(reader, of('PARTITION_RESCHEDULE').variable, of('PARTITION_RESCHEDULE').name);
  const delayMs = milliseconds(reader, of('PARTITION_DELAY').variable, of('PARTITION_DELAY').name);
  if (reschedule && delayMs === undefined) return {};
  return { partition: { reschedule, ...(delayMs === undefined ? {} : { delayMs }) } };
};

const portsOf = (reader: Reader, of: Lookup): PortsRequest => {
  const fixed = ports(reader, of('FIXED_PORTS').variable, of('FIXED_PORTS').name) ?? [];
  const count = integer(reader, of('PORT_NUM').variable, of('PORT_NUM').name, { most: 1_000 }) ?? 0;
  const minimum = integer(reader, of('MINIMUM_PORT').variable, of('MINIMUM_PORT').name, { least: 1, most: 65_535 });
  if (fixed.length > count) {
    reader.problem(
      of('FIXED_PORTS').variable,
      of('FIXED_PORTS').name,
      `names ${counted(fixed.length, 'port')}, but _PORT_NUM, which counts all ports, is ${count}.`,
      `a _PORT_NUM of at least ${fixed.length}`,
    );
  }
  return { count, fixed, ...(minimum === undefined ? {} : { minimum }) };
};
