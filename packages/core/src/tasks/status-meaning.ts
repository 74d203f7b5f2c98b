import type { MesosTaskState, TaskState } from '@borealis/contracts';

/** What each Mesos state means for the life of a task. TASK_UNKNOWN and TASK_STAGING say nothing by themselves. */
export const statusMeaning: Readonly<Record<MesosTaskState, TaskState>> = {
  TASK_STAGING: 'ASSIGNED',
  TASK_STARTING: 'STARTING',
  TASK_RUNNING: 'RUNNING',
  TASK_KILLING: 'KILLING',
  TASK_FINISHED: 'FINISHED',
  TASK_FAILED: 'FAILED',
  TASK_ERROR: 'FAILED',
  TASK_KILLED: 'KILLED',
  TASK_LOST: 'LOST',
  TASK_DROPPED: 'LOST',
  TASK_GONE: 'LOST',
  TASK_GONE_BY_OPERATOR: 'LOST',
  TASK_UNKNOWN: 'LOST',
  TASK_UNREACHABLE: 'PARTITIONED',
};

/** States in which "the master knows nothing of it" may only mean that the launch has not arrived yet. */
export const saysNothingKnown: ReadonlySet<MesosTaskState> = new Set([
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_UNKNOWN',
]);

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
