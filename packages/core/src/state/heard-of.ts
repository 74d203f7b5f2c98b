import type { AgentId } from '@borealis/contracts';
import type { CoreState } from './core-state.js';

/**
 * Nothing is told of agents that go while there is no connection. So what is begun because of room on an agent needs to have heard of it in
 * this subscription; explanations and plans go by what was offered last, and say when that was.
 */
export const isHeardOf = ({ unheard }: CoreState, agentId: AgentId): boolean =>
  unheard.size === 0 || !unheard.has(agentId);

/** A new subscription: of nobody anything was heard in it. */
export const forgetWhoWasHeardOf = (state: CoreState, atMs: number): void => {
  for (const agentId of state.ledger.keys()) state.unheard.add(agentId);
  state.offerFlow.openSinceMs = atMs;
};

/** Nothing is known of what it offers. */
export const forgetOffered = (state: CoreState, agentId: AgentId): void => {
  state.ledger.delete(agentId);
  state.unheard.delete(agentId);
  state.lostOffers.couldTakeSinceMs.delete(agentId);
  state.ledgerVersion += 1;
  state.version += 1;
  const ordinal = state.ordinals.release(agentId);
  if (ordinal !== undefined) state.groups.forgetAgent(ordinal);
};

/** Whoever has room has offered it by then: every agent had its turn many times. */
const silentMs = 120_000;

/**
 * Who offers nothing although offers come has gone while there was no connection, or has nothing for us: it is no agent a spread waits
 * for. What runs something of ours is told of with that. Should it offer again, it is known again.
 */
export const forgetSilent = (state: CoreState, atMs: number): void => {
  if (state.unheard.size === 0 || state.offerFlow.suppressed || atMs - state.offerFlow.openSinceMs < silentMs) return;
  for (const agentId of state.unheard) if (state.tasks.onAgent(agentId).size === 0) forgetOffered(state, agentId);
};
