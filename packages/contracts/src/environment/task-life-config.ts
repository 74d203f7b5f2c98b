import type { Reader } from './reader.js';
import { taskLifeVariables } from './task-life-variables.js';
import { decimal, integer, milliseconds } from './values.js';
import type { Variable } from './variable.js';

/** How long tasks may take, what is kept of them, and when so many are lost that it is waited. Durations in milliseconds. */
export interface TaskLifeConfig {
  readonly launchTimeoutMs: number;
  readonly transientTimeoutMs: number;
  readonly killRetryMs: number;
  readonly partitionMs: number;
  readonly endedTasksPerJob: number;
  readonly endedKeptAtLeastMs: number;
  readonly endedKeptAtMostMs: number;
  /** A part of one; 0: never. */
  readonly stormShare: number;
  readonly stormLeast: number;
  readonly stormLeastAgents: number;
  readonly stormWindowMs: number;
  readonly stormMaxMs: number;
}

const variable = (key: string): Variable => taskLifeVariables.find((each) => each.key === key)!;

export const taskLifeConfigOf = (reader: Reader): TaskLifeConfig => {
  const time = (key: string, least = 1): number => milliseconds(reader, variable(key), key, { least, most: 1e9 }) ?? 0;
  const whole = (key: string, least: number): number =>
    integer(reader, variable(key), key, { least, most: 1_000_000 }) ?? 0;
  return {
    launchTimeoutMs: time('LAUNCH_TIMEOUT'),
    transientTimeoutMs: time('TRANSIENT_TIMEOUT'),
    killRetryMs: time('KILL_RETRY'),
    partitionMs: time('PARTITION_DELAY', 0),
    endedTasksPerJob: whole('ENDED_TASKS_PER_JOB', 1),
    endedKeptAtLeastMs: time('ENDED_TASKS_MIN_AGE', 0),
    endedKeptAtMostMs: time('ENDED_TASKS_MAX_AGE'),
    stormShare: (decimal(reader, variable('STORM_SHARE'), 'STORM_SHARE', { most: 100 }) ?? 0) / 100,
    stormLeast: whole('STORM_LEAST', 1),
    stormLeastAgents: whole('STORM_LEAST_AGENTS', 1),
    stormWindowMs: time('STORM_WINDOW'),
    stormMaxMs: time('STORM_MAX'),
  };
};
