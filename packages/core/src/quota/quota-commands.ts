import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { begun, refused } from '../commands/refusal.js';
import { doneAtOnce } from '../operations/done-at-once.js';
import type { CoreState } from '../state/core-state.js';
import { amountNames, amountsInWords, limitsOf } from './amounts.js';
import { consumptionOf } from './consumption.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export const setQuota = (state: CoreState, command: Of<'setQuota'>, actor: Actor, atMs: number): CommandReply => {
  const { role, amounts, reason } = command;
  const limits = limitsOf(amounts);
  const used = consumptionOf(state, role).production;
  if (amountNames.some((name) => used[name] > limits[name]))
    return refused('BOREALIS_QUOTA_BELOW_USE', {
      role,
      quota: amountsInWords(limits),
      used: amountsInWords(used),
    });
  const before = state.quotas.get(role);
  state.putQuota({ role, ...amounts, updatedAtMs: atMs });
  return begun(
    doneAtOnce(
      state,
      { kind: 'setQuota', jobKeys: [], actor, wish: { reason } },
      `Quota of job role ${role}: ${before ? amountsInWords(limitsOf(before)) : 'none'} → ${amountsInWords(limits)}.`,
      atMs,
    ),
  );
};

export const removeQuota = (state: CoreState, command: Of<'removeQuota'>, actor: Actor, atMs: number): CommandReply => {
  const { role, reason } = command;
  if (!state.quotas.has(role))
    return refused('BOREALIS_QUOTA_UNKNOWN', { role, known: [...state.quotas.keys()].slice(0, 20) });
  state.removeQuota(role);
  return begun(
    doneAtOnce(
      state,
      { kind: 'removeQuota', jobKeys: [], actor, wish: { reason } },
      `Job role ${role} is not limited any more.`,
      atMs,
    ),
  );
};
