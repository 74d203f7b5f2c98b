import type { Agent, Offer, PortRange, Task } from '@borealis/contracts';
import { isLaunched } from '../tasks/liveness.js';
import type { CoreState } from '../state/core-state.js';
import { normalised, rangesOf } from './pool/index.js';

/**
 * The ports an agent was ever seen to have for us, offered or held by our tasks. They only grow, so that they say which port it can never
 * give; the same list comes back while they do not.
 */
export const portsSeen = (
  state: CoreState,
  offer: Offer,
  before: Agent['portsSeen'],
): NonNullable<Agent['portsSeen']> => {
  const within = (range: PortRange): boolean =>
    before?.some(({ begin, end }) => begin <= range.begin && range.end <= end) === true;
  if (before && offer.pools.every(({ ports, revocable }) => revocable === true || ports.every(within))) return before;
  const offered = offer.pools.flatMap(({ ports, revocable }) => (revocable === true ? [] : ports));
  return [...normalised([...(before ?? []), ...offered, ...portsHeldOn(state, offer.agentId)])];
};

const portsHeldOn = (state: CoreState, agentId: Agent['id']): readonly PortRange[] => {
  const ports = (task: Task): readonly number[] => (isLaunched(task) ? task.ports : []);
  return rangesOf([...state.tasks.onAgent(agentId).values()].flatMap(ports));
};
