import { isOpen } from '@borealis/contracts';
import type {
  Agent,
  AgentId,
  Framework,
  Job,
  JobKey,
  JobRole,
  Operation,
  OperationId,
  Quota,
  Revision,
  RevisionId,
  Snapshot,
  Task,
} from '@borealis/contracts';
import type { CoreSettings } from '../settings.js';
import { ApartIndex } from './apart-index.js';
import { inOrderOfCreation } from './in-order-of-creation.js';
import { TaskIndex } from './task-index.js';

/**
 * What the store keeps of the core's knowledge, with the indexes that follow from it. Entities are values: they are replaced, never
 * written into, so that a change handed out stays what it was.
 */
export class Remembered {
  framework: Framework;
  readonly jobs = new Map<JobKey, Job>();
  readonly revisions = new Map<RevisionId, Revision>();
  readonly operations = new Map<OperationId, Operation>();
  /** Those of them that have not ended, oldest first. */
  readonly openOperations = new Map<OperationId, Operation>();
  readonly agents = new Map<AgentId, Agent>();
  /** Those of them an operator has drained, with the operation that did: nothing is begun there. */
  readonly drained = new Map<AgentId, OperationId>();
  readonly quotas = new Map<JobRole, Quota>();
  readonly tasks = new TaskIndex(this.agents);
  readonly apart = new ApartIndex();

  /** But for the tasks: when one is due follows from all the rest. */
  constructor(
    snapshot: Omit<Snapshot, 'tasks'>,
    readonly settings: CoreSettings,
  ) {
    this.framework = snapshot.framework ?? { name: settings.frameworkName };
    for (const job of snapshot.jobs) this.keepJob(job);
    for (const revision of snapshot.revisions) this.revisions.set(revision.id, revision);
    for (const operation of inOrderOfCreation(snapshot.operations)) this.keepOperation(operation);
    for (const agent of snapshot.agents) this.keepAgent(agent);
    for (const quota of snapshot.quotas) this.quotas.set(quota.role, quota);
  }

  snapshot(): Snapshot {
    return {
      framework: this.framework,
      jobs: [...this.jobs.values()],
      revisions: [...this.revisions.values()],
      tasks: [...this.tasks.all()],
      operations: [...this.operations.values()],
      agents: [...this.agents.values()],
      quotas: [...this.quotas.values()],
    };
  }

  /** The revision a task was launched from; for an adopted task of an unknown one, the job's current. */
  revisionOf(task: Pick<Task, 'revisionId' | 'jobKey'>): Revision | undefined {
    return (
      this.revisions.get(task.revisionId) ??
      this.revisions.get(this.jobs.get(task.jobKey)?.revisionId ?? task.revisionId)
    );
  }

  protected keepJob(job: Job): void {
    this.jobs.set(job.key, job);
    this.apart.put(job);
  }

  protected keepAgent(agent: Agent): void {
    this.agents.set(agent.id, agent);
    if (agent.drain) this.drained.set(agent.id, agent.drain.operationId);
    else this.drained.delete(agent.id);
  }

  protected keepOperation(operation: Operation): void {
    this.operations.set(operation.id, operation);
    if (isOpen(operation)) this.openOperations.set(operation.id, operation);
    else this.openOperations.delete(operation.id);
  }
}
