import type { Agent, AgentId, Job, JobKey, Shortage, Task } from '@borealis/contracts';
import { isLaunched } from '../tasks/liveness.js';
import type { CoreState } from '../state/core-state.js';
import type { JobSpread } from '../state/launch-census.js';
import { EvenSpread } from './even-spread.js';
import { rulesOf, valuesOf } from './rules/index.js';
import type { CountingRule, Rules } from './rules/index.js';

/**
 * What a job's placement says about agents, with its launched tasks as they are. Made once for a group and round; it stays true while
 * the round launches, because it counts from the books that launching keeps.
 */
export class PlacementView {
  readonly rules: Rules;
  /** Where the tasks of the job are. */
  readonly spread: JobSpread;
  private readonly even = new Map<CountingRule, EvenSpread>();
  private readonly avoiders: readonly { readonly key: JobKey; readonly on: string }[];

  constructor(
    private readonly state: CoreState,
    job: Job,
  ) {
    this.rules = rulesOf(job.definition);
    this.spread = state.tasks.spread(job.key);
    this.avoiders = [...state.apart.avoidersOf(job.key)].flatMap(([key, fields]) =>
      [...fields].map((on) => ({ key, on })),
    );
    for (const rule of this.rules.counting)
      if (rule.kind === 'spread')
        this.even.set(rule, new EvenSpread(state, this.rules, rule.on, rule.groups, this.spread));
  }

  /** Whether anything of it depends on where tasks are. */
  get counts(): boolean {
    return this.rules.counting.length > 0 || this.avoiders.length > 0;
  }

  /** Grows when the tasks it counts go elsewhere. */
  get version(): number {
    let version = this.spread.version;
    for (const rule of this.rules.counting)
      if (rule.kind === 'apart') version += this.state.tasks.spread(rule.from).version;
    for (const { key } of this.avoiders) version += this.state.tasks.spread(key).version;
    return version;
  }

  /** Everything that forbids this task on this agent. A successor may stand beside the task it takes over from. */
  vetoes(task: Task, agent: Agent): Shortage[] {
    const besides = this.besides(task, agent);
    const found = [...this.rules.forbidding(agent)];
    const told = new Set(found.map(({ constraint }) => constraint));
    // Where an agent lacks what is counted by, that is said, and no count.
    for (const rule of this.rules.counting)
      if (rule.text === undefined || !told.has(rule.text)) {
        const veto = this.veto(rule, agent, besides);
        if (veto) found.push(veto);
      }
    for (const avoider of this.avoiders)
      if (this.isMet(avoider.key, avoider.on, agent))
        found.push({ veto: 'apart', need: 0, have: 1, constraint: `apart from ${avoider.key}` });
    return found;
  }

  /** The first counting rule that forbids it: the hot path's form of {@link vetoes}. */
  firstVeto(task: Task, agent: Agent): Shortage | undefined {
    const besides = this.besides(task, agent);
    for (const rule of this.rules.counting) {
      const veto = this.veto(rule, agent, besides);
      if (veto) return veto;
    }
    for (const { key, on } of this.avoiders) if (this.isMet(key, on, agent)) return { veto: 'apart', need: 0, have: 1 };
    return undefined;
  }

  /** A task was launched there. True when values that had their share may take another one. */
  added(agent: Agent): boolean {
    let opened = false;
    for (const even of this.even.values()) if (even.added(agent)) opened = true;
    return opened;
  }

  private besides(task: Task, agent: Agent): AgentId | undefined {
    if (task.replaces === undefined) return undefined;
    const replaced = this.state.tasks.get(task.replaces);
    // One that has ended is not among those that are counted, and must not be taken off them.
    return replaced && isLaunched(replaced) && replaced.agentId === agent.id ? agent.id : undefined;
  }

  private veto(rule: CountingRule, agent: Agent, besides: AgentId | undefined): Shortage | undefined {
    const own = besides === undefined ? 0 : 1;
    switch (rule.kind) {
      case 'limit':
        return this.limitVeto(rule, agent, own);
      case 'spread':
        return this.even.get(rule)?.veto(agent, own, rule.text);
      case 'together':
        return this.togetherVeto(rule, agent);
      case 'apart':
        return this.isMet(rule.from, rule.on, agent)
          ? { veto: 'apart', need: 0, have: 1, constraint: rule.text }
          : undefined;
    }
  }

  private limitVeto(rule: Extract<CountingRule, { kind: 'limit' }>, agent: Agent, own: number): Shortage | undefined {
    if (rule.on === '@agent')
      return this.spread.on(agent.id) - own < rule.limit
        ? undefined
        : { veto: 'oneInstancePerAgent', need: 1, have: 0 };
    const counts = this.spread.by(rule.on);
    for (const value of valuesOf(agent, rule.on)) {
      const here = (counts.get(value) ?? 0) - own;
      if (here >= rule.limit)
        return {
          veto: 'limit',
          need: rule.limit,
          have: here,
          ...(rule.text === undefined ? {} : { constraint: rule.text }),
          found: [value],
        };
    }
    return undefined;
  }

  private togetherVeto(rule: Extract<CountingRule, { kind: 'together' }>, agent: Agent): Shortage | undefined {
    const counts = this.spread.by(rule.on);
    if (counts.size === 0) return undefined;
    const values = valuesOf(agent, rule.on);
    if (values.some((value) => (counts.get(value) ?? 0) > 0)) return undefined;
    return { veto: 'together', need: 1, have: 0, constraint: rule.text, found: [...values] };
  }

  /** Whether a task of that job is on this agent, or on one with the same value. */
  private isMet(key: JobKey, on: string, agent: Agent): boolean {
    const other = this.state.tasks.spread(key);
    if (on === '@agent') return other.on(agent.id) > 0;
    const counts = other.by(on);
    return counts.size > 0 && valuesOf(agent, on).some((value) => (counts.get(value) ?? 0) > 0);
  }
}
