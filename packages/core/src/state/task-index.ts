import { isTerminal, isWaiting, taskStates } from '@borealis/contracts';
import type { AgentId, JobKey, Task, TaskId, TaskState } from '@borealis/contracts';
import { JobCensus } from './job-census.js';

const none: ReadonlyMap<TaskId, Task> = new Map();
const nobody = new JobCensus();

/** Tasks, indexed for the questions of the hot path: by job and slot, by state, by agent. */
export class TaskIndex {
  private readonly byId = new Map<TaskId, Task>();
  private readonly liveByJob = new Map<JobKey, Map<TaskId, Task>>();
  private readonly endedByJob = new Map<JobKey, Map<TaskId, Task>>();
  private readonly byState = new Map<TaskState, Map<TaskId, Task>>(
    taskStates.map((state) => [state, new Map<TaskId, Task>()]),
  );
  private readonly censusByJob = new Map<JobKey, JobCensus>();
  private readonly launchedByAgent = new Map<AgentId, Map<TaskId, Task>>();

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

  onAgent(agentId: AgentId): ReadonlyMap<TaskId, Task> {
    return this.launchedByAgent.get(agentId) ?? none;
  }

  put(task: Task): void {
    const before = this.byId.get(task.id);
    if (before) this.unlink(before);
    this.byId.set(task.id, task);
    this.byState.get(task.state)!.set(task.id, task);
    if (isTerminal(task.state)) return add(this.endedByJob, task.jobKey, task);
    add(this.liveByJob, task.jobKey, task);
    this.take(task, 1);
    if (task.agentId !== undefined && !isWaiting(task.state)) add(this.launchedByAgent, task.agentId, task);
  }

  remove(task: Task): void {
    const before = this.byId.get(task.id);
    if (before) this.unlink(before);
    this.byId.delete(task.id);
  }

  private take(task: Task, by: 1 | -1): void {
    let census = this.censusByJob.get(task.jobKey);
    if (!census) this.censusByJob.set(task.jobKey, (census = new JobCensus()));
    census.count(task, by);
    if (census.live === 0) this.censusByJob.delete(task.jobKey);
  }

  private unlink(task: Task): void {
    this.byState.get(task.state)!.delete(task.id);
    if (isTerminal(task.state)) return drop(this.endedByJob, task.jobKey, task);
    drop(this.liveByJob, task.jobKey, task);
    this.take(task, -1);
    if (task.agentId !== undefined && !isWaiting(task.state)) drop(this.launchedByAgent, task.agentId, task);
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
