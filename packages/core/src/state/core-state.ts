import { isActive, isLaunchedState, isOpen, isTerminal } from '@borealis/contracts';
import type {
  Agent,
  AgentId,
  Call,
  Decision,
  Framework,
  Job,
  JobKey,
  JobRole,
  KnownTask,
  OfferId,
  Operation,
  OperationId,
  MissingInstances,
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
import { GroupBook } from '../matching/group.js';
import { ArrivingOffers, OfferPool } from '../matching/pool/index.js';
import type { AgentResources } from '../matching/pool/index.js';
import { SpreadValues } from '../matching/spread-values.js';
import type { CoreSettings } from '../settings.js';
import type { ForeignTask } from '../tasks/foreign-tasks.js';
import { dueOf } from '../tasks/due.js';
import { ApartIndex } from './apart-index.js';
import { DecisionDraft } from './decision-draft.js';
import { IdSource } from './identity.js';
import { inOrderOfCreation } from './in-order-of-creation.js';
import { Misfits } from './misfits.js';
import { Ordinals } from './ordinals.js';
import { PlacesSought } from './places-sought.js';
import { LossCount } from './loss-count.js';
import { LostOffers } from './lost-offers.js';
import { Reconciliation } from './reconciliation.js';
import { KeptAnswers } from './kept-answers.js';
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
  /** Those in it that have offered nothing since this subscription began: they may be gone. */
  readonly unheard = new Set<AgentId>();
  /** Agents Mesos asks to have back, as its maintenance schedule says. */
  readonly unavailable = new Map<AgentId, Unavailability & { readonly inverseOfferId?: OfferId }>();
  readonly foreign = new Map<TaskId, ForeignTask>();
  /** Agents an operator has drained, with the operation that did: nothing is begun there. */
  readonly drained = new Map<AgentId, OperationId>();
  discoveredAtMs = -Infinity;
  discoverAgain = false;
  /** Offers at hand: being used, or held for a moment. What is launched from them is decided in parts, and sent together. */
  readonly pool = new OfferPool();
  /** Those that have come and are not at hand yet. */
  readonly arriving = new ArrivingOffers();
  /** The last decision had to stop before every group had its turn. */
  matchingCut = false;
  /** Groups of waiting tasks, and what was found out about them. */
  readonly groups = new GroupBook();
  ordinals = new Ordinals();
  /** Grows when an agent comes, goes or changes. */
  ledgerVersion = 0;
  readonly spreadValues = new SpreadValues();
  readonly misfits = new Misfits();
  readonly search = new PreemptionSearch();
  readonly placesSought = new PlacesSought();
  unclaimed: readonly KnownTask[] = [];
  connected = false;
  /** Since when Mesos can have told us anything: no task is over its time before it was told in vain for that long. */
  connectedAtMs = 0;
  suppressed = false;
  /** Since when offers are not suppressed; means nothing while they are. */
  offersComeSinceMs = 0;
  readonly lostOffers = new LostOffers();
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
  /** Grows with everything that may change why tasks wait or are missing. */
  version = 0;
  /** Why tasks of a job wait, as it was told last. */
  readonly explained = new KeptAnswers<JobKey, PendingReason | undefined>();
  /** Which of its instances are missing and do not wait, as it was told last. */
  readonly missing = new KeptAnswers<JobKey, MissingInstances | undefined>();

  private readonly draft = new DecisionDraft();
  /** Jobs whose operations have to be looked at before the decision is complete. */
  readonly dirty = new Set<JobKey>();
  /** Those of them whose slots may not be as wanted any more. Plain progress of a task leaves the slots as they are. */
  readonly unsettled = new Set<JobKey>();
  readonly replies: CommandReply[] = [];
  /** Those whose slots are left for the next decision. */
  readonly postponed = new Set<JobKey>();
  /** Tasks this decision may still begin, launch or end. */
  budget = 0;
  /** Offers this decision may still take in. */
  intake = 0;
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
    const { framework } = snapshot;
    this.framework = framework ?? { name: settings.frameworkName };
    if (this.framework.principal === undefined && settings.principal !== undefined)
      this.framework = { ...this.framework, principal: settings.principal };
    // With the first decision, so that whatever is ever kept is known to be ours, and a backup of it can be marked as put back.
    if (this.framework !== framework) this.putFramework(this.framework);
    for (const job of snapshot.jobs) {
      this.jobs.set(job.key, job);
      this.apart.put(job);
    }
    for (const revision of snapshot.revisions) this.revisions.set(revision.id, revision);
    for (const operation of inOrderOfCreation(snapshot.operations)) this.keepOperation(operation);
    for (const agent of snapshot.agents) this.keepAgent(agent);
    for (const quota of snapshot.quotas) this.quotas.set(quota.role, quota);
    this.keepTasks(inOrderOfCreation(snapshot.tasks));
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
    this.draft.change('framework', '', { kind: 'framework', framework });
  }

  putJob(job: Job): void {
    this.jobs.set(job.key, job);
    this.apart.put(job);
    this.jobsVersion += 1;
    this.draft.change('job', job.key, { kind: 'job', job });
    this.unsettle(job.key);
  }

  putRevision(revision: Revision): void {
    this.revisions.set(revision.id, revision);
    this.draft.change('revision', revision.id, { kind: 'revision', revision });
  }

  removeRevision(revisionId: RevisionId): void {
    this.revisions.delete(revisionId);
    this.draft.change('revision', revisionId, { kind: 'revisionRemoved', revisionId });
  }

  putTask(task: Task): void {
    const before = this.tasks.put(task, dueOf(this, task))?.state;
    this.draft.change('task', task.id, { kind: 'task', task });
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
    for (const task of this.tasks.live(key).values()) this.tasks.lookAt(task.id, dueOf(this, task));
  }

  removeTask(task: Task): void {
    this.tasks.remove(task);
    this.draft.change('task', task.id, { kind: 'taskRemoved', taskId: task.id });
    this.unsettle(task.jobKey);
  }

  putOperation(operation: Operation): void {
    this.noteProgress(operation);
    for (const key of operation.jobKeys) this.unsettle(key);
  }

  /** How far an operation has come: remembered and shown, but nothing follows from it. */
  noteProgress(operation: Operation): void {
    this.keepOperation(operation);
    this.draft.change('operation', operation.id, { kind: 'operation', operation });
  }

  removeOperation(operationId: OperationId): void {
    this.operations.delete(operationId);
    this.openOperations.delete(operationId);
    this.countedAtMs.delete(operationId);
    this.draft.change('operation', operationId, { kind: 'operationRemoved', operationId });
  }

  putAgent(agent: Agent): void {
    this.keepAgent(agent);
    this.draft.change('agent', agent.id, { kind: 'agent', agent });
  }

  putQuota(quota: Quota): void {
    this.quotas.set(quota.role, quota);
    this.draft.change('quota', quota.role, { kind: 'quota', quota });
  }

  removeQuota(role: JobRole): void {
    this.quotas.delete(role);
    this.draft.change('quota', role, { kind: 'quotaRemoved', role });
  }

  /** What is remembered already. Their jobs and revisions are there. */
  keepTasks(tasks: readonly Task[]): void {
    for (const task of tasks) this.tasks.put(task, dueOf(this, task));
  }

  private keepAgent(agent: Agent): void {
    this.agents.set(agent.id, agent);
    if (agent.drain) this.drained.set(agent.id, agent.drain.operationId);
    else this.drained.delete(agent.id);
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
    this.draft.call(call);
  }

  remark(remark: Remark): void {
    this.draft.remark(remark);
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
    return this.draft.take();
  }
}

/** Live: it exists or is going to exist at Mesos. */
export const isLive = (task: Task): boolean => isActive(task.state);
/** Launched and not known to have ended. */
export const isLaunched = (task: Task): boolean => isLaunchedState(task.state);
