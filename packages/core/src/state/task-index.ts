import { isTerminal, isWaiting, taskStates } from '@borealis/contracts';
import type { Agent, AgentId, JobKey, Task, TaskId, TaskState } from '@borealis/contracts';
import { AgentTasks } from './agent-tasks.js';
import { DueTimes } from './due-times.js';
import { JobCensus } from './job-census.js';
import { JobSlots } from './job-slots.js';
import { LaunchCensus } from './launch-census.js';
import type { JobSpread } from './launch-census.js';
import { PendingGroups } from './pending-groups.js';
import { KeptPlaces } from './kept-places.js';
import { TaskEntry } from './task-entry.js';

const none: ReadonlyMap<TaskId, Task> = new Map();
const noSlots = new JobSlots();
const noTasks = new AgentTasks();
const nobody = new JobCensus();

/** Tasks, indexed for the questions of the hot path: by job and slot, by state, by agent. */
export class TaskIndex {
  /** Places kept for waiting tasks. */
  readonly kept = new KeptPlaces();
  private readonly byId = new Map<TaskId, TaskEntry>();
  private readonly slotsByJob = new Map<JobKey, JobSlots>();
  private readonly endedByJob = new Map<JobKey, Map<TaskId, Task>>();
  private readonly counts = Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>;
  /** Those that are held back until their time has come. */
  readonly throttled = new Map<TaskId, Task>();
  private readonly censusByJob = new Map<JobKey, JobCensus>();
  private readonly launchedByAgent = new Map<AgentId, AgentTasks>();
  private readonly launches: LaunchCensus;
  readonly due = new DueTimes();
  /** Those that wait for a place, by what they are launched from. */
  readonly pending = new PendingGroups();

  constructor(agents: ReadonlyMap<AgentId, Agent>) {
    this.launches = new LaunchCensus(agents);
  }

  /** Undefined also for the id of none. */
  get(id: TaskId | undefined): Task | undefined {
    return id === undefined ? undefined : this.byId.get(id)?.task;
  }

  *all(): Generator<Task> {
    for (const { task } of this.byId.values()) yield task;
  }

  get size(): number {
    return this.byId.size;
  }

  /** How many tasks are in this state. */
  countIn(state: TaskState): number {
    return this.counts[state];
  }

  /** The tasks in one of these states. Goes over all tasks. */
  inStates(states: readonly TaskState[]): Task[] {
    const found: Task[] = [];
    for (const { task } of this.byId.values()) if (states.includes(task.state)) found.push(task);
    return found;
  }

  live(key: JobKey): Omit<JobSlots, 'put' | 'remove'> {
    return this.slotsByJob.get(key) ?? noSlots;
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

  onAgent(agentId: AgentId): Omit<AgentTasks, 'add' | 'remove'> {
    return this.launchedByAgent.get(agentId) ?? noTasks;
  }

  /** Where the launched tasks of a job are. */
  spread(key: JobKey): JobSpread {
    return this.launches.of(key, () => this.live(key).values());
  }

  /** An agent is not what it was: another attribute, another zone. */
  agentChanged(agentId: AgentId): void {
    this.launches.agentChanged(agentId);
  }

  /** The task as it was before, if there was one. `dueMs`: when the clock has to look at it. */
  put(task: Task, dueMs: number | undefined): Task | undefined {
    const known = this.byId.get(task.id);
    const entry = known ?? new TaskEntry(task);
    const before = known?.task;
    if (known) known.task = task;
    else this.byId.set(task.id, entry);
    this.due.set(entry, dueMs);
    this.relink(before, task, entry);
    return before;
  }

  /** The clock has to look at it then, whatever was said before. */
  lookAt(id: TaskId, dueMs: number | undefined): void {
    const entry = this.byId.get(id);
    if (entry) this.due.set(entry, dueMs);
  }

  remove({ id }: Task): void {
    const entry = this.byId.get(id);
    if (!entry) return;
    this.byId.delete(id);
    this.due.set(entry, undefined);
    this.relink(entry.task, undefined, entry);
  }

  /** What stays where it was keeps its place: entries are replaced, not taken out and put in again. */
  private relink(before: Task | undefined, after: Task | undefined, entry: TaskEntry): void {
    if (before) this.counts[before.state] -= 1;
    if (after) this.counts[after.state] += 1;
    if (after?.state === 'THROTTLED') this.throttled.set(after.id, after);
    else if (before?.state === 'THROTTLED') this.throttled.delete(before.id);
    const wasLive = before && !isTerminal(before.state) ? before : undefined;
    const live = after && !isTerminal(after.state) ? after : undefined;
    this.relinkSlot(wasLive, live);
    if (after && !live) add(this.endedByJob, after);
    else if (before && !wasLive) drop(this.endedByJob, before);
    this.relinkCensus(wasLive, live);
    this.relinkAgent(wasLive, live, entry);
    this.relinkPending(wasLive, live, entry);
  }

  private relinkSlot(before: Task | undefined, after: Task | undefined): void {
    const key = (after ?? before)?.jobKey;
    if (key === undefined) return;
    let slots = this.slotsByJob.get(key);
    if (!slots) this.slotsByJob.set(key, (slots = new JobSlots()));
    if (before && before.instance !== after?.instance) slots.remove(before);
    if (after) slots.put(after);
    if (slots.size === 0) this.slotsByJob.delete(key);
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

  private relinkAgent(before: Task | undefined, after: Task | undefined, entry: TaskEntry): void {
    const from = before && !isWaiting(before.state) ? before : undefined;
    const to = after && !isWaiting(after.state) ? after : undefined;
    if (from?.agentId === to?.agentId) return;
    if (from?.agentId !== undefined) {
      const there = this.launchedByAgent.get(from.agentId);
      there?.remove(entry);
      if (there?.size === 0) this.launchedByAgent.delete(from.agentId);
      this.launches.count(from, -1);
    }
    if (to?.agentId !== undefined) {
      const there = this.launchedByAgent.get(to.agentId);
      if (there) there.add(entry);
      else this.launchedByAgent.set(to.agentId, new AgentTasks(entry));
      this.launches.count(to, 1);
    }
  }

  private relinkPending(before: Task | undefined, after: Task | undefined, entry: TaskEntry): void {
    const from = before?.state === 'PENDING' ? before : undefined;
    const to = after?.state === 'PENDING' ? after : undefined;
    if (from && from.revisionId !== to?.revisionId) this.pending.remove(entry, from.revisionId);
    if (to) this.pending.add(entry);
    if (from) this.kept.remove(from);
    if (to) this.kept.add(to);
  }
}

const add = (index: Map<JobKey, Map<TaskId, Task>>, task: Task): void => {
  const entry = index.get(task.jobKey);
  if (entry) entry.set(task.id, task);
  else index.set(task.jobKey, new Map([[task.id, task]]));
};

const drop = (index: Map<JobKey, Map<TaskId, Task>>, task: Task): void => {
  const entry = index.get(task.jobKey);
  entry?.delete(task.id);
  if (entry?.size === 0) index.delete(task.jobKey);
};
