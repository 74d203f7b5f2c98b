import { mesosTaskStates, taskStates } from '@borealis/contracts';
import type { MesosTaskState, TaskState, TaskStatus } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { leadsBack, messageOf, statusTable, verdictOf } from './status-table.js';

const sources = ['SOURCE_MASTER', 'SOURCE_AGENT', 'SOURCE_EXECUTOR', undefined] as const;
const reasons = [
  undefined,
  'REASON_AGENT_DISCONNECTED',
  'REASON_AGENT_DRAINING',
  'REASON_AGENT_REMOVED',
  'REASON_AGENT_REMOVED_BY_OPERATOR',
  'REASON_AGENT_REREGISTERED',
  'REASON_AGENT_RESTARTED',
  'REASON_AGENT_UNKNOWN',
  'REASON_COMMAND_EXECUTOR_FAILED',
  'REASON_CONTAINER_LAUNCH_FAILED',
  'REASON_CONTAINER_LIMITATION',
  'REASON_CONTAINER_LIMITATION_DISK',
  'REASON_CONTAINER_LIMITATION_MEMORY',
  'REASON_CONTAINER_PREEMPTED',
  'REASON_CONTAINER_UPDATE_FAILED',
  'REASON_EXECUTOR_REGISTRATION_TIMEOUT',
  'REASON_EXECUTOR_REREGISTRATION_TIMEOUT',
  'REASON_EXECUTOR_TERMINATED',
  'REASON_EXECUTOR_UNREGISTERED',
  'REASON_FRAMEWORK_REMOVED',
  'REASON_GC_ERROR',
  'REASON_INVALID_FRAMEWORKID',
  'REASON_INVALID_OFFERS',
  'REASON_IO_SWITCHBOARD_EXITED',
  'REASON_MASTER_DISCONNECTED',
  'REASON_RECONCILIATION',
  'REASON_RESOURCES_UNKNOWN',
  'REASON_TASK_CHECK_STATUS_UPDATED',
  'REASON_TASK_GROUP_INVALID',
  'REASON_TASK_GROUP_UNAUTHORIZED',
  'REASON_TASK_HEALTH_CHECK_STATUS_UPDATED',
  'REASON_TASK_INVALID',
  'REASON_TASK_KILLED_DURING_LAUNCH',
  'REASON_TASK_UNAUTHORIZED',
  'REASON_TASK_UNKNOWN',
  'REASON_OF_A_LATER_MESOS',
] as const;

const usually: Readonly<Record<MesosTaskState, TaskState>> = {
  TASK_STAGING: 'STARTING',
  TASK_STARTING: 'STARTING',
  TASK_RUNNING: 'RUNNING',
  TASK_KILLING: 'KILLING',
  TASK_FINISHED: 'FINISHED',
  TASK_FAILED: 'FAILED',
  TASK_KILLED: 'KILLED',
  TASK_ERROR: 'FAILED',
  TASK_LOST: 'LOST',
  TASK_DROPPED: 'LOST',
  TASK_GONE: 'LOST',
  TASK_GONE_BY_OPERATOR: 'LOST',
  TASK_UNKNOWN: 'PARTITIONED',
  TASK_UNREACHABLE: 'PARTITIONED',
};

const told = (state: MesosTaskState, reason?: string, source?: TaskStatus['source']) => ({
  state,
  ...(reason === undefined ? {} : { reason }),
  ...(source === undefined ? {} : { source }),
});

describe('every state, from every source, for every reason', () => {
  it.each(mesosTaskStates)('%s', (state) => {
    for (const source of sources) {
      for (const reason of reasons) {
        const drained = state === 'TASK_KILLING' && reason === 'REASON_AGENT_DRAINING';
        expect({ source, reason, to: verdictOf(told(state, reason, source)).to }).toEqual({
          source,
          reason,
          to: drained ? 'DRAINING' : usually[state],
        });
      }
    }
  });

  it.each(mesosTaskStates)('%s has a row that fits whatever else is told', (state) => {
    const last = statusTable.filter((row) => row.state === state).at(-1);
    expect(last).toBeDefined();
    expect(last?.reasons).toBeUndefined();
  });
});

describe('whether a launch may still be under way', () => {
  it.each(mesosTaskStates)('%s is doubted exactly as an answer that nothing is known', (state) => {
    const unknown = ['TASK_LOST', 'TASK_DROPPED', 'TASK_GONE', 'TASK_UNKNOWN'].includes(state);
    expect(verdictOf(told(state, 'REASON_RECONCILIATION')).doubtful ?? false).toBe(unknown);
    expect(verdictOf(told(state)).doubtful).toBeUndefined();
    expect(verdictOf(told(state, 'REASON_INVALID_OFFERS')).doubtful).toBeUndefined();
  });
});

