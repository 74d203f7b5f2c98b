import type { AgentId, MesosTaskState, ResourcePool, TaskId, TaskLaunch, TaskStatus } from '@borealis/contracts';

/** An agent as whoever runs it has set it up. */
export interface AgentSpec {
  readonly hostname: string;
  readonly ip: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributeSets?: Readonly<Record<string, readonly string[]>>;
  /** Of its fault domain. */
  readonly region?: string;
  readonly zone?: string;
  readonly pools: readonly ResourcePool[];
}

/** A task as its agent tells the master at (re-)registration. */
export interface TaskReport {
  readonly launch: TaskLaunch;
  /** The newest state. */
  readonly state: MesosTaskState;
  /** The last state of which an update was sent. */
  readonly sent: MesosTaskState;
  readonly healthy?: boolean;
}

/** What agents tell the master. */
export type ToMaster =
  | { readonly kind: 'register'; readonly agentId: AgentId; readonly tasks: readonly TaskReport[] }
  | {
      readonly kind: 'update';
      readonly agentId: AgentId;
      readonly status: TaskStatus;
      /** The task's newest state, which may be ahead of the update's. */
      readonly latest: MesosTaskState;
    }
  | { readonly kind: 'unregister'; readonly agentId: AgentId };

/** What the master tells agents. */
export type ToAgent =
  | { readonly kind: 'launch'; readonly launch: TaskLaunch }
  | { readonly kind: 'kill'; readonly taskId: TaskId; readonly graceMs?: number }
  | { readonly kind: 'acknowledge'; readonly taskId: TaskId; readonly uuid: string }
  /** Which tasks the master has in its books: those the agent does not know are dropped. */
  | { readonly kind: 'registered'; readonly expected: readonly TaskId[] }
  /** The scheduler is (back) on line: what is not acknowledged is sent again at once. */
  | { readonly kind: 'resend' }
  | { readonly kind: 'drain' }
  /** Ends all tasks without a word: the framework, or the agent itself, is no more. */
  | { readonly kind: 'shutdown' };

export const terminalStates: ReadonlySet<MesosTaskState> = new Set([
  'TASK_FINISHED',
  'TASK_FAILED',
  'TASK_KILLED',
  'TASK_ERROR',
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_GONE_BY_OPERATOR',
]);
