import type { AgentId } from '@borealis/contracts';
import { dropOffersOf } from '../matching/drop-offers.js';
import { stays } from '../matching/leaving.js';
import { takeArrivingFrom } from '../matching/take-offers.js';
import type { CoreState } from '../state/core-state.js';
import { forgetOffered } from '../state/heard-of.js';
import { ask } from '../tasks/reconciliation.js';
import { countLostAgent } from '../tasks/storm.js';

/** Only a hint: what becomes of its tasks is told by status updates, so Mesos is asked. */
export const agentLost = (state: CoreState, agentId: AgentId, atMs: number): void => {
  takeArrivingFrom(state, agentId);
  dropOffersOf(state, agentId, atMs);
  // Should it come back before its time is over, what it offers tells of it.
  stays(state, agentId);
  forgetOffered(state, agentId);
  const agent = state.agents.get(agentId);
  if (agent && agent.lostAtMs === undefined) state.putAgent({ ...agent, lostAtMs: atMs });
  if (state.tasks.onAgent(agentId).size > 0) countLostAgent(state, atMs);
  ask(state, [...state.tasks.onAgent(agentId).values()]);
};
