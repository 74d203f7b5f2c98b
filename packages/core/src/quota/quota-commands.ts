import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { begun, refused } from '../commands/refusal.js';
import { closeOperation } from '../operations/close-operation.js';
import { openOperation } from '../operations/open-operation.js';
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
  const operation = openOperation(state, { kind: 'setQuota', jobKeys: [], total: 1, actor, wish: { reason } }, atMs);
  return begun(
    closeOperation(
      state,
      { ...operation, progress: { done: 1, total: 1 } },
      'succeeded',
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
  const operation = openOperation(state, { kind: 'removeQuota', jobKeys: [], total: 1, actor, wish: { reason } }, atMs);
  return begun(
    closeOperation(
      state,
      { ...operation, progress: { done: 1, total: 1 } },
      'succeeded',
      `Job role ${role} is not limited any more.`,
      atMs,
    ),
  );
};
