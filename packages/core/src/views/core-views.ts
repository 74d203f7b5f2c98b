import { isOpen, taskStates } from '@borealis/contracts';
import type {
  Attention,
  Agent,
  AgentView,
  Framework,
  Job,
  JobKey,
  JobRole,
  JobView,
  Operation,
  OperationId,
  OperationView,
  Overview,
  PendingReason,
  PendingReport,
  QuotaView,
  Revision,
  RevisionId,
  ResourceSum,
  StormView,
  Task,
  TaskDetail,
  TaskId,
  TaskView,
} from '@borealis/contracts';
import { explainPending, pendingReport } from '../pending/index.js';
import { quotaViewOf, quotaViews } from '../quota/index.js';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../tasks/liveness.js';
import type { ForeignTask } from '../tasks/foreign-tasks.js';
import { agentViewOf } from './agent-view.js';
import { attentionOf } from './attention.js';
import { jobViewOf } from './job-view.js';
import { operationViewOf } from './operation-view.js';
import { nothing, plus, sumOf, times } from './resource-sums.js';
import { stormNow } from './storm-now.js';
import { taskDetailOf, taskViewOf } from './task-view.js';

/** Which tasks to list; without a wish all live ones. */
export interface TaskFilter {
  readonly jobKey?: JobKey;
  /** Also ended tasks that are still kept. */
  readonly ended?: boolean;
}

/** What the doors may ask. Everything is answered from memory and changes nothing. */
export class CoreViews {
  constructor(protected state: CoreState) {}

  framework(): Framework {
    return this.state.framework;
  }

  /** In the order of their definitions; what has lost its definition comes last. */
  jobs(): Job[] {
    return [...this.state.jobs.values()].sort(
      (a, b) => Number(a.orphaned) - Number(b.orphaned) || a.position - b.position,
    );
  }

  job(key: JobKey): Job | undefined {
    return this.state.jobs.get(key);
  }

  revision(id: RevisionId): Revision | undefined {
    return this.state.revisions.get(id);
  }

  agents(): Agent[] {
    return [...this.state.agents.values()];
  }

  agentViews(): AgentView[] {
    return this.agents().map((agent) => agentViewOf(this.state, agent));
  }

  tasks(filter: TaskFilter = {}): Task[] {
    const { tasks } = this.state;
    const keys = filter.jobKey === undefined ? this.jobs().map(({ key }) => key) : [filter.jobKey];
    return keys.flatMap((key) => [
      ...tasks.live(key).values(),
      ...(filter.ended === true ? tasks.ended(key).values() : []),
    ]);
  }

  task(id: TaskId): Task | undefined {
    return this.state.tasks.get(id);
  }

  /** Changes of a task's state that were asked for and are not possible, in this term. */
  illegalTransitions(): number {
    return this.state.illegalTransitions;
  }

  foreignTasks(): ForeignTask[] {
    return [...this.state.foreign.values()];
  }

  /** Newest first. */
  operations(): Operation[] {
    return [...this.state.operations.values()].sort((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1));
  }

  operation(id: OperationId): Operation | undefined {
    return this.state.operations.get(id);
  }

  operationView(id: OperationId): OperationView | undefined {
    const operation = this.state.operations.get(id);
    return operation && operationViewOf(this.state, operation);
  }

  /** Also of an operation that is only remembered elsewhere. */
  operationViewOf(operation: Operation): OperationView {
    return operationViewOf(this.state, operation);
  }

  quotas(): QuotaView[] {
    return quotaViews(this.state);
  }

  quota(role: JobRole): QuotaView | undefined {
    return quotaViewOf(this.state, role);
  }

  /** Tasks ended for firmer ones in this term. */
  get preemptedTasks(): number {
    return this.state.search.preempted;
  }

  pending(key: JobKey): PendingReason | undefined {
    return explainPending(this.state, key);
  }

  /** Why tasks of a job wait, agent by agent, with what would help. Undefined when there is no such job. */
  pendingReport(key: JobKey, atMs: number): PendingReport | undefined {
    const job = this.state.jobs.get(key);
    return job && pendingReport(this.state, job, atMs);
  }

  /** Much is lost at once: how it began, and how much is gone now. */
  storm(): StormView | undefined {
    return stormNow(this.state);
  }

  jobView(key: JobKey): JobView | undefined {
    const job = this.state.jobs.get(key);
    return job && jobViewOf(this.state, job);
  }

  taskView(id: TaskId): TaskView | undefined {
    const task = this.state.tasks.get(id);
    return task && taskViewOf(this.state, task);
  }

  taskDetail(id: TaskId): TaskDetail | undefined {
    const task = this.state.tasks.get(id);
    return task && taskDetailOf(this.state, task);
  }

  /** The overview but for what only the host knows: its connection. `noticed` is what the host has noticed beside the tasks. */
  overview(noticed: readonly Attention[] = []): Omit<Overview, 'framework'> {
    const { state } = this;
    const jobs = this.jobs();
    const states = Object.fromEntries(taskStates.map((at) => [at, state.tasks.countIn(at)])) as Overview['states'];
    const byJob = jobs.map((job) => this.usedBy(job));
    const census = jobs.map(({ key }) => state.tasks.census(key));
    const sum = (of: (job: (typeof census)[number]) => number): number =>
      census.reduce((total, job) => total + of(job), 0);
    return {
      counts: {
        jobs: state.jobs.size,
        tasks: sum(({ live }) => live),
        running: states.RUNNING,
        waiting: states.PENDING + states.THROTTLED,
        desired: jobs.reduce((total, job) => total + (job.suspended ? 0 : job.desired), 0),
        healthy: sum(({ healthy }) => healthy),
        unhealthy: sum(({ unhealthy }) => unhealthy),
        agents: this.agentsInUse(),
      },
      states,
      used: byJob.reduce((total: ResourceSum, { used }) => plus(total, used), nothing),
      byJob,
      attention: attentionOf(state, noticed),
      operations: this.operations()
        .filter(isOpen)
        .map((operation) => operationViewOf(state, operation)),
    };
  }

  /** Agents that offered something in this term, or run something of ours. */
  private agentsInUse(): number {
    const ids = new Set(this.state.ledger.keys());
    for (const { id } of this.state.agents.values()) if (this.state.tasks.onAgent(id).size > 0) ids.add(id);
    return ids.size;
  }

  private usedBy(job: Job): Overview['byJob'][number] {
    const { tasks } = this.state;
    const census = tasks.census(job.key);
    const launched = census.live - census.waiting;
    const [only] = census.revisions.keys();
    // Mostly all of a job run one revision; only while they do not, each one has to be looked at.
    if (census.revisions.size < 2) {
      const each = this.state.revisionOf({ revisionId: only ?? job.revisionId, jobKey: job.key });
      return { jobKey: job.key, used: times(sumOf(each?.template.resources), launched), instances: launched };
    }
    let used = nothing;
    for (const task of tasks.live(job.key).values())
      if (isLaunched(task)) used = plus(used, sumOf(this.state.revisionOf(task)?.template.resources));
    return { jobKey: job.key, used, instances: launched };
  }
}
