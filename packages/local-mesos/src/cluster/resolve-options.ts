import { randomInt } from 'node:crypto';
import { LocalMesosError } from '../errors.js';
import { readFaults } from '../faults/index.js';
import { stderrLogger } from '../logger.js';
import { parseAttributes } from './parse-attributes.js';
import { parseResources } from '../resources/index.js';
import type { ParsedResources } from '../resources/index.js';
import type { AgentOptions, ClusterOptions, PortRange } from './options.js';

/** An agent with nothing left open. */
export interface AgentSettings {
  readonly hostname: string;
  readonly cpus: number;
  readonly memMb: number;
  readonly diskMb: number;
  readonly gpus: number;
  readonly ports: PortRange | undefined;
  readonly resources: ParsedResources;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly attributeProblems: readonly string[];
  readonly port: number;
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 5050,
  cpus: 4,
  memMb: 8192,
  diskMb: 16_384,
  ports: [31_000, 32_000] as PortRange,
  attributes: {} as Readonly<Record<string, string | number>>,
  runner: 'process' as const,
  simulated: {},
  strictImages: false,
  switchUser: true,
  enforceMemory: false,
  fetchCacheMb: 2_048,
  fetchStallTimeoutMs: 60_000,
  credentials: [],
  authenticateReadonly: false,
  authenticateReadwrite: false,
  httpCommandExecutor: false,
  allocationIntervalMs: 1_000,
  heartbeatMs: 15_000,
  maxOperatorSubscribers: 1_000,
  statusRetryMs: 10_000,
  agentTimeoutMs: 75_000,
  agentReregisterTimeoutMs: 600_000,
  agentReregisterDelayMs: 100,
  killGraceMs: 3_000,
  stopGraceMs: 1_000,
  authenticateExecutors: false,
  executorRegistrationTimeoutMs: 60_000,
  executorReregistrationTimeoutMs: 2_000,
  executorShutdownGraceMs: 5_000,
  executorHeartbeatMs: 1_800_000,
  defaultExecutor: new URL('../default-executor/main.js', import.meta.url),
  faults: [],
  logger: stderrLogger,
} satisfies ClusterOptions;

/** All options, with the defaults in place. */
export type ClusterSettings = Required<
  Omit<ClusterOptions, 'agents' | 'workDir' | 'offerTimeoutMs' | 'ports' | 'resources' | 'docker'>
> & {
  readonly agents: readonly AgentSettings[];
  readonly workDir: string | undefined;
  readonly offerTimeoutMs: number | undefined;
  readonly docker: string | false | undefined;
};

type Filled = ClusterOptions & Required<Pick<ClusterOptions, keyof typeof DEFAULTS>>;

const MOST_ADDRESSES = 64;

/** @throws LocalMesosError `LOCAL_MESOS_BAD_OPTION` or `LOCAL_MESOS_BAD_FAULT`, with everything that is wrong. */
export function resolveOptions(options: ClusterOptions): ClusterSettings {
  const filled: Filled = { ...DEFAULTS, ...withoutUndefined(options) };
  const wanted = typeof filled.agents === 'object' ? filled.agents : agentsByCount(filled.agents ?? 1);
  const agents = wanted.map((agent, index) => agentSettings(agent, index, wanted.length, filled));
  const settings: ClusterSettings = {
    ...filled,
    agents,
    workDir: filled.workDir,
    offerTimeoutMs: filled.offerTimeoutMs,
    docker: filled.docker,
    authenticateFrameworks: filled.authenticateFrameworks ?? filled.credentials.length > 0,
    faultSeed: filled.faultSeed ?? randomInt(MOST_SEEDS),
    agentAddresses: filled.agentAddresses ?? agents.length <= MOST_ADDRESSES,
    taskEnvironment: filled.taskEnvironment ?? { PATH: process.env['PATH'] ?? DEFAULT_PATH },
  };
  const problems = [...problemsOf(settings), ...agents.flatMap(problemsOfAgent)];
  if (problems.length > 0) {
    throw new LocalMesosError('LOCAL_MESOS_BAD_OPTION', problems.join('; '), 'Correct these options of the cluster.');
  }
  readFaults(settings.faults);
  return settings;
}

