import { isProduction, roleOf, standingOf } from '@borealis/contracts';
import type { Job, JobDefinition, JobKey, JobRole, RevisionId, TaskTemplate } from '@borealis/contracts';
import { emptyForGood } from '../jobs/empty-for-good.js';
import { wantedOf } from '../jobs/wanted.js';
import type { CoreState } from '../state/core-state.js';
import { add, amountsOf, larger, multiply, none } from './amounts.js';
import type { Amounts } from './amounts.js';

/** Only `production` is held against a quota; the others are told apart so that nobody has to guess where resources went. */
export const consumptionKinds = [
  'production',
  'productionDedicated',
  'nonProduction',
  'nonProductionDedicated',
] as const;
export type ConsumptionKind = (typeof consumptionKinds)[number];
export type Consumption = Readonly<Record<ConsumptionKind, Amounts>>;

/** A job as it is, or as somebody wishes it to be. */
export interface Demand {
  readonly definition: JobDefinition;
  /** Wanted instances; `hold`: whatever runs. */
  readonly wanted: number | 'hold';
  /** What an instance launched from now on takes. */
  readonly template: TaskTemplate;
  /** Tasks that run beside the wanted ones while they take over, those that do so already included. */
  readonly surge?: number;
  /** Further ones beside those. */
  readonly successors?: number;
}

export const kindOf = (definition: JobDefinition): ConsumptionKind => {
  const production = isProduction(standingOf(definition));
  if (isDedicated(definition)) return production ? 'productionDedicated' : 'nonProductionDedicated';
  return production ? 'production' : 'nonProduction';
};

/** Bound to agents that only its role may use: nobody else could have what it takes. */
const isDedicated = ({ placement }: JobDefinition): boolean =>
  placement.constraints?.some((constraint) => constraint.kind === 'value' && constraint.on === 'dedicated') === true;

export const demandOf = (state: CoreState, job: Job): Demand => ({
  definition: job.definition,
  wanted: wantedOf(job),
  template: state.revisions.get(job.revisionId)?.template ?? job.definition.template,
});

/**
 * What a job takes at most until somebody asks for something else: each live task in a wanted slot as it is or as it would be launched
 * anew, whichever is larger in each component, and every slot that is still to be filled. So neither the old nor the new side of a
 * change is left out, nor those that stand beside others until they take over.
 */
export const amountsOfDemand = (state: CoreState, key: JobKey, demand: Demand): Amounts => {
  const one = amountsOf(demand.template.resources);
  const wanted = demand.wanted === 'hold' ? 0 : demand.wanted;
  const { filled, beside, sum } = liveAmounts(state, key, wanted, one);
  const missing = wanted - filled - emptyForGood(state, key, { definition: demand.definition, wanted });
  const besides = Math.max(0, (demand.surge ?? 0) - beside) + (demand.successors ?? 0);
  return add(sum, multiply(one, Math.max(0, missing) + besides));
};

interface Live {
  /** Wanted slots with a task. */
  readonly filled: number;
  /** Second tasks in wanted slots. */
  readonly beside: number;
  readonly sum: Amounts;
}

/** By the census of the job and the slots that are out of the ordinary: asked for again and again while a quota holds something up. */
const liveAmounts = (state: CoreState, key: JobKey, wanted: number, one: Amounts): Live => {
  const live = state.tasks.live(key);
  const leaving = leavingFrom(state, key, wanted);
  let beside = 0;
  for (const instance of live.shared) if (instance < wanted) beside += live.in(instance).length - 1;
  let kept = 0;
  let sum = none;
  for (const [revisionId, count] of state.tasks.census(key).revisions) {
    const stay = count - (leaving.get(revisionId) ?? 0);
    kept += stay;
    const revision = state.revisionOf({ revisionId, jobKey: key });
    if (!revision) continue;
    const now = amountsOf(revision.template.resources);
    sum = add(sum, add(multiply(larger(now, one), stay), multiply(now, count - stay)));
  }
  return { filled: kept - beside, beside, sum };
};

/** Tasks in slots that are not wanted, by their revisions. */
const leavingFrom = (state: CoreState, key: JobKey, wanted: number): ReadonlyMap<RevisionId, number> => {
  if (wanted === 0) return state.tasks.census(key).revisions;
  const live = state.tasks.live(key);
  const leaving = new Map<RevisionId, number>();
  for (let instance = wanted; instance < live.end; instance++)
    for (const { revisionId } of live.in(instance)) leaving.set(revisionId, (leaving.get(revisionId) ?? 0) + 1);
  return leaving;
};

/** What the jobs of a role take, with some of them as wished. */
export const consumptionOf = (
  state: CoreState,
  role: JobRole,
  wishes: ReadonlyMap<JobKey, Demand> = new Map(),
): Consumption => {
  const sums: Record<ConsumptionKind, Amounts> = {
    production: none,
    productionDedicated: none,
    nonProduction: none,
    nonProductionDedicated: none,
  };
  const count = (key: JobKey, demand: Demand): void => {
    const kind = kindOf(demand.definition);
    sums[kind] = add(sums[kind], amountsOfDemand(state, key, demand));
  };
  for (const job of state.jobs.values())
    if (roleOf(job.key) === role && !wishes.has(job.key)) count(job.key, demandOf(state, job));
  for (const [key, demand] of wishes) if (roleOf(key) === role) count(key, demand);
  return sums;
};
