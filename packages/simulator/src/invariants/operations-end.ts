import { isOpen } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';

/** After a tick nothing is open that should have ended by it. */
export const operationsEnd: InvariantOf = (_world, complain) => ({
  name: 'every operation ends by its deadline',
  decided: ({ core }, inputs) => {
    const tick = inputs.findLast(({ kind }) => kind === 'tick');
    if (!tick) return;
    for (const { id, kind, state, deadlineMs, endedAtMs } of core.operations()) {
      if (isOpen({ state }) && deadlineMs <= tick.atMs)
        complain(`${kind} ${id} is open ${tick.atMs - deadlineMs} ms after its deadline`);
      if (!isOpen({ state }) && endedAtMs === undefined) complain(`${kind} ${id} ended without a moment`);
      if (!Number.isFinite(deadlineMs)) complain(`${kind} ${id} has no deadline`);
    }
  },
});
