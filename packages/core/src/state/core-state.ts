import { isTerminal } from '@borealis/contracts';
import type {
  Agent,
  AgentId,
  Call,
  CommandReply,
  Decision,
  Framework,
  Job,
  JobKey,
  JobRole,
  MissingInstances,
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
import { GroupBook } from '../matching/group.js';
import { ArrivingOffers, OfferPool } from '../matching/pool/index.js';
import { SpreadValues } from '../matching/spread-values.js';
import type { CoreSettings } from '../settings.js';
import { dueOf } from '../tasks/due.js';
import type { ForeignTask } from '../tasks/foreign-tasks.js';
import { isLive } from '../tasks/liveness.js';
import { DecisionBudget } from './decision-budget.js';
import { DecisionDraft } from './decision-draft.js';
import { Discovery } from './discovery.js';
import { IdSource } from './identity.js';
import { inOrderOfCreation } from './in-order-of-creation.js';
import { KeptAnswers } from './kept-answers.js';
import type { KeptPlaces } from './kept-places.js';
import type { LedgerEntry } from './ledger-entry.js';
import { Losses } from './losses.js';
import { LostOffers } from './lost-offers.js';
import { Misfits } from './misfits.js';
import { OfferFlow } from './offer-flow.js';
import { Ordinals } from './ordinals.js';
import { PlacesSought } from './places-sought.js';
import { PreemptionSearch } from './preemption-search.js';
import { Reconciliation } from './reconciliation.js';
import { Remembered } from './remembered.js';

/**
 * What is remembered, what is known beside it (rebuilt from what Mesos says, or found out anew), and what the input at hand has changed:
 * whatever is to be remembered is put here, so that it is part of the decision and what follows from it is looked at.
 */
export class CoreState extends Remembered {
  /** What each agent offered last, as far as that is known. */
  readonly ledger = new Map<AgentId, LedgerEntry>();
  /** Grows when an agent comes, goes or changes. */
  ledgerVersion = 0;
  /** Those in it that have offered nothing since this subscription began: they may be gone. */
  readonly unheard = new Set<AgentId>();
  /** Agents Mesos asks to have back, as its maintenance schedule says. */
  readonly unavailable = new Map<AgentId, Unavailability & { readonly inverseOfferId?: OfferId }>();
  readonly foreign = new Map<TaskId, ForeignTask>();
  readonly discovery = new Discovery();
  connected = false;
  /** Since when Mesos can have told us anything: no task is over its time before it was told in vain for that long. */
  connectedAtMs = 0;
  readonly reconciliation = new Reconciliation();
  readonly losses = new Losses();
  readonly offerFlow = new OfferFlow();
  readonly lostOffers = new LostOffers();
  /** Offers at hand: being used, or held for a moment. What is launched from them is decided in parts, and sent together. */
  readonly pool = new OfferPool();
  /** Those that have come and are not at hand yet. */
  readonly arriving = new ArrivingOffers();

  /** Groups of waiting tasks, and what was found out about them. */
  readonly groups = new GroupBook();
  ordinals = new Ordinals();
  readonly spreadValues = new SpreadValues();
  /** The last decision had to stop before every group had its turn. */
  matchingCut = false;
  readonly misfits = new Misfits();
  readonly search = new PreemptionSearch();
  readonly placesSought = new PlacesSought();

  /** Grows with every change of a job. */
  jobsVersion = 0;
  /** Grows with everything that may change why tasks wait or are missing. */
  version = 0;
  /** Why tasks of a job wait, as it was told last. */
  readonly explained = new KeptAnswers<JobKey, PendingReason | undefined>();
  /** Which of its instances are missing and do not wait, as it was told last. */
  readonly missing = new KeptAnswers<JobKey, MissingInstances | undefined>();
  /** When the progress of an operation was last counted. */
  readonly countedAtMs = new Map<OperationId, number>();
  /** When ended tasks were last forgotten for their age. */
  prunedAtMs = 0;
  /** Changes of state that were asked for and are not in the table. */
  illegalTransitions = 0;
  ids = new IdSource('');

  private readonly draft = new DecisionDraft();
  readonly budget = new DecisionBudget();
  readonly replies: CommandReply[] = [];
  /** Jobs whose operations have to be looked at before the decision is complete. */
  readonly dirty = new Set<JobKey>();
  /** Those of them whose slots may not be as wanted any more. Plain progress of a task leaves the slots as they are. */
  readonly unsettled = new Set<JobKey>();

  constructor(snapshot: Snapshot, settings: CoreSettings) {
    super(snapshot, settings);
    if (this.framework.principal === undefined && settings.principal !== undefined)
      this.framework = { ...this.framework, principal: settings.principal };
    // With the first decision, so that whatever is ever kept is known to be ours, and a backup of it can be marked as put back.
    if (this.framework !== snapshot.framework) this.putFramework(this.framework);
    this.keepTasks(inOrderOfCreation(snapshot.tasks));
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
    this.keepJob(job);
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
    if (task.state === 'PENDING') this.offerFlow.wanted = true;
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

  unsettle(key: JobKey): void {
    this.unsettled.add(key);
    this.touch(key);
  }

  touch(key: JobKey): void {
    this.dirty.add(key);
    this.version += 1;
  }

  call(call: Call): void {
    this.draft.call(call);
  }

  remark(remark: Remark): void {
    this.draft.remark(remark);
  }

  /** Hands out what the input has changed, and begins anew. */
  takeDecision(): Decision {
    return this.draft.take();
  }
}
