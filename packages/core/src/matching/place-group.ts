import type { AgentId, Job, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { DecisionBudget } from '../state/decision-budget.js';
import { distanceByMask } from './distance.js';
import { obstacles } from './examine.js';
import { bitOf } from './group-report.js';
import type { VetoMask } from './group-report.js';
import type { Group } from './group.js';
import { launchOn } from './launch.js';
import { PlacementView } from './placement.js';
import type { Candidate } from './pool/index.js';

/** A launch costs about as much as so many looks at an agent. */
const looksPerLaunch = 20;

/** What became of one look at one agent; `spent`: the decision may do no more. */
type Outcome = 'launched' | 'no' | 'spent';

/**
 * Places the tasks of one group. Each agent is looked at once, and what is in its way is noted. One that may take a task only when
 * others have theirs (a spread) is set aside until then. Spreading gives an agent its next task when all others have as many; packing
 * fills one agent after the other.
 */
export class GroupPlacing {
  private readonly budget: DecisionBudget;
  private readonly view: PlacementView;
  private readonly packs: boolean;
  private readonly queue: Iterator<Task>;
  private homes = nowhere;
  private task: Task | undefined;
  private readonly cursor: Iterator<Candidate>;
  private readonly round: number;
  private readonly fresh: boolean;
  /** Set aside until the least used value of a spread has risen. */
  private aside: Candidate[] = [];
  private again: Candidate[] = [];
  /** By how many tasks of the job they have: they come when all with fewer had their turn. */
  private readonly levels = new Map<number, Candidate[]>();
  private level = 0;
  /** Those of the level, and whose turn it is. */
  private open: Candidate[] = [];
  private turn = 0;

  constructor(
    private readonly state: CoreState,
    private readonly group: Group,
    private readonly atMs: number,
  ) {
    this.budget = state.budget;
    this.view = new PlacementView(state, group.job);
    const strategy = group.job.definition.placement.strategy ?? state.settings.strategy;
    this.packs = strategy === 'pack';
    this.queue = group.pending.inOrder();
    this.cursor = state.pool.order.walk(strategy);
    this.round = ++state.pool.rounds;
    this.fresh = this.mayHaveChanged();
  }

  /** False when the budget of the decision ended it. */
  run(): boolean {
    const { state, group } = this;
    if (!this.fresh && group.memory.sequence === state.pool.sequence) return true;
    group.memory.report.atMs = this.atMs;
    this.homes = homesOf(state, group.job);
    if (!this.nextTask()) return false;
    while (this.task) {
      const candidate = this.nextCandidate();
      if (!candidate) break;
      if (!this.use(candidate)) return false;
    }
    if (!this.task) return true;
    if (!this.placeSuccessors()) return false;
    const { memory, pending, job } = group;
    memory.sequence = state.pool.sequence;
    memory.joined = pending.joined;
    memory.counted = this.view.version;
    memory.definition = job.definition;
    return true;
  }

  /** Whether what was found out in earlier rounds about the offers may not hold any more. */
  private mayHaveChanged(): boolean {
    const { memory, pending, job } = this.group;
    return (
      memory.joined !== pending.joined ||
      memory.definition !== job.definition ||
      (this.view.counts && memory.counted !== this.view.version)
    );
  }

  private nextCandidate(): Candidate | undefined {
    const again = this.again.pop();
    if (again) return again;
    for (let next = this.cursor.next(); !next.done; next = this.cursor.next()) {
      const candidate = next.value;
      if (candidate.round === this.round) continue;
      candidate.round = this.round;
      if (this.fresh || candidate.sequence > this.group.memory.sequence) return candidate;
    }
    while (this.turn === this.open.length) {
      if (this.levels.size === 0) return undefined;
      this.level = Math.min(...this.levels.keys());
      this.open = this.levels.get(this.level)!;
      this.turn = 0;
      this.levels.delete(this.level);
    }
    return this.open[this.turn++];
  }

  /** Gives the agent its turn; false when the budget is spent. */
  private use(candidate: Candidate): boolean {
    if (!this.packs) {
      const there = this.view.spread.on(candidate.agent.id);
      if (there > this.level) {
        this.putOff(candidate, there);
        return true;
      }
    }
    for (;;) {
      const outcome = this.look(candidate, this.task!);
      if (outcome === 'spent') return false;
      if (outcome === 'no') return true;
      if (!this.nextTask()) return false;
      if (!this.task) return true;
      if (this.packs) continue;
      this.putOff(candidate, this.view.spread.on(candidate.agent.id));
      return true;
    }
  }

  private putOff(candidate: Candidate, level: number): void {
    const list = this.levels.get(level);
    if (list) list.push(candidate);
    else this.levels.set(level, [candidate]);
  }

  /** The next task that was not launched where its instance ran before; false when the budget is spent. */
  private nextTask(): boolean {
    for (;;) {
      const next = this.queue.next();
      this.task = next.done === true ? undefined : next.value;
      if (!this.task) return true;
      const home = this.homeOf(this.task);
      if (!home) return true;
      const outcome = this.look(home, this.task);
      if (outcome === 'spent') return false;
      if (outcome === 'no') return true;
    }
  }

  private homeOf(task: Task): Candidate | undefined {
    if (task.reservedPlace) return this.state.pool.on(task.reservedPlace.agentId);
    if (task.replaces === undefined && this.homes.size === 0) return undefined;
    const replaced = this.state.tasks.get(task.replaces);
    const agentId = replaced?.agentId ?? this.homes.get(task.instance);
    return agentId === undefined ? undefined : this.state.pool.on(agentId);
  }

  /** The one in front fits nowhere; but a successor may stand beside the task it takes over from, and each has another one. */
  private placeSuccessors(): boolean {
    if (!this.view.counts) return true;
    for (let looked = 0; this.task && looked < successorsLookedAt; looked++) if (!this.nextTask()) return false;
    return true;
  }

  private look(candidate: Candidate, task: Task): Outcome {
    const { state, budget, group, view, atMs } = this;
    budget.looks -= 1;
    const mask = obstacles(state, group, view, candidate, atMs);
    if (mask !== 0) return this.note(candidate, mask);
    const veto = view.counts ? view.firstVeto(task, candidate.agent) : undefined;
    if (veto) {
      if (veto.veto === 'spread') this.aside.push(candidate);
      return this.note(candidate, bitOf(veto.veto));
    }
    if (budget.tasks === 0) return 'spent';
    budget.tasks -= 1;
    budget.looks -= looksPerLaunch;
    launchOn(state, group, task, candidate, atMs);
    if (view.added(candidate.agent) && this.aside.length > 0) {
      this.again = [...this.again, ...this.aside.reverse()];
      this.aside = [];
    }
    group.memory.report.note(candidate.ordinal, 0);
    return 'launched';
  }

  private note(candidate: Candidate, mask: VetoMask): 'no' {
    this.group.memory.report.note(candidate.ordinal, mask, distanceByMask(this.group, candidate.resources, mask));
    return 'no';
  }
}

/** Bounds what one round costs when many successors wait. */
const successorsLookedAt = 1_000;

const nowhere: ReadonlyMap<number, AgentId> = new Map();

/** Where the instances ran last, as far as that is remembered: what an agent has cached or stored is still there. */
const homesOf = (state: CoreState, job: Job): ReadonlyMap<number, AgentId> => {
  const ended = state.tasks.ended(job.key);
  if (ended.size === 0 || !state.settings.affinity) return nowhere;
  const homes = new Map<number, AgentId>();
  for (const { instance, agentId, state: at } of ended.values())
    // Where it could not be kept alive is no home.
    if (agentId !== undefined && at === 'KILLED') homes.set(instance, agentId);
    else homes.delete(instance);
  return homes;
};
