import type { Agent, Shortage, Task } from '@borealis/contracts';
import { isKeptForOthers } from '../preemption/index.js';
import type { CoreState } from '../state/core-state.js';
import { scalarBits } from './distance.js';
import { bitOf } from './group-report.js';
import type { VetoMask } from './group-report.js';
import type { Group } from './group.js';
import { isLeaving } from './leaving.js';
import type { PlacementView } from './placement.js';
import type { AgentResources, Candidate } from './pool/index.js';

/** What of a group an agent is held against; also of one that does not exist, for asking what would be. */
export interface Wanting extends Pick<Group, 'request'> {
  readonly pending: Pick<Group['pending'], 'revisionId'>;
  readonly revision: { readonly template: Pick<Group['revision']['template'], 'resources'> };
}

const [ports, fixedPorts] = [bitOf('ports'), bitOf('fixedPorts')];
const [maintenance, reserved, drained] = [bitOf('maintenance'), bitOf('reserved'), bitOf('drained')];

/** What keeps the group off this agent, whatever the other tasks do: as bits, for the hot path. */
export const obstacles = (
  state: CoreState,
  group: Group,
  view: PlacementView,
  on: Candidate,
  atMs: number,
): VetoMask => {
  const { agent, resources } = on;
  const forbidden = view.rules.forbids(agent, on.traits);
  if (forbidden) return bitOf(forbidden.veto);
  let mask = 0;
  // Nothing of most agents but their resources is looked at: that is what makes it fast.
  if (state.unavailable.size > 0 && isLeaving(state, agent.id, atMs)) mask |= maintenance;
  if (state.drained.size > 0 && state.drained.has(agent.id)) mask |= drained;
  if (isKeptForOthers(state, agent.id, group.pending.revisionId, atMs)) mask |= reserved;
  if (resources.fits(group.request)) return mask;
  for (const [name, bit] of scalarBits) if (resources.lacks(group.request, name)) mask |= bit;
  if (resources.lacks(group.request, 'ports')) mask |= group.request.fixedPorts.length > 0 ? fixedPorts : ports;
  return mask;
};

/** Everything that is in the way of this task on this agent, in words and numbers. */
export const shortagesOf = (
  state: CoreState,
  group: Wanting,
  view: PlacementView,
  task: Task,
  { agent, resources }: { readonly agent: Agent; readonly resources: AgentResources },
  atMs: number,
): Shortage[] => [
  ...(isLeaving(state, agent.id, atMs) ? [{ veto: 'maintenance' as const, need: 1, have: 0 }] : []),
  ...(state.drained.has(agent.id) ? [{ veto: 'drained' as const, need: 1, have: 0 }] : []),
  ...(isKeptForOthers(state, agent.id, group.pending.revisionId, atMs)
    ? [{ veto: 'reserved' as const, need: 1, have: 0 }]
    : []),
  ...resources.shortages(group.revision.template.resources, group.request),
  ...view.vetoes(task, agent),
];
