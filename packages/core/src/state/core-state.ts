import { isActive, isLaunchedState, isOpen, isTerminal } from '@borealis/contracts';
import type {
  Agent,
  AgentId,
  Call,
  Change,
  Decision,
  Framework,
  Job,
  JobKey,
  JobRole,
  KnownTask,
  OfferId,
  Operation,
  OperationId,
  PendingReason,
  Quota,
  Remark,
  Revision,
  RevisionId,
  Snapshot,
  Task,
  TaskId,
  Unavailability,
} from '@borealis/contracts';
import type { CommandReply } from '@borealis/contracts';
import type { KnownValues } from '../matching/even-spread.js';
import { GroupBook } from '../matching/group.js';
import { OfferPool } from '../matching/pool/index.js';
import type { AgentResources } from '../matching/pool/index.js';
import type { Statics } from '../matching/rules/index.js';
import type { CoreSettings } from '../settings.js';
import type { ForeignTask } from '../tasks/foreign-tasks.js';
import { dueOf } from '../tasks/due.js';
import { ApartIndex } from './apart-index.js';
import { DueTimes } from './due-times.js';
import { IdSource } from './identity.js';
import { Ordinals } from './ordinals.js';
import { LossCount } from './loss-count.js';
import { Reconciliation } from './reconciliation.js';
import type { KeptPlaces } from './kept-places.js';
import { PreemptionSearch } from './preemption-search.js';
import { TaskIndex } from './task-index.js';

/** The last an agent offered, less what was launched from it since. */
export interface LedgerEntry {
  readonly agent: Agent;
  readonly resources: AgentResources;
  readonly atMs: number;
}

/**
 * Everything the core knows, and what the input at hand has changed of it. Entities are values: they are replaced, never written
 * into, so that a change handed out stays what it was.
 */
export class CoreState {
  framework: Framework;
  readonly jobs = new Map<JobKey, Job>();
  readonly revisions = new Map<RevisionId, Revision>();
  readonly operations = new Map<OperationId, Operation>();
  /** Those of them that have not ended, oldest first. */
  readonly openOperations = new Map<OperationId, Operation>();
  readonly agents = new Map<AgentId, Agent>();
  readonly quotas = new Map<JobRole, Quota>();
  readonly tasks = new TaskIndex(this.agents);
  readonly apart = new ApartIndex();
  /** Grows with every change of a job. */
  jobsVersion = 0;

  /** Not remembered: rebuilt from what Mesos says. */
  readonly ledger = new Map<AgentId, LedgerEntry>();
  /** Agents Mesos asks to have back, as its maintenance schedule says. */
  readonly unavailable = new Map<AgentId, Unavailability & { readonly inverseOfferId?: OfferId }>();
  readonly foreign = new Map<TaskId, ForeignTask>();
  discoveredAtMs = -Infinity;
  discoverAgain = false;
  /** Offers at hand: being used, or held for a moment. What is launched from them is decided in parts, and sent together. */
  readonly pool = new OfferPool();
  /** The last decision had to stop before every group had its turn. */
  matchingCut = false;
  /** Groups of waiting tasks, and what was found out about them. */
  readonly groups = new GroupBook();
  readonly ordinals = new Ordinals();
  /** Grows when an agent comes, goes or changes. */
  ledgerVersion = 0;
  /** Values of the fields tasks are spread by, on agents that pass what is asked of them. */
  readonly spreadValues = new WeakMap<Statics, KnownValues>();
  readonly search = new PreemptionSearch();
  unclaimed: readonly KnownTask[] = [];
  connected = false;
  /** Since when Mesos can have told us anything: no task is over its time before it was told in vain for that long. */
  connectedAtMs = 0;
  suppressed = false;
  readonly due = new DueTimes();
  readonly reconciliation = new Reconciliation();
  /** What the storm breaker counts. */
  readonly lostTasks = new LossCount();
  readonly lostAgents = new LossCount();
  /** When ended tasks were last forgotten for their age. */
  prunedAtMs = 0;
  /** Changes of state that were asked for and are not in the table. */
  illegalTransitions = 0;
  ids = new IdSource('');
  /** When the progress of an operation was last counted. */
  readonly countedAtMs = new Map<OperationId, number>();
  /** Grows with everything that may change why tasks wait. */
  version = 0;
  /** Why tasks of a job wait, as it was told last, and at which version. */
  readonly explained = new Map<JobKey, { readonly version: number; readonly reason: PendingReason | undefined }>();

  private changes = new Map<string, Change>();
  private calls: Call[] = [];
  private remarks: Remark[] = [];
  /** Jobs whose operations have to be looked at before the decision is complete. */
  readonly dirty = new Set<JobKey>();
  /** Those of them whose slots may not be as wanted any more. Plain progress of a task leaves the slots as they are. */
  readonly unsettled = new Set<JobKey>();
  readonly replies: CommandReply[] = [];
  /** Those whose slots are left for the next decision. */
  readonly postponed = new Set<JobKey>();
  /** Tasks this decision may still begin, launch or end. */
  budget = 0;
  /** Looks at one agent for one group this decision may still take. */
  examinations = 0;
  /** When offers were asked for last. */
  revivedAtMs = 0;
  /** When an offer came last. */
  offeredAtMs = 0;
  /** A task became PENDING: offers are wanted. */
  wantsOffers = false;

