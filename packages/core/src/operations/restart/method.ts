import type { Job, RestartSettings, RestartStep } from '@borealis/contracts';
import { leavesRoomForSurge } from '../../quota/index.js';
import type { CoreState } from '../../state/core-state.js';

/** Agents that offered something in this term, run nothing of the job and are not drained. */
const freeAgents = (state: CoreState, job: Job): number => {
  const used = new Set([...state.tasks.live(job.key).values()].map(({ agentId }) => agentId));
  let free = 0;
  for (const agentId of state.ledger.keys()) if (!used.has(agentId) && !state.drained.has(agentId)) free += 1;
  return free;
};

/** How many tasks of a job the agents could hold beside those they take over from, `most` at most. */
const agentsBeside = (state: CoreState, job: Job, most: number): number =>
  job.definition.placement.oneInstancePerAgent ? Math.min(most, freeAgents(state, job)) : most;

/** How many could be there at once with those they take over from, `most` at most, by all but the quota. */
export const placesBeside = (state: CoreState, job: Job, most: number): number =>
  // Two tasks cannot hold the same fixed ports of an agent.
  job.definition.template.resources.ports.fixed.length > 0 ? 0 : agentsBeside(state, job, most);

/** How the next tasks of a job are replaced, and how many at once. */
export const methodFor = (
  state: CoreState,
  job: Job,
  { method, batchSize }: RestartSettings,
): { readonly method: RestartStep['method']; readonly atOnce: number } => {
  if (method === 'inPlace') return { method, atOnce: batchSize };
  // Somebody who asks for surge counts on another agent, also where there is none yet.
  if (method === 'surge') return { method, atOnce: Math.max(1, agentsBeside(state, job, batchSize)) };
  const beside = leavesRoomForSurge(state, job, batchSize) ? placesBeside(state, job, batchSize) : 0;
  return beside === 0 ? { method: 'inPlace', atOnce: batchSize } : { method: 'surge', atOnce: beside };
};