const MOST_SEEDS = 2 ** 31;

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function withoutUndefined(options: ClusterOptions): ClusterOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function agentsByCount(count: number): readonly AgentOptions[] {
  if (!Number.isInteger(count) || count < 0 || count > MOST_AGENTS) {
    throw new LocalMesosError(
      'LOCAL_MESOS_BAD_OPTION',
      `agents is ${count}`,
      `Give a whole number from 0 to ${MOST_AGENTS}, or a list of agents.`,
    );
  }
  return Array.from({ length: count }, () => ({}));
}

const MOST_AGENTS = 100_000;

function agentSettings(agent: AgentOptions, index: number, count: number, cluster: Filled): AgentSettings {
  const told =
    typeof agent.attributes === 'string'
      ? parseAttributes(agent.attributes)
      : { attributes: agent.attributes ?? {}, problems: [] };
  const share = cluster.runner === 'process' ? sliceOf(cluster.ports, index, count) : cluster.ports;
  return {
    hostname: agent.hostname ?? `agent-${index + 1}.localhost`,
    cpus: agent.cpus ?? cluster.cpus,
    memMb: agent.memMb ?? cluster.memMb,
    diskMb: agent.diskMb ?? cluster.diskMb,
    gpus: agent.gpus ?? 0,
    ports: agent.ports ?? share,
    resources: parseResources(agent.resources ?? cluster.resources ?? ''),
    attributes: { ...cluster.attributes, ...told.attributes },
    attributeProblems: told.problems,
    port: agent.port ?? 0,
  };
}

/** The index-th of `count` equal parts; nothing when there are more agents than ports. */
function sliceOf([begin, end]: PortRange, index: number, count: number): PortRange | undefined {
  const size = Math.floor((end - begin + 1) / count);
  return size < 1 ? undefined : [begin + index * size, index === count - 1 ? end : begin + (index + 1) * size - 1];
}

function problemsOf(settings: ClusterSettings): readonly string[] {
  const durations = [
    'allocationIntervalMs',
    'heartbeatMs',
    'statusRetryMs',
    'agentTimeoutMs',
    'agentReregisterTimeoutMs',
    'agentReregisterDelayMs',
    'killGraceMs',
    'stopGraceMs',
    'executorRegistrationTimeoutMs',
    'executorReregistrationTimeoutMs',
    'executorShutdownGraceMs',
    'executorHeartbeatMs',
    'fetchStallTimeoutMs',
  ] as const;
  return [
    ...durations
      .filter((name) => !(settings[name] >= 0))
      .map((name) => `${name} is ${settings[name]}, expected milliseconds`),
    ...(settings.fetchCacheMb >= 0 ? [] : [`fetchCacheMb is ${settings.fetchCacheMb}, expected megabytes`]),
    ...(Number.isInteger(settings.maxOperatorSubscribers) && settings.maxOperatorSubscribers > 0
      ? []
      : [`maxOperatorSubscribers is ${settings.maxOperatorSubscribers}, expected a whole number from 1`]),
    ...(['authenticateFrameworks', 'authenticateReadonly', 'authenticateReadwrite'] as const)
      .filter((name) => settings[name] && settings.credentials.length === 0)
      .map((name) => `${name} needs credentials`),
    ...(Number.isSafeInteger(settings.faultSeed)
      ? []
      : [`faultSeed is ${settings.faultSeed}, expected a whole number`]),
    ...(isPort(settings.port) ? [] : [`port is ${settings.port}, expected 0 to 65535`]),
  ];
}

function problemsOfAgent(agent: AgentSettings): readonly string[] {
  const amounts = (['cpus', 'memMb', 'diskMb', 'gpus'] as const)
    .filter((name) => !(Number.isFinite(agent[name]) && agent[name] >= 0))
    .map((name) => `${name} of ${agent.hostname} is ${agent[name]}, expected a number not below 0`);
  const [begin, end] = agent.ports ?? [1, 1];
  return [
    ...amounts,
    ...agent.attributeProblems.map((problem) => `attributes of ${agent.hostname}: ${problem}`),
    ...agent.resources.problems.map((problem) => `resources of ${agent.hostname}: ${problem}`),
    ...(Number.isInteger(agent.gpus) ? [] : [`gpus of ${agent.hostname} is ${agent.gpus}, expected whole cards`]),
    ...(begin > 0 && isPort(begin) && isPort(end) && begin <= end
      ? []
      : [`ports of ${agent.hostname} are ${begin}-${end}, expected a range within 1 to 65535`]),
    ...(isPort(agent.port) ? [] : [`port of ${agent.hostname} is ${agent.port}, expected 0 to 65535`]),
  ];
}

const isPort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 65_535;