describe('whose doing an end was', () => {
  it.each([
    ['TASK_DROPPED', 'REASON_INVALID_OFFERS', true],
    ['TASK_LOST', 'REASON_AGENT_REMOVED', true],
    ['TASK_LOST', 'REASON_AGENT_DISCONNECTED', true],
    ['TASK_DROPPED', 'REASON_AGENT_RESTARTED', true],
    ['TASK_GONE_BY_OPERATOR', 'REASON_AGENT_REMOVED_BY_OPERATOR', true],
    ['TASK_KILLED', 'REASON_AGENT_DRAINING', true],
    ['TASK_KILLED', undefined, false],
    ['TASK_DROPPED', 'REASON_RESOURCES_UNKNOWN', false],
    ['TASK_DROPPED', 'REASON_EXECUTOR_TERMINATED', false],
    ['TASK_FAILED', 'REASON_CONTAINER_LAUNCH_FAILED', false],
    ['TASK_FAILED', 'REASON_EXECUTOR_TERMINATED', false],
    ['TASK_ERROR', 'REASON_TASK_INVALID', false],
    ['TASK_LOST', 'REASON_EXECUTOR_REREGISTRATION_TIMEOUT', false],
  ] as const)('%s for %s is not the task’s: %s', (state, reason, blameless) => {
    expect(verdictOf(told(state, reason)).blameless ?? false).toBe(blameless);
  });

  const surroundings = [
    'REASON_AGENT_DISCONNECTED',
    'REASON_AGENT_DRAINING',
    'REASON_AGENT_REMOVED',
    'REASON_AGENT_REMOVED_BY_OPERATOR',
    'REASON_AGENT_RESTARTED',
    'REASON_AGENT_UNKNOWN',
    'REASON_INVALID_OFFERS',
    'REASON_MASTER_DISCONNECTED',
    'REASON_SLAVE_DISCONNECTED',
    'REASON_SLAVE_REMOVED',
    'REASON_SLAVE_RESTARTED',
    'REASON_SLAVE_UNKNOWN',
  ];
  const never = [
    'TASK_STAGING',
    'TASK_STARTING',
    'TASK_RUNNING',
    'TASK_KILLING',
    'TASK_FINISHED',
    'TASK_FAILED',
    'TASK_ERROR',
  ];
  const always = ['TASK_GONE_BY_OPERATOR', 'TASK_UNKNOWN', 'TASK_UNREACHABLE'];

  it.each(mesosTaskStates)('%s is the doing of its surroundings for exactly the reasons that name them', (state) => {
    const oldNames = surroundings.filter((reason) => reason.includes('SLAVE'));
    const blameless = [...reasons, ...oldNames].filter((reason) => verdictOf(told(state, reason)).blameless === true);
    const answers = state === 'TASK_KILLED' ? [] : ['REASON_RECONCILIATION'];
    const expected = never.includes(state)
      ? []
      : always.includes(state)
        ? [...reasons, ...oldNames]
        : [...surroundings, ...answers];
    expect([...blameless].sort()).toEqual([...expected].sort());
  });
});

describe('a late update', () => {
  const order = [['ASSIGNED'], ['STARTING'], ['RUNNING'], ['PREEMPTING', 'RESTARTING', 'DRAINING', 'KILLING']];
  const step = (state: TaskState): number => order.findIndex((states) => states.includes(state));

  it.each(taskStates)('leads a task that is %s back only to what comes before in its life', (from) => {
    for (const to of taskStates) {
      const back = step(from) >= 0 && step(to) >= 0 && step(to) < step(from);
      expect({ to, back: leadsBack(from, to) }).toEqual({ to, back });
    }
  });
});

describe('what is told of a status', () => {
  const status = (state: MesosTaskState, reason?: string, message?: string): TaskStatus =>
    ({ taskId: 't', ...told(state, reason), ...(message === undefined ? {} : { message }) }) as TaskStatus;

  it.each([
    ['its own words', 'TASK_FAILED', 'REASON_CONTAINER_LIMITATION_MEMORY', 'Killed: 64 MB', 'Killed: 64 MB'],
    [
      'that memory ran out',
      'TASK_FAILED',
      'REASON_CONTAINER_LIMITATION_MEMORY',
      undefined,
      'The task used more memory than it asked for.',
    ],
    [
      'that disk ran out',
      'TASK_FAILED',
      'REASON_CONTAINER_LIMITATION_DISK',
      '',
      'The task used more disk than it asked for.',
    ],
    ['nothing of an executor that never came', 'TASK_FAILED', 'REASON_EXECUTOR_UNREGISTERED', 'noise', undefined],
    ['nothing of an executor that was lost', 'TASK_LOST', 'REASON_EXECUTOR_UNREGISTERED', 'noise', undefined],
    ['its own words of any other end', 'TASK_LOST', 'REASON_AGENT_REMOVED', 'removed', 'removed'],
    ['nothing for empty words', 'TASK_LOST', 'REASON_AGENT_REMOVED', '', undefined],
    ['nothing of answers', 'TASK_RUNNING', 'REASON_RECONCILIATION', 'Reconciliation: Latest task state', undefined],
    ['nothing where nothing is said', 'TASK_FAILED', undefined, undefined, undefined],
  ] as const)('%s', (_what, state, reason, message, expected) => {
    expect(messageOf(status(state, reason, message))).toBe(expected);
  });
});
