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

/** How the next tasks of a job are replaced, and how many at once. */
export const methodFor = (
  state: CoreState,
  job: Job,
  { method, batchSize }: RestartSettings,
): { readonly method: RestartStep['method']; readonly atOnce: number } => {
  const { placement, template } = job.definition;
  if (method === 'inPlace') return { method, atOnce: batchSize };
  // Two tasks cannot hold the same fixed ports of an agent; somebody who asks for surge counts on another agent.
  if (method === 'auto' && template.resources.ports.fixed.length > 0) return { method: 'inPlace', atOnce: batchSize };
  if (method === 'auto' && !leavesRoomForSurge(state, job, batchSize)) return { method: 'inPlace', atOnce: batchSize };
  if (!placement.oneInstancePerAgent) return { method: 'surge', atOnce: batchSize };
  const free = freeAgents(state, job);
  if (free === 0) return { method: method === 'auto' ? 'inPlace' : 'surge', atOnce: method === 'auto' ? batchSize : 1 };
  return { method: 'surge', atOnce: Math.min(batchSize, free) };
};
