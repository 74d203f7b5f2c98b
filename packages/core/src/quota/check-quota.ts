import { roleOf } from '@borealis/contracts';
import type { CommandReply, JobKey, JobRole } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { amountNames, amountsInWords, larger, limitsOf, none, subtract } from './amounts.js';
import { consumptionOf } from './consumption.js';
import type { Demand } from './consumption.js';

type Refusal = Extract<CommandReply, { ok: false }>;

/**
 * Refuses wishes that would take production tasks of a role over its quota. A role without a quota is not limited. What asks for no
 * more than there is already is never refused: it must stay possible to scale down, whatever the numbers say.
 */
export const quotaRefusal = (state: CoreState, wishes: ReadonlyMap<JobKey, Demand>): Refusal | undefined => {
  if (state.quotas.size === 0) return undefined;
  for (const role of new Set([...wishes.keys()].map(roleOf))) {
    const refusal = refusalFor(state, role, wishes);
    if (refusal) return refusal;
  }
  return undefined;
};

const refusalFor = (state: CoreState, role: JobRole, wishes: ReadonlyMap<JobKey, Demand>): Refusal | undefined => {
  const quota = state.quotas.get(role);
  if (!quota) return undefined;
  const limits = limitsOf(quota);
  const used = consumptionOf(state, role).production;
  const after = consumptionOf(state, role, wishes).production;
  const over = amountNames.filter((name) => after[name] > limits[name] && after[name] > used[name]);
  if (over.length === 0) return undefined;
  return {
    ok: false,
    code: 'BOREALIS_QUOTA_EXCEEDED',
    details: {
      role,
      quota: amountsInWords(limits),
      used: amountsInWords(used),
      asked: amountsInWords(larger(subtract(after, used), none), over),
      missing: amountsInWords(subtract(after, limits), over),
    },
  };
};
