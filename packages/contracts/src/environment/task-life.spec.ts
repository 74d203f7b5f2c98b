import { describe, expect, it } from '@jest/globals';
import { parseEnvironment } from './index.js';
import type { Environment } from './index.js';

const base = {
  FRAMEWORK_NAME: 'fw',
  TASK0_NAME: 'web',
  TASK0_NUM_INSTANCES: '3',
  TASK0_CPUS: '0.5',
  TASK0_MEM: '512',
  TASK0_IMAGE: 'nginx',
};

const config = (more: Environment) => {
  const parsed = parseEnvironment({ ...base, ...more });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ variable }) => variable).join());
  return parsed.config;
};

describe('the life of tasks', () => {
  it('has times nobody has to set', () => {
    expect(config({}).taskLife).toEqual({
      launchTimeoutMs: 1_800_000,
      transientTimeoutMs: 300_000,
      killRetryMs: 10_000,
      partitionMs: 300_000,
      endedTasksPerJob: 100,
      endedKeptAtLeastMs: 3_600_000,
      endedKeptAtMostMs: 172_800_000,
      stormShare: 0.25,
      stormLeast: 10,
      stormLeastAgents: 5,
      stormWindowMs: 60_000,
      stormMaxMs: 600_000,
    });
  });

  it('goes on as before where nothing is said of failures and partitions', () => {
    const [task] = config({}).tasks;
    expect(task?.restart.maxFailures).toBeUndefined();
    expect(task?.partition).toBeUndefined();
  });

  it.each([
    [{ TASK0_PARTITION_DELAY: '60' }, { reschedule: true, delayMs: 60_000 }],
    [{ TASK0_PARTITION_RESCHEDULE: 'false' }, { reschedule: false }],
    [
      { TASK0_PARTITION_RESCHEDULE: 'yes', TASK0_PARTITION_DELAY: '0' },
      { reschedule: true, delayMs: 0 },
    ],
  ])('%j is the policy %j', (more, partition) => {
    expect(config(more).tasks[0]?.partition).toEqual(partition);
  });

  it('limits failures', () => {
    expect(config({ TASK0_RESTART: 'failure', TASK0_MAX_TASK_FAILURES: '3' }).tasks[0]?.restart).toMatchObject({
      mode: 'failure',
      maxFailures: 3,
    });
  });

  it.each([
    ['TASK0_MAX_TASK_FAILURES', '0'],
    ['TASK0_PARTITION_DELAY', 'soon'],
    ['LAUNCH_TIMEOUT', '0'],
    ['STORM_SHARE', '101'],
    ['STORM_LEAST', '-1'],
  ])('%s=%s is refused', (variable, value) => {
    const parsed = parseEnvironment({ ...base, [variable]: value });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.variable)).toEqual([variable]);
  });
});
