import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { doneAtOnce } from '../operations/done-at-once.js';
import type { CoreState } from '../state/core-state.js';
import { endStorm } from '../tasks/storm.js';
import { begun, refused } from './refusal.js';

/** What was left alone is taken up again, and for the longest time of a storm no other is believed in. */
export const endStormNow = (
  state: CoreState,
  { reason }: Extract<Command, { kind: 'endStorm' }>,
  actor: Actor,
  atMs: number,
): CommandReply => {
  if (!state.framework.storm) return refused('BOREALIS_STORM_NONE', {});
  endStorm(state, `Ended by ${actor.id}.`, atMs, atMs + state.settings.stormMaxMs);
  const wanted = { kind: 'endStorm', jobKeys: [], actor, wish: { reason } } as const;
  return begun(doneAtOnce(state, wanted, 'What was lost is launched again.', atMs));
};
