import type { Agent, Job, Shortage, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../state/core-state.js';

/**
 * What a job's placement says about agents, seen from its launched tasks. Made once per job and round; `added` keeps it true
 * while the round launches.
 */
export class PlacementView {
  private readonly perAgent = new Map<string, number>();
  private readonly perValue = new Map<string, number>();
  private readonly attribute: string | undefined;
  private readonly exclusive: boolean;

  constructor(
    private readonly state: CoreState,
    job: Job,
  ) {
    this.attribute = job.definition.placement.spreadByAttribute;
    this.exclusive = job.definition.placement.oneInstancePerAgent;
    if (!this.exclusive && this.attribute === undefined) return;
    if (this.attribute !== undefined) for (const { agent } of state.ledger.values()) this.know(agent);
    for (const task of state.tasks.live(job.key).values()) if (isLaunched(task)) this.count(task, 1);
  }

  /** What forbids this task on this agent. A successor may stand beside the task it takes over from. */
  vetoes(task: Task, agent: Agent): Shortage[] {
    const found: Shortage[] = [];
    const replaced = task.replaces === undefined ? undefined : this.state.tasks.get(task.replaces);
    const besides = replaced?.agentId === agent.id ? 1 : 0;
    const there = (this.perAgent.get(agent.id) ?? 0) - besides;
    if (this.exclusive && there > 0) found.push({ veto: 'oneInstancePerAgent', need: 1, have: 0 });
    if (this.attribute === undefined) return found;
    const value = agent.attributes[this.attribute];
    if (value === undefined) return [...found, { veto: 'attribute', need: 1, have: 0 }];
    const least = Math.min(...this.perValue.values());
    const here = (this.perValue.get(value) ?? 0) - besides;
    if (here > least) found.push({ veto: 'spread', need: least, have: here });
    return found;
  }

  added(agent: Agent): void {
    this.perAgent.set(agent.id, (this.perAgent.get(agent.id) ?? 0) + 1);
    const value = this.attribute === undefined ? undefined : agent.attributes[this.attribute];
    if (value !== undefined) this.perValue.set(value, (this.perValue.get(value) ?? 0) + 1);
  }

  know(agent: Agent): void {
    const value = this.attribute === undefined ? undefined : agent.attributes[this.attribute];
    if (value !== undefined && !this.perValue.has(value)) this.perValue.set(value, 0);
  }

  private count(task: Task, by: number): void {
    if (task.agentId === undefined) return;
    this.perAgent.set(task.agentId, (this.perAgent.get(task.agentId) ?? 0) + by);
    const agent = this.state.agents.get(task.agentId);
    const value = this.attribute === undefined ? undefined : agent?.attributes[this.attribute];
    if (value !== undefined) this.perValue.set(value, (this.perValue.get(value) ?? 0) + by);
  }
}
