import type { ProcessEntry, ProcessTable } from './process-table.js';
import type { RunResources, RunSpec, RunStatistics } from './runner.js';

/** What all processes of a run use together; undefined when none is left. */
export async function usageOf(table: ProcessTable, leader: number, spec: RunSpec): Promise<RunStatistics | undefined> {
  const entries = await table.treeOf(leader);
  if (entries.length === 0) return undefined;
  const sum = (of: (entry: ProcessEntry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  const rss = sum(({ rssBytes }) => rssBytes);
  return {
    timestamp: Date.now() / 1000,
    processes: entries.length,
    threads: sum(({ threads }) => threads),
    cpusUserTimeSecs: sum(({ userSecs }) => userSecs),
    cpusSystemTimeSecs: sum(({ systemSecs }) => systemSecs),
    memRssBytes: rss,
    memTotalBytes: rss,
    ...limitsOf(spec.resources),
  };
}

type Limits = Pick<RunStatistics, 'cpusSoftLimit' | 'memSoftLimitBytes' | 'memLimitBytes'>;

/** What a run was given, as its statistics tell it. */
export function limitsOf(resources: RunResources): Limits {
  const { cpus, memBytes } = resources;
  const mem = memoryLimitOf(resources);
  return {
    ...(cpus === undefined ? {} : { cpusSoftLimit: cpus }),
    ...(memBytes === undefined ? {} : { memSoftLimitBytes: memBytes }),
    ...(mem === undefined ? {} : { memLimitBytes: mem }),
  };
}

/** Undefined where a run may use whatever there is. */
export function memoryLimitOf({ memBytes, memLimitBytes }: RunResources): number | undefined {
  const limit = memLimitBytes ?? memBytes;
  return limit === undefined || limit === Infinity ? undefined : limit;
}

const inMegabytes = (bytes: number): string => `${Math.round((bytes / (1024 * 1024)) * 1000) / 1000}MB`;

/** In the words of Mesos' agent. */
export const memoryLimitMessage = (limitBytes: number, usedBytes?: number): string =>
  `Memory limit exceeded: Requested: ${inMegabytes(limitBytes)}${
    usedBytes === undefined ? '' : ` Maximum Used: ${inMegabytes(usedBytes)}`
  }`;
