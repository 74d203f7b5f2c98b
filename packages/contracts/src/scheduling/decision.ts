import type { ErrorCode, ErrorDetails } from '../errors/index.js';
import type { AgentId, JobKey, JobRole, OperationId, RevisionId, TaskId } from '../ids.js';
import type { Agent, Framework, Job, Operation, Quota, Revision, Task } from '../job/index.js';
import type { Call } from './call.js';
import type { OutdatedPlan } from './plan.schema.js';

/** What to remember: whole entities, last writer wins inside a batch. */
export type Change =
  | { readonly kind: 'framework'; readonly framework: Framework }
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'jobRemoved'; readonly jobKey: JobKey }
  | { readonly kind: 'revision'; readonly revision: Revision }
  | { readonly kind: 'revisionRemoved'; readonly revisionId: RevisionId }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'taskRemoved'; readonly taskId: TaskId }
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'operationRemoved'; readonly operationId: OperationId }
  | { readonly kind: 'quota'; readonly quota: Quota }
  | { readonly kind: 'quotaRemoved'; readonly role: JobRole }
  | { readonly kind: 'agent'; readonly agent: Agent }
  | { readonly kind: 'agentRemoved'; readonly agentId: AgentId };

/** A line for the log and, from `warn` on, for what needs attention. */
export interface Remark {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly code?: ErrorCode;
  readonly message: string;
  readonly jobKey?: JobKey;
  readonly taskId?: TaskId;
  readonly operationId?: OperationId;
}

/** The answer to a command. `joined`: the same thing was already under way and `operation` is that one. */
export type CommandReply =
  | { readonly ok: true; readonly operation: Operation; readonly joined: boolean }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly details: ErrorDetails;
      /** Of a plan that is outdated: what it would do now. */
      readonly plan?: OutdatedPlan;
    };

/**
 * What the core answers to one input. The order is a promise: `changes` are durable before any of `calls` is made and before
 * anybody is told. Events for listeners are derived from `changes` by the host.
 */
export interface Decision {
  readonly changes: readonly Change[];
  readonly calls: readonly Call[];
  readonly remarks: readonly Remark[];
  /** Present exactly for a command. */
  readonly reply?: CommandReply;
}

/** The whole remembered state, as the store loads it. */
export interface Snapshot {
  readonly framework?: Framework;
  readonly jobs: readonly Job[];
  readonly revisions: readonly Revision[];
  readonly tasks: readonly Task[];
  readonly operations: readonly Operation[];
  readonly agents: readonly Agent[];
  readonly quotas: readonly Quota[];
}
