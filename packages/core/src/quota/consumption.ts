import { isProduction, roleOf, standingOf } from '@borealis/contracts';
import type { Job, JobDefinition, JobKey, JobRole, TaskTemplate } from '@borealis/contracts';
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
  /** Tasks that run beside the wanted ones while they take over. */
  readonly surge?: number;
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
 * What a job takes: its live tasks, or all that is wanted as it would be launched now, whichever is larger in each component. So
 * neither the old nor the new side of a change is left out, and what is still to be launched is counted already.
 */
export const amountsOfDemand = (state: CoreState, key: JobKey, demand: Demand): Amounts => {
  const one = amountsOf(demand.template.resources);
  const wanted = demand.wanted === 'hold' ? 0 : demand.wanted - emptiedForGood(state, key, demand);
  const whole = larger(liveAmounts(state, key), multiply(one, Math.max(0, wanted)));
  return demand.surge === undefined ? whole : add(whole, multiply(one, demand.surge));
};

const liveAmounts = (state: CoreState, key: JobKey): Amounts => {
  let sum = none;
  for (const [revisionId, count] of state.tasks.census(key).revisions) {
    const revision = state.revisionOf({ revisionId, jobKey: key });
    if (revision) sum = add(sum, multiply(amountsOf(revision.template.resources), count));
  }
  return sum;
};

/** Wanted instances that have ended and stay ended by the restart policy. */
const emptiedForGood = (state: CoreState, key: JobKey, { definition, wanted }: Demand): number => {
  if (definition.restart.mode === 'always' || wanted === 'hold') return 0;
  const filled = new Set([...state.tasks.live(key).values()].map(({ instance }) => instance));
  const empty = new Set<number>();
  for (const task of state.tasks.ended(key).values())
    if (task.instance < wanted && task.killReason === undefined && !filled.has(task.instance)) empty.add(task.instance);
  return empty.size;
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
