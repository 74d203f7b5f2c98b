import { isWaiting } from '@borealis/contracts';
import type { Agent, AgentId, JobKey, Task } from '@borealis/contracts';
import { valuesOf } from '../matching/rules/index.js';

/** How a job's launched tasks are divided up: over agents, and over the values of the fields somebody asked about. */
export class JobSpread {
  readonly perAgent = new Map<AgentId, number>();
  private readonly fields = new Map<string, Map<string, number>>();
  /** Grows with every launch and end, and when agents change what they are. */
  version = 0;

  constructor(private readonly agents: ReadonlyMap<AgentId, Agent>) {}

  on(agentId: AgentId): number {
    return this.perAgent.size === 0 ? 0 : (this.perAgent.get(agentId) ?? 0);
  }

  /** Tasks for each value of the field; values without any may be absent. */
  by(field: string): ReadonlyMap<string, number> {
    let counts = this.fields.get(field);
    if (!counts) {
      this.fields.set(field, (counts = new Map<string, number>()));
      for (const [agentId, count] of this.perAgent) this.addTo(counts, field, agentId, count);
    }
    return counts;
  }

  count(agentId: AgentId, by: 1 | -1): void {
    this.version += 1;
    const count = (this.perAgent.get(agentId) ?? 0) + by;
    if (count === 0) this.perAgent.delete(agentId);
    else this.perAgent.set(agentId, count);
    for (const [field, counts] of this.fields) this.addTo(counts, field, agentId, by);
  }

  /** An agent has other values now; its tasks are counted anew when somebody asks. */
  forgetFields(): void {
    this.version += 1;
    this.fields.clear();
  }

  private addTo(counts: Map<string, number>, field: string, agentId: AgentId, by: number): void {
    const agent = this.agents.get(agentId);
    if (!agent) return;
    for (const value of valuesOf(agent, field)) {
      const count = (counts.get(value) ?? 0) + by;
      if (count === 0) counts.delete(value);
      else counts.set(value, count);
    }
  }
}

/** Kept for the jobs somebody asked about, task by task, so that no decision has to count them. */
export class LaunchCensus {
  private readonly jobs = new Map<JobKey, JobSpread>();

  constructor(private readonly agents: ReadonlyMap<AgentId, Agent>) {}

  of(key: JobKey, live: () => Iterable<Task>): JobSpread {
    let spread = this.jobs.get(key);
    if (!spread) {
      this.jobs.set(key, (spread = new JobSpread(this.agents)));
      for (const { agentId, state } of live()) if (agentId !== undefined && !isWaiting(state)) spread.count(agentId, 1);
    }
    return spread;
  }

  count(task: Task, by: 1 | -1): void {
    if (task.agentId !== undefined) this.jobs.get(task.jobKey)?.count(task.agentId, by);
  }

  agentChanged(agentId: AgentId): void {
    for (const spread of this.jobs.values()) if (spread.on(agentId) > 0) spread.forgetFields();
  }
}
