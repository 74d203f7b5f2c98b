import type { ClusterOptions, LocalCluster } from '@borealis/local-mesos';
import { CommandError } from '../command-error.js';

/** As they come from the command line. */
export interface ClusterWishes {
  readonly agents: string;
  readonly masterPort: string;
  readonly cpus?: string;
  readonly mem?: string;
  readonly ports?: string;
  readonly resources?: string;
  readonly attributes?: readonly string[];
  readonly runner: string;
  readonly workDir?: string;
  /** False: none. */
  readonly docker?: string | false;
  readonly strictImages?: boolean;
  readonly enforceMemory?: boolean;
  readonly switchUser?: boolean;
  readonly fault?: readonly string[];
  readonly faultSeed?: string;
}

const number = (name: string, text: string, least: number, most: number): number => {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new CommandError(`--${name} is "${text}"; it takes a number from ${least} to ${most}.`, 2);
};

const seed = (text: string): number => {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  throw new CommandError(`--fault-seed is "${text}"; it takes a whole number.`, 2);
};

const range = (text: string): [number, number] => {
  const match = /^(\d+)-(\d+)$/.exec(text);
  const [begin, end] = [Number(match?.[1]), Number(match?.[2])];
  if (match && begin >= 1 && begin <= end && end <= 65_535) return [begin, end];
  throw new CommandError(`--ports is "${text}"; it takes a range such as 31000-32000.`, 2);
};

/** Each with its attributes: one text is for all of them, several are dealt out in turn. */
const agentsOf = (count: number, attributes: readonly string[] = []): NonNullable<ClusterOptions['agents']> =>
  attributes.length === 0
    ? count
    : Array.from({ length: count }, (_, index) => ({ attributes: attributes[index % attributes.length]! }));

export const clusterOptionsOf = (wishes: ClusterWishes): ClusterOptions => {
  if (wishes.runner !== 'process' && wishes.runner !== 'simulated')
    throw new CommandError(`--runner is "${wishes.runner}"; it takes process or simulated.`, 2);
  return {
    agents: agentsOf(number('agents', wishes.agents, 1, 10_000), wishes.attributes),
    port: number('port', wishes.masterPort, 0, 65_535),
    runner: wishes.runner,
    ...(wishes.cpus === undefined ? {} : { cpus: number('cpus', wishes.cpus, 0.1, 100_000) }),
    ...(wishes.mem === undefined ? {} : { memMb: number('mem', wishes.mem, 1, 1e9) }),
    ...(wishes.ports === undefined ? {} : { ports: range(wishes.ports) }),
    ...(wishes.resources === undefined ? {} : { resources: wishes.resources }),
    ...(wishes.workDir === undefined ? {} : { workDir: wishes.workDir }),
    ...(wishes.docker === undefined ? {} : { docker: wishes.docker }),
    ...(wishes.strictImages === undefined ? {} : { strictImages: wishes.strictImages }),
    ...(wishes.enforceMemory === undefined ? {} : { enforceMemory: wishes.enforceMemory }),
    ...(wishes.fault === undefined ? {} : { faults: wishes.fault }),
    ...(wishes.faultSeed === undefined ? {} : { faultSeed: seed(wishes.faultSeed) }),
    ...(wishes.switchUser === undefined ? {} : { switchUser: wishes.switchUser }),
  };
};

/** What becomes of images, for those who start a cluster. */
export const imagesNote = ({ engine }: Pick<LocalCluster, 'engine'>, { strictImages }: ClusterWishes): string => {
  if (engine !== undefined) return `container images run on ${engine}`;
  return strictImages === true
    ? 'no engine for containers answers: tasks with an image fail'
    : 'container images are not used: their arguments run as plain processes';
};

/** The plan of what goes wrong, with the seed that makes it go wrong the same way again; nothing when nothing does. */
export const faultsNote = ({ faults }: Pick<LocalCluster, 'faults'>): string | undefined =>
  faults.rules.length === 0
    ? undefined
    : `Faults (--fault-seed ${faults.seed}): ${faults.rules.map(({ text }) => text).join('; ')}`;
