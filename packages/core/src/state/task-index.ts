import { isTerminal, isWaiting, taskStates } from '@borealis/contracts';
import type { Agent, AgentId, JobKey, Task, TaskId, TaskState } from '@borealis/contracts';
import { JobCensus } from './job-census.js';
import { LaunchCensus } from './launch-census.js';
import type { JobSpread } from './launch-census.js';
import { PendingGroups } from './pending-groups.js';
import { KeptPlaces } from './kept-places.js';

const none: ReadonlyMap<TaskId, Task> = new Map();
const nobody = new JobCensus();

/** Tasks, indexed for the questions of the hot path: by job and slot, by state, by agent. */
export class TaskIndex {
  /** Places kept for waiting tasks. */
  readonly kept = new KeptPlaces();
  private readonly byId = new Map<TaskId, Task>();
  private readonly liveByJob = new Map<JobKey, Map<TaskId, Task>>();
  private readonly endedByJob = new Map<JobKey, Map<TaskId, Task>>();
  private readonly byState = new Map<TaskState, Map<TaskId, Task>>(
    taskStates.map((state) => [state, new Map<TaskId, Task>()]),
  );
  private readonly censusByJob = new Map<JobKey, JobCensus>();
  private readonly launchedByAgent = new Map<AgentId, Map<TaskId, Task>>();
  private readonly launches: LaunchCensus;
  /** Those that wait for a place, by what they are launched from. */
  readonly pending = new PendingGroups();

  constructor(agents: ReadonlyMap<AgentId, Agent>) {
    this.launches = new LaunchCensus(agents);
  }

  get(id: TaskId): Task | undefined {
    return this.byId.get(id);
  }

  all(): IterableIterator<Task> {
    return this.byId.values();
  }

  get size(): number {
    return this.byId.size;
  }

  inState(state: TaskState): ReadonlyMap<TaskId, Task> {
    return this.byState.get(state) ?? none;
  }

  live(key: JobKey): ReadonlyMap<TaskId, Task> {
    return this.liveByJob.get(key) ?? none;
  }

  census(key: JobKey): Readonly<JobCensus> {
    return this.censusByJob.get(key) ?? nobody;
  }

  /** Oldest end first. */
  ended(key: JobKey): ReadonlyMap<TaskId, Task> {
    return this.endedByJob.get(key) ?? none;
  }

  /** Agents something of ours is launched on. */
  get agentsInUse(): number {
    return this.launchedByAgent.size;
  }

  onAgent(agentId: AgentId): ReadonlyMap<TaskId, Task> {
    return this.launchedByAgent.get(agentId) ?? none;
  }

  /** Where the launched tasks of a job are. */
  spread(key: JobKey): JobSpread {
    return this.launches.of(key, () => this.live(key).values());
  }

  /** An agent is not what it was: another attribute, another zone. */
  agentChanged(agentId: AgentId): void {
    this.launches.agentChanged(agentId);
  }

  put(task: Task): void {
    const before = this.byId.get(task.id);
    this.byId.set(task.id, task);
    if (before && before.state !== task.state) this.byState.get(before.state)!.delete(task.id);
    this.byState.get(task.state)!.set(task.id, task);
    this.relink(before, task);
  }

  remove(task: Task): void {
    const before = this.byId.get(task.id);
    if (!before) return;
    this.byId.delete(task.id);
    this.byState.get(before.state)!.delete(task.id);
    this.relink(before, undefined);
  }

  /** What stays where it was keeps its place: entries are replaced, not taken out and put in again. */
  private relink(before: Task | undefined, after: Task | undefined): void {
    const wasLive = before && !isTerminal(before.state) ? before : undefined;
    const live = after && !isTerminal(after.state) ? after : undefined;
    if (live) add(this.liveByJob, live.jobKey, live);
    else if (wasLive) drop(this.liveByJob, wasLive.jobKey, wasLive);
    if (after && !live) add(this.endedByJob, after.jobKey, after);
    else if (before && !wasLive) drop(this.endedByJob, before.jobKey, before);
    this.relinkCensus(wasLive, live);
    this.relinkAgent(wasLive, live);
    this.relinkPending(wasLive, live);
  }

  private relinkCensus(before: Task | undefined, after: Task | undefined): void {
    const key = (after ?? before)?.jobKey;
    if (key === undefined) return;
    let census = this.censusByJob.get(key);
    if (!census) this.censusByJob.set(key, (census = new JobCensus()));
    if (after) census.count(after, 1);
    if (before) census.count(before, -1);
    if (census.live === 0) this.censusByJob.delete(key);
  }

  private relinkAgent(before: Task | undefined, after: Task | undefined): void {
    const from = before && !isWaiting(before.state) ? before : undefined;
    const to = after && !isWaiting(after.state) ? after : undefined;
    if (from?.agentId !== to?.agentId) {
      if (from?.agentId !== undefined) {
        drop(this.launchedByAgent, from.agentId, from);
        this.launches.count(from, -1);
      }
      if (to?.agentId !== undefined) this.launches.count(to, 1);
    }
    if (to?.agentId !== undefined) add(this.launchedByAgent, to.agentId, to);
  }

  private relinkPending(before: Task | undefined, after: Task | undefined): void {
    const from = before?.state === 'PENDING' ? before : undefined;
    const to = after?.state === 'PENDING' ? after : undefined;
    if (from && from.revisionId !== to?.revisionId) this.pending.remove(from);
    if (to) this.pending.add(to);
    if (from) this.kept.remove(from);
    if (to) this.kept.add(to);
  }
}

const add = <K>(index: Map<K, Map<TaskId, Task>>, key: K, task: Task): void => {
  const entry = index.get(key);
  if (entry) entry.set(task.id, task);
  else index.set(key, new Map([[task.id, task]]));
};

const drop = <K>(index: Map<K, Map<TaskId, Task>>, key: K, task: Task): void => {
  const entry = index.get(key);
  entry?.delete(task.id);
  if (entry?.size === 0) index.delete(key);
};
