import type { AgentId, TaskId } from '../ids.js';

export const mesosTaskStates = [
  'TASK_STAGING',
  'TASK_STARTING',
  'TASK_RUNNING',
  'TASK_KILLING',
  'TASK_FINISHED',
  'TASK_FAILED',
  'TASK_KILLED',
  'TASK_ERROR',
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_UNREACHABLE',
  'TASK_GONE',
  'TASK_GONE_BY_OPERATOR',
  'TASK_UNKNOWN',
] as const;
export type MesosTaskState = (typeof mesosTaskStates)[number];

/** A status update in the core's words. */
export interface TaskStatus {
  readonly taskId: TaskId;
  readonly state: MesosTaskState;
  readonly agentId?: AgentId;
  readonly executorId?: string;
  readonly source?: 'SOURCE_MASTER' | 'SOURCE_AGENT' | 'SOURCE_EXECUTOR';
  /** REASON_… as Mesos names it. */
  readonly reason?: string;
  readonly message?: string;
  readonly healthy?: boolean;
  /** base64; absent on updates made by the master, which must not be acknowledged. */
  readonly uuid?: string;
  /** Labels of the task, where the source knows them (adoption reads them from the master's state). */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A task of our framework as the master's state shows it: what adoption after a lost database works from. */
export interface KnownTask {
  readonly taskId: TaskId;
  readonly name: string;
  readonly state: MesosTaskState;
  readonly agentId: AgentId;
  readonly hostname?: string;
  readonly agentIp?: string;
  readonly ports: readonly number[];
  readonly healthy?: boolean;
  readonly labels: Readonly<Record<string, string>>;
}

/** Labels every task we launch carries, so that a lost database loses no task. */
export const taskLabels = {
  jobKey: 'borealis.job',
  instance: 'borealis.instance',
  revision: 'borealis.revision',
  templateHash: 'borealis.template',
} as const;