  constructor(
    snapshot: Snapshot,
    readonly settings: CoreSettings,
  ) {
    this.framework = snapshot.framework ?? {
      name: settings.frameworkName,
      ...(settings.principal === undefined ? {} : { principal: settings.principal }),
    };
    for (const job of snapshot.jobs) {
      this.jobs.set(job.key, job);
      this.apart.put(job);
    }
    for (const revision of snapshot.revisions) this.revisions.set(revision.id, revision);
    for (const operation of [...snapshot.operations].sort(byCreation)) this.keepOperation(operation);
    for (const agent of snapshot.agents) this.agents.set(agent.id, agent);
    for (const quota of snapshot.quotas) this.quotas.set(quota.role, quota);
    for (const task of [...snapshot.tasks].sort(byCreation)) {
      this.tasks.put(task);
      this.due.set(task.id, dueOf(this, task));
    }
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

  /** Places that were freed for somebody, by agent: nobody else is put there for a while. */
  get keptPlaces(): KeptPlaces {
    return this.tasks.kept;
  }

  putFramework(framework: Framework): void {
    this.framework = framework;
    this.changes.set('framework', { kind: 'framework', framework });
  }

  putJob(job: Job): void {
    this.jobs.set(job.key, job);
    this.apart.put(job);
    this.jobsVersion += 1;
    this.changes.set(`job ${job.key}`, { kind: 'job', job });
    this.unsettle(job.key);
  }

  putRevision(revision: Revision): void {
    this.revisions.set(revision.id, revision);
    this.changes.set(`revision ${revision.id}`, { kind: 'revision', revision });
  }

  removeRevision(revisionId: RevisionId): void {
    this.revisions.delete(revisionId);
    this.changes.set(`revision ${revisionId}`, { kind: 'revisionRemoved', revisionId });
  }

  putTask(task: Task): void {
    const before = this.tasks.get(task.id)?.state;
    this.tasks.put(task);
    this.due.set(task.id, dueOf(this, task));
    this.changes.set(`task ${task.id}`, { kind: 'task', task });
    if (task.state === 'PENDING') this.wantsOffers = true;
    const plain =
      isLive(task) &&
      task.replaces === undefined &&
      task.killReason === undefined &&
      task.state !== 'PARTITIONED' &&
      before !== 'PARTITIONED' &&
      // It is back from the dead: its slot may be taken, or not be wanted any more.
      !(before !== undefined && isTerminal(before));
    if (plain) this.touch(task.jobKey);
    else this.unsettle(task.jobKey);
  }

  /** The times of a job's tasks may have changed with what it says about them. */
  dueAnew(key: JobKey): void {
    for (const task of this.tasks.live(key).values()) this.due.set(task.id, dueOf(this, task));
  }

  removeTask(task: Task): void {
    this.tasks.remove(task);
    this.due.set(task.id, undefined);
    this.changes.set(`task ${task.id}`, { kind: 'taskRemoved', taskId: task.id });
    this.unsettle(task.jobKey);
  }

  putOperation(operation: Operation): void {
    this.noteProgress(operation);
    for (const key of operation.jobKeys) this.unsettle(key);
  }

  /** How far an operation has come: remembered and shown, but nothing follows from it. */
  noteProgress(operation: Operation): void {
    this.keepOperation(operation);
    this.changes.set(`operation ${operation.id}`, { kind: 'operation', operation });
  }

  removeOperation(operationId: OperationId): void {
    this.operations.delete(operationId);
    this.openOperations.delete(operationId);
    this.countedAtMs.delete(operationId);
    this.changes.set(`operation ${operationId}`, { kind: 'operationRemoved', operationId });
  }

  putAgent(agent: Agent): void {
    this.agents.set(agent.id, agent);
    this.changes.set(`agent ${agent.id}`, { kind: 'agent', agent });
  }

  putQuota(quota: Quota): void {
    this.quotas.set(quota.role, quota);
    this.changes.set(`quota ${quota.role}`, { kind: 'quota', quota });
  }

  removeQuota(role: JobRole): void {
    this.quotas.delete(role);
    this.changes.set(`quota ${role}`, { kind: 'quotaRemoved', role });
  }

  private keepOperation(operation: Operation): void {
    this.operations.set(operation.id, operation);
    if (isOpen(operation)) this.openOperations.set(operation.id, operation);
    else this.openOperations.delete(operation.id);
  }

  unsettle(key: JobKey): void {
    this.unsettled.add(key);
    this.touch(key);
  }

  touch(key: JobKey): void {
    this.dirty.add(key);
    this.version += 1;
  }

  /** Takes one task from the budget; false when there is none left, and then the job's slots are looked at in the next decision. */
  spend(key: JobKey): boolean {
    if (this.budget > 0) {
      this.budget -= 1;
      return true;
    }
    this.postponed.add(key);
    return false;
  }

  call(call: Call): void {
    this.calls.push(call);
  }

  remark(remark: Remark): void {
    this.remarks.push(remark);
  }

  /** The revision a task was launched from; for an adopted task of an unknown one, the job's current. */
  revisionOf(task: Pick<Task, 'revisionId' | 'jobKey'>): Revision | undefined {
    return (
      this.revisions.get(task.revisionId) ??
      this.revisions.get(this.jobs.get(task.jobKey)?.revisionId ?? task.revisionId)
    );
  }

  /** Hands out what the input has changed, and begins anew. */
  takeDecision(): Decision {
    const decision: Decision = {
      changes: [...this.changes.values()],
      calls: this.calls,
      remarks: this.remarks,
    };
    this.changes = new Map();
    this.calls = [];
    this.remarks = [];
    return decision;
  }
}

interface Created {
  readonly id: string;
  readonly createdAtMs: number;
}

const byCreation = (a: Created, b: Created): number => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1);

/** Live: it exists or is going to exist at Mesos. */
export const isLive = (task: Task): boolean => isActive(task.state);
/** Launched and not known to have ended. */
export const isLaunched = (task: Task): boolean => isLaunchedState(task.state);
