import { isEnding, isProduction, standingOf } from '@borealis/contracts';
import type { Agent, AgentId, Job, Revision, Task } from '@borealis/contracts';
import { isLeaving } from '../matching/leaving.js';
import type { PlacementView } from '../matching/placement.js';
import type { CoreState } from '../state/core-state.js';
import type { LedgerEntry } from '../state/ledger-entry.js';
import { isHeardOf } from '../state/heard-of.js';
import type { PreemptionCost } from '../state/preemption-search.js';
import { byFirmness, mayPreempt } from './may-preempt.js';
import { Room } from './room.js';
import type { Holding } from './room.js';

/** Waiting tasks of one revision. */
export interface Wanting {
  readonly job: Job;
  readonly revision: Revision;
  /** One of them, for the rules of placement. */
  readonly task: Task;
}

/** What it would take to have a place on an agent. `comes`: nobody has to end for it, or somebody ends there already. */
export type Place =
  | { readonly kind: 'comes' }
  | {
      readonly kind: 'victims';
      readonly agent: Agent;
      readonly victims: readonly Task[];
      readonly cost: PreemptionCost;
    };

interface Resident extends Holding {
  readonly job: Job;
}

/**
 * The cheapest tasks to end on one agent so that one more of the waiting ones fits there, or undefined when that would not help. The
 * least firm give way first, and of equals the biggest, so that few do; whoever turns out not to be needed stays.
 */
export const placeOn = (
  state: CoreState,
  wanting: Wanting,
  view: PlacementView,
  agentId: AgentId,
  atMs: number,
): Place | undefined => {
  const { job, revision, task } = wanting;
  const entry = state.ledger.get(agentId);
  const agent = entry?.agent ?? state.agents.get(agentId);
  const kept = state.keptPlaces.get(agentId);
  if (!agent || agent.lostAtMs !== undefined || isLeaving(state, agentId, atMs)) return undefined;
  if (state.drained.has(agentId)) return undefined;
  if (kept && (kept.revisionId !== revision.id || job.definition.placement.oneInstancePerAgent)) return undefined;
  const tasks = [...state.tasks.onAgent(agentId).values()];
  // Nothing can be freed where nobody is heard of.
  if (tasks.length === 0 || tasks.some(({ state: at }) => at === 'PARTITIONED')) return undefined;
  const residents = tasks.flatMap((resident) => residentOf(state, resident) ?? []);
  const eligible = residents.filter((resident) => isEligible(resident) && mayPreempt(job, resident.job));
  const dying = residents.filter(({ task: { state: at } }) => isEnding(at));
  if ((eligible.length === 0 && dying.length === 0) || view.vetoes(task, agent).length > 0) return undefined;

  const request = revision.template.resources;
  const times = (kept?.holders.size ?? 0) + 1;
  const room = new Room(
    standingOf(job.definition).tier === 'revocable',
    isTrusted(state, entry, atMs) ? entry?.resources : undefined,
  );
  for (const resident of dying) room.add(resident);
  if (room.fits(request, times)) return { kind: 'comes' };
  const chosen = choose(room, eligible, (of) => of.fits(request, times));
  return chosen && { kind: 'victims', agent, victims: chosen.map((victim) => victim.task), cost: costOf(chosen) };
};

const residentOf = (state: CoreState, task: Task): Resident | undefined => {
  const job = state.jobs.get(task.jobKey);
  const template = state.revisionOf(task)?.template;
  return job && template && { task, template, tier: standingOf(job.definition).tier, job };
};

const isEligible = ({ task }: Resident): boolean =>
  task.killReason === undefined && (task.state === 'ASSIGNED' || task.state === 'STARTING' || task.state === 'RUNNING');

/** An agent with something free is offered again and again while tasks wait; what was not is taken by somebody else. */
const isTrusted = (state: CoreState, entry: LedgerEntry | undefined, atMs: number): boolean =>
  entry !== undefined &&
  isHeardOf(state, entry.agent.id) &&
  atMs - entry.atMs <= state.settings.preemption.offerTrustMs;

const choose = (room: Room, eligible: readonly Resident[], enough: (room: Room) => boolean): Resident[] | undefined => {
  const chosen: Resident[] = [];
  for (const resident of [...eligible].sort(inOrderOfGivingWay)) {
    if (enough(room)) break;
    room.add(resident);
    chosen.push(resident);
  }
  if (!enough(room)) return undefined;
  for (const resident of [...chosen].reverse()) {
    room.add(resident, -1);
    if (enough(room)) chosen.splice(chosen.indexOf(resident), 1);
    else room.add(resident);
  }
  return chosen;
};

const inOrderOfGivingWay = (a: Resident, b: Resident): number =>
  byFirmness(b.job, a.job) ||
  b.template.resources.cpus - a.template.resources.cpus ||
  b.template.resources.memMb - a.template.resources.memMb ||
  b.template.resources.diskMb - a.template.resources.diskMb ||
  b.task.createdAtMs - a.task.createdAtMs ||
  (a.task.id < b.task.id ? -1 : 1);

const costOf = (victims: readonly Resident[]): PreemptionCost => {
  const production = victims.filter(({ job }) => isProduction(standingOf(job.definition))).length;
  const priority = Math.max(...victims.map(({ job }) => standingOf(job.definition).priority));
  const sum = (of: (victim: Resident) => number): number => victims.reduce((total, victim) => total + of(victim), 0);
  return [
    production,
    priority,
    victims.length,
    sum(({ template }) => template.resources.cpus),
    sum(({ template }) => template.resources.memMb),
  ];
};

export const cheaper = (a: PreemptionCost, b: PreemptionCost): number => {
  for (let index = 0; index < a.length; index++) {
    const difference = a[index]! - b[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
};
