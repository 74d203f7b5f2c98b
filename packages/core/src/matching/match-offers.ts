import type { CoreState } from '../state/core-state.js';
import { answerOffers } from './answer-offers.js';
import { GroupPlacing } from './place-group.js';

/**
 * Uses the offers at hand: the groups of waiting tasks are placed in launch order, each agent may take many tasks in one ACCEPT, and
 * what is not used is declined or held for a moment. Nothing is taken from an agent before all of a task is known to fit. When there
 * is more to do than one decision may, the offers stay and the next decision goes on; what was launched from them is sent when all
 * groups had their turn.
 */
export const useOffers = (state: CoreState, atMs: number): void => {
  state.matchingCut = false;
  // With some of the agents only, what is spread would crowd on those.
  if (state.pool.size === 0 || state.arriving.size > 0) return;
  // What the groups note of their looking is part of why tasks wait, so nothing said of that before is kept: a decision must not depend on
  // whether somebody has asked meanwhile.
  state.version += 1;
  for (const group of state.groups.groups(state)) {
    if (group.pending.size === 0) continue;
    // Between groups only: one that was begun is looked through, so that every decision comes further than the one before it.
    if (state.budget.looks > 0 && new GroupPlacing(state, group, atMs).run()) continue;
    state.matchingCut = true;
    return;
  }
  if (!answerOffers(state, atMs)) state.matchingCut = true;
};
