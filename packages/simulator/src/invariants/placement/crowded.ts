import { asJobKey, isLaunchedState } from '@borealis/contracts';
import type { AgentId, Constraint, JobDefinition, JobKey, Task, TaskId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import { constraintsOf, fieldOf, unfit } from './unfit.js';
import type { SeenAgent } from './unfit.js';

/** Where the launched tasks are, as the rules count them. */
export interface Neighbourhood {
  readonly core: Core;
  readonly agentOf: (id: AgentId) => SeenAgent | undefined;
  /** Agents that have offered something in this term: the values of a spread are theirs. */
  readonly offering: () => readonly SeenAgent[];
  /** Tasks that do not count: they came later. */
  readonly absent?: ReadonlySet<TaskId>;
}

/** Why the task may not be on this agent beside those that are launched. Itself is not counted, so it may be there already. */
export const crowded = (
  around: Neighbourhood,
  definition: JobDefinition,
  task: Task,
  agent: SeenAgent,
): string | undefined => new Crowd(around, definition, task, agent).why();

type Of<K extends Constraint['kind']> = Extract<Constraint, { kind: K }>;

class Crowd {
  private readonly own: readonly Task[];
  /** Two that take over from each other stand for one where they are on the same agent. */
  private readonly others: readonly Task[];

  constructor(
    private readonly around: Neighbourhood,
    private readonly definition: JobDefinition,
    private readonly task: Task,
    private readonly agent: SeenAgent,
  ) {
    this.own = this.launchedOf(definition.key);
    this.others = this.own.filter(
      (other) => other.agentId !== agent.id || (other.id !== task.replaces && other.replaces !== task.id),
    );
  }

  why(): string | undefined {
    const { definition, others, agent } = this;
    if (definition.placement.oneInstancePerAgent && others.some(({ agentId }) => agentId === agent.id))
      return `another instance is on ${agent.id}`;
    for (const constraint of constraintsOf(definition)) {
      const why = this.against(constraint);
      if (why !== undefined) return why;
    }
    return this.avoided();
  }

  private against(constraint: Constraint): string | undefined {
    switch (constraint.kind) {
      case 'limit':
        return this.tooMany(constraint);
      case 'spread':
        return this.uneven(constraint);
      case 'together':
        // Those on agents that have lost the field are nowhere.
        return this.others.some((other) => this.valuesOf(other, constraint.on).length > 0) &&
          !this.own.some((other) => this.shares(other, constraint.on))
          ? `none of the others is on the same ${constraint.on}`
          : undefined;
      case 'apart':
        return this.beside(named(constraint, this.definition.key), constraint.on);
      default:
        return undefined;
    }
  }

  private tooMany({ on, limit }: Of<'limit'>): string | undefined {
    const full = fieldOf(this.agent, on).find((value) => this.count(on, value) >= limit);
    return full && `${this.count(on, full)} are on ${full} and the limit is ${limit}`;
  }

  private uneven({ on, groups = 1 }: Of<'spread'>): string | undefined {
    // Beside the one it takes over from it leaves everything as even as it was.
    if (this.others.length < this.own.length) return undefined;
    const fit = this.around.offering().filter((one) => unfit(this.definition, one) === undefined);
    const values = [...new Set(fit.flatMap((one) => fieldOf(one, on)))];
    const least = values.length < groups ? 0 : Math.min(...values.map((value) => this.count(on, value)));
    const full = fieldOf(this.agent, on).find((value) => this.count(on, value) > least);
    return full && `${this.count(on, full)} are on ${full}, and the least of all is ${least}`;
  }

  /** Jobs that are kept apart from this one. */
  private avoided(): string | undefined {
    for (const { key, definition } of this.around.core.jobs())
      for (const constraint of constraintsOf(definition)) {
        if (constraint.kind !== 'apart' || named(constraint, key) !== this.definition.key) continue;
        const why = this.beside(key, constraint.on);
        if (why !== undefined) return why;
      }
    return undefined;
  }

  private beside(key: JobKey, on = '@agent'): string | undefined {
    const met = this.launchedOf(key).find((other) => this.shares(other, on));
    return met && `${met.id} is there, and they are kept apart`;
  }

  private count(on: string, value: string): number {
    return this.others.filter((other) => this.valuesOf(other, on).includes(value)).length;
  }

  private shares(other: Task, on: string): boolean {
    return this.valuesOf(other, on).some((value) => fieldOf(this.agent, on).includes(value));
  }

  private valuesOf({ agentId }: Task, on: string): readonly string[] {
    const agent = agentId === undefined ? undefined : this.around.agentOf(agentId);
    return agent ? fieldOf(agent, on) : [];
  }

  private launchedOf(key: JobKey): Task[] {
    const { core, absent } = this.around;
    const isThere = ({ id, state }: Task): boolean =>
      id !== this.task.id && isLaunchedState(state) && absent?.has(id) !== true;
    return core.tasks({ jobKey: key }).filter(isThere);
  }
}

const named = ({ from }: Of<'apart'>, by: JobKey): JobKey =>
  asJobKey(from.includes('/') ? from : `${by.slice(0, by.lastIndexOf('/'))}/${from}`);
