import type { MesosTaskState, TaskState, TaskStatus } from '@borealis/contracts';

/** What a status says about its task. */
export interface Verdict {
  readonly to: TaskState;
  /** About a launch that may still be under way it is no verdict: the master, or the agent, may just not have heard of it yet. */
  readonly doubtful?: true;
  /** Nothing the task did: its end counts neither as a failure nor as an early end. */
  readonly blameless?: true;
  /** Said when Mesos says nothing. `''`: what Mesos says is not worth telling. */
  readonly message?: string;
}

interface Row extends Verdict {
  readonly state: MesosTaskState;
  /** Without any: for whatever reason. */
  readonly reasons?: readonly string[];
}

/** The agent or the master was in the way, not the task. */
const surroundings = [
  'REASON_INVALID_OFFERS',
  'REASON_AGENT_REMOVED',
  'REASON_AGENT_REMOVED_BY_OPERATOR',
  'REASON_AGENT_DISCONNECTED',
  'REASON_AGENT_RESTARTED',
  'REASON_AGENT_DRAINING',
  'REASON_AGENT_UNKNOWN',
  'REASON_MASTER_DISCONNECTED',
  'REASON_SLAVE_REMOVED',
  'REASON_SLAVE_DISCONNECTED',
  'REASON_SLAVE_RESTARTED',
  'REASON_SLAVE_UNKNOWN',
];
const reconciled = ['REASON_RECONCILIATION'];

/**
 * Every state of Mesos, by why it is said. The first row that fits counts; each state ends with one that fits everything.
 * TASK_ERROR is a failure, since the same task is refused again; TASK_KILLING is not yet an end; TASK_UNKNOWN may come back.
 */
export const statusTable: readonly Row[] = [
  { state: 'TASK_STAGING', to: 'STARTING' },
  { state: 'TASK_STARTING', to: 'STARTING' },
  { state: 'TASK_RUNNING', to: 'RUNNING' },
  { state: 'TASK_KILLING', reasons: ['REASON_AGENT_DRAINING'], to: 'DRAINING' },
  { state: 'TASK_KILLING', to: 'KILLING' },

  { state: 'TASK_FINISHED', to: 'FINISHED' },
  { state: 'TASK_KILLED', reasons: surroundings, to: 'KILLED', blameless: true },
  { state: 'TASK_KILLED', to: 'KILLED' },
  {
    state: 'TASK_FAILED',
    reasons: ['REASON_CONTAINER_LIMITATION_MEMORY'],
    to: 'FAILED',
    message: 'The task used more memory than it asked for.',
  },
  {
    state: 'TASK_FAILED',
    reasons: ['REASON_CONTAINER_LIMITATION_DISK'],
    to: 'FAILED',
    message: 'The task used more disk than it asked for.',
  },
  { state: 'TASK_FAILED', reasons: ['REASON_EXECUTOR_UNREGISTERED'], to: 'FAILED', message: '' },
  { state: 'TASK_FAILED', to: 'FAILED' },
  { state: 'TASK_ERROR', to: 'FAILED' },

  { state: 'TASK_LOST', reasons: reconciled, to: 'LOST', doubtful: true, blameless: true },
  { state: 'TASK_LOST', reasons: surroundings, to: 'LOST', blameless: true },
  { state: 'TASK_LOST', reasons: ['REASON_EXECUTOR_UNREGISTERED'], to: 'LOST', message: '' },
  { state: 'TASK_LOST', to: 'LOST' },
  { state: 'TASK_DROPPED', reasons: reconciled, to: 'LOST', doubtful: true, blameless: true },
  { state: 'TASK_DROPPED', reasons: surroundings, to: 'LOST', blameless: true },
  { state: 'TASK_DROPPED', to: 'LOST' },
  { state: 'TASK_GONE', reasons: reconciled, to: 'LOST', doubtful: true, blameless: true },
  { state: 'TASK_GONE', reasons: surroundings, to: 'LOST', blameless: true },
  { state: 'TASK_GONE', to: 'LOST' },
  { state: 'TASK_GONE_BY_OPERATOR', to: 'LOST', blameless: true },

  { state: 'TASK_UNKNOWN', reasons: reconciled, to: 'PARTITIONED', doubtful: true, blameless: true },
  { state: 'TASK_UNKNOWN', to: 'PARTITIONED', blameless: true },
  { state: 'TASK_UNREACHABLE', to: 'PARTITIONED', blameless: true },
];

type Told = Pick<TaskStatus, 'state' | 'reason'>;

const byState = new Map<MesosTaskState, Row[]>();
for (const row of statusTable) byState.set(row.state, [...(byState.get(row.state) ?? []), row]);

export const verdictOf = ({ state, reason }: Told): Verdict =>
  byState
    .get(state)!
    .find(({ reasons }) => reasons === undefined || (reason !== undefined && reasons.includes(reason)))!;

/** What is told of a status: its own words, those of the table, or nothing. Answers to our questions tell nothing new. */
export const messageOf = (status: TaskStatus): string | undefined => {
  if (status.reason === 'REASON_RECONCILIATION') return undefined;
  const { message } = verdictOf(status);
  if (message === '') return undefined;
  return status.message !== undefined && status.message !== '' ? status.message : message;
};

const progress: Partial<Record<TaskState, number>> = {
  ASSIGNED: 1,
  STARTING: 2,
  RUNNING: 3,
  PREEMPTING: 4,
  RESTARTING: 4,
  DRAINING: 4,
  KILLING: 4,
};

/** A late update must not lead a task backwards; a task out of reach may come back as anything. */
export const leadsBack = (from: TaskState, to: TaskState): boolean =>
  from !== 'PARTITIONED' && (progress[to] ?? 9) < (progress[from] ?? 0);
