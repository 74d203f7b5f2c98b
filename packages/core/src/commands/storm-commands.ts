import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { closeOperation } from '../operations/close-operation.js';
import { openOperation } from '../operations/open-operation.js';
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
  const operation = openOperation(state, { kind: 'endStorm', jobKeys: [], total: 1, actor, wish: { reason } }, atMs);
  const done = { ...operation, progress: { done: 1, total: 1 } };
  return begun(closeOperation(state, done, 'succeeded', 'What was lost is launched again.', atMs));
};
