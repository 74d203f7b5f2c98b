import type { Agent, Change, Framework, Job, Operation, Quota, Revision, Task } from '@borealis/contracts';

/** The kinds of entity a framework has many of. */
export const kinds = ['jobs', 'revisions', 'tasks', 'operations', 'agents', 'quotas'] as const;
export type Kind = (typeof kinds)[number];

/** A batch sorted by kind of entity, with only the last change of each. `null` means removed. */
export interface Batch {
  framework?: Framework;
  readonly jobs: Map<string, Job | null>;
  readonly revisions: Map<string, Revision | null>;
  readonly tasks: Map<string, Task | null>;
  readonly operations: Map<string, Operation | null>;
  readonly agents: Map<string, Agent | null>;
  /** By job role. */
  readonly quotas: Map<string, Quota | null>;
  /** The last shape of each task in the batch, also of those it removes afterwards: history keeps their events. */
  readonly tasksSeen: Map<string, Task>;
  /** The same for operations that have ended. */
  readonly operationsEnded: Map<string, Operation>;
}

export const batchOf = (changes: readonly Change[]): Batch => {
  const batch: Batch = {
    jobs: new Map(),
    revisions: new Map(),
    tasks: new Map(),
    operations: new Map(),
    agents: new Map(),
    quotas: new Map(),
    tasksSeen: new Map(),
    operationsEnded: new Map(),
  };
  for (const change of changes) add(batch, change);
  return batch;
};

const add = (batch: Batch, change: Change): void => {
  switch (change.kind) {
    case 'framework':
      batch.framework = change.framework;
      return;
    case 'job':
      batch.jobs.set(change.job.key, change.job);
      return;
    case 'jobRemoved':
      batch.jobs.set(change.jobKey, null);
      return;
    case 'revision':
      batch.revisions.set(change.revision.id, change.revision);
      return;
    case 'revisionRemoved':
      batch.revisions.set(change.revisionId, null);
      return;
    case 'task':
      batch.tasks.set(change.task.id, change.task);
      batch.tasksSeen.set(change.task.id, change.task);
      return;
    case 'taskRemoved':
      batch.tasks.set(change.taskId, null);
      return;
    case 'operation':
      batch.operations.set(change.operation.id, change.operation);
      if (change.operation.endedAtMs !== undefined) batch.operationsEnded.set(change.operation.id, change.operation);
      return;
    case 'operationRemoved':
      batch.operations.set(change.operationId, null);
      return;
    case 'agent':
      batch.agents.set(change.agent.id, change.agent);
      return;
    case 'agentRemoved':
      batch.agents.set(change.agentId, null);
      return;
    case 'quota':
      batch.quotas.set(change.quota.role, change.quota);
      return;
    case 'quotaRemoved':
      batch.quotas.set(change.role, null);
      return;
  }
};
