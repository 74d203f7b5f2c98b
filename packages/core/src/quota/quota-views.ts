import { roleOf } from '@borealis/contracts';
import type { JobRole, QuotaView } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { limitsOf, plain, subtract } from './amounts.js';
import type { Amounts } from './amounts.js';
import { consumptionOf } from './consumption.js';

/** What a role may take and takes; undefined for one that has neither a quota nor a job. */
export const quotaViewOf = (state: CoreState, role: JobRole): QuotaView | undefined => {
  const quota = state.quotas.get(role);
  if (!quota && ![...state.jobs.keys()].some((key) => roleOf(key) === role)) return undefined;
  const used = consumptionOf(state, role);
  const { updatedAtMs, role: _role, ...amounts } = quota ?? { role, updatedAtMs: undefined };
  const left = quota && plain(subtract(limitsOf(quota), used.production));
  return {
    role,
    ...(quota && 'cpus' in amounts ? { quota: amounts } : {}),
    ...(updatedAtMs === undefined ? {} : { updatedAtMs }),
    used: {
      production: plain(used.production),
      productionDedicated: plain(used.productionDedicated),
      nonProduction: plain(used.nonProduction),
      nonProductionDedicated: plain(used.nonProductionDedicated),
    },
    ...(left === undefined ? {} : { left: withoutUnlimited(left) }),
  };
};

const withoutUnlimited = ({ gpus, ...left }: Amounts): NonNullable<QuotaView['left']> =>
  Number.isFinite(gpus) ? { ...left, gpus } : left;

/** All roles that have a quota or a job, by name. */
export const quotaViews = (state: CoreState): QuotaView[] => {
  const roles = new Set([...state.quotas.keys(), ...[...state.jobs.keys()].map(roleOf)]);
  return [...roles].sort().flatMap((role) => quotaViewOf(state, role) ?? []);
};
