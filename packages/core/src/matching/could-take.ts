import { thousandthsOf } from '@borealis/contracts';
import type { Agent } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { Group } from './group.js';
import { heldOn } from './largest-seen.js';
import { scalars } from './pool/index.js';
import { rulesOf } from './rules/index.js';

/** More groups are not asked, so that it stays cheap for very many agents. */
const groupsAsked = 20;

/**
 * Whether an agent may have room for a task that waits: it has, when nobody but us holds anything of the most it was ever seen to have. What
 * Mesos may take back is in no books, so who asks for that may find it anywhere.
 */
export const couldTake = (state: CoreState, agent: Agent): boolean => {
  if (state.drained.has(agent.id)) return false;
  const fits = fitting(state, agent);
  const groups = state.groups.groups(state).slice(0, groupsAsked);
  return groups.some((group) => fits(group) && rulesOf(group.job.definition).forbids(agent) === undefined);
};

const fitting = (state: CoreState, { id, largest }: Agent): ((group: Group) => boolean) => {
  if (!largest) return () => true;
  const held = heldOn(state, id);
  return ({ request: { amounts, portCount, revocable } }) =>
    portCount <= largest.ports - held.ports &&
    scalars.every((kind) => revocable.has(kind) || amounts[kind] <= thousandthsOf(largest[kind] - held[kind]));
};
