import type { Command, PlanChange } from '@borealis/contracts';
import { forecastFrom } from '@borealis/core';
import type { Core } from '@borealis/core';
import type { Random } from '../random/index.js';

const changes: readonly {
  readonly weight: number;
  readonly of: (jobKey: Extract<PlanChange, { kind: 'scale' }>['jobKey'], random: Random) => PlanChange;
}[] = [
  { weight: 5, of: (jobKey, random) => ({ kind: 'scale', jobKey, instances: random.between(0, 6) }) },
  { weight: 2, of: (jobKey) => ({ kind: 'rollingRestart', jobKeys: [jobKey] }) },
  { weight: 1, of: (jobKey) => ({ kind: 'killAll', jobKeys: [jobKey] }) },
  { weight: 1, of: (jobKey) => ({ kind: 'suspend', jobKey }) },
  { weight: 1, of: (jobKey) => ({ kind: 'resume', jobKey }) },
];

/** A plan as somebody was shown it, to be carried out as a whole; undefined while there is no job. */
export const aPlan = (core: Core, random: Random, atMs: number): Command | undefined => {
  const keys = core.jobs().map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const wanted = Array.from({ length: random.between(1, 3) }, () =>
    random.weighted(changes).of(random.pick(keys), random),
  );
  const shown = random.chance(0.6);
  const planned = core.plan({ changes: wanted }, atMs);
  return {
    kind: 'applyPlan',
    hash: planned.ok ? planned.plan.hash : 'of a plan that was refused',
    changes: wanted,
    ...(planned.ok && shown ? { forecast: forecastFrom(planned.plan) } : {}),
    ...(random.chance(0.15) ? { withinMs: random.pick([1_000, 10_000, 60_000]) } : {}),
  };
};
