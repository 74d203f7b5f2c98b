import type { Agent, ResourceSum } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../state/core-state.js';

const kinds = ['cpus', 'memMb', 'diskMb', 'gpus', 'ports'] as const;

/**
 * The most an agent was ever seen to have for us: what it offers now and what our tasks hold there. It only grows, so that it says
 * what can never fit; the same object comes back while it does not.
 */
export const largestSeen = (
  state: CoreState,
  agentId: Agent['id'],
  before: ResourceSum | undefined,
  offered: ResourceSum,
): ResourceSum => {
  if (before && kinds.every((kind) => offered[kind] <= before[kind])) return before;
  const sum = { ...offered };
  for (const task of state.tasks.onAgent(agentId).values()) {
    const request = isLaunched(task) ? state.revisionOf(task)?.template.resources : undefined;
    if (!request) continue;
    for (const kind of kinds) sum[kind] += kind === 'ports' ? request.ports.count : request[kind];
  }
  for (const kind of kinds) sum[kind] = Math.max(Math.round(sum[kind] * 1000) / 1000, before?.[kind] ?? 0);
  return before && kinds.every((kind) => sum[kind] === before[kind]) ? before : sum;
};
