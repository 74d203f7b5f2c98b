import type { Agent, ResourceSum } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isLaunched } from '../tasks/liveness.js';

const kinds = ['cpus', 'memMb', 'diskMb', 'gpus', 'ports'] as const;

/**
 * The most an agent was ever seen to have for us: what it offers and, looked at whenever it offers more than ever, what our tasks hold
 * there. It only grows, so that it says what can never fit; the same object comes back while it does not.
 */
export const largestSeen = (
  state: CoreState,
  agentId: Agent['id'],
  before: ResourceSum | undefined,
  offered: ResourceSum,
): ResourceSum => {
  if (before && kinds.every((kind) => offered[kind] <= before[kind])) return before;
  if (before === undefined && state.tasks.onAgent(agentId).size === 0) return offered;
  const sum = { ...offered };
  const held = heldOn(state, agentId);
  for (const kind of kinds)
    sum[kind] = Math.max(Math.round((sum[kind] + held[kind]) * 1000) / 1000, before?.[kind] ?? 0);
  return sum;
};

/** What tasks of ours hold on an agent. */
export const heldOn = (state: CoreState, agentId: Agent['id']): ResourceSum => {
  const sum = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: 0 };
  for (const task of state.tasks.onAgent(agentId).values()) {
    const request = isLaunched(task) ? state.revisionOf(task)?.template.resources : undefined;
    if (!request) continue;
    for (const kind of kinds) sum[kind] += kind === 'ports' ? request.ports.count : request[kind];
  }
  return sum;
};
