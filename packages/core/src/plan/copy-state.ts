import { CoreState } from '../state/core-state.js';
import { keepInSteps } from '../state/keep-in-steps.js';
import type { Steps } from '../steps.js';

/**
 * A state of its own that says what this one says at the first step, to be decided on without any consequence. Entities are values and are
 * shared; books are copied. The offers at hand stay where they are: a copy goes by the ledger.
 */
export function* copySteps(state: CoreState): Steps<CoreState> {
  const { tasks, ...rest } = state.snapshot();
  const copy = new CoreState({ ...rest, tasks: [] }, { ...state.settings, offerHoldMs: 0, resubscribeMostMs: 0 });
  copy.connected = state.connected;
  copy.connectedAtMs = state.connectedAtMs;
  copy.offerFlow.suppressed = state.offerFlow.suppressed;
  copy.offerFlow.revivedAtMs = state.offerFlow.revivedAtMs;
  copy.ids = state.ids.copy();
  copy.ordinals = state.ordinals.copy();
  for (const [agentId, entry] of state.ledger)
    copy.ledger.set(agentId, { ...entry, resources: entry.resources.copy() });
  for (const agentId of state.unheard) copy.unheard.add(agentId);
  for (const [agentId, window] of state.unavailable) copy.unavailable.set(agentId, window);
  for (const [taskId, status] of state.foreign) copy.foreign.set(taskId, status);
  // In the order of the state: they are listed as they came.
  yield* keepInSteps(copy, tasks);
  yield;
  return copy;
}

/**
 * As much of the state as it takes to know whether a change would be refused: that goes by jobs, operations and quotas, and by tasks only
 * where there is a quota they count against. Nothing can be placed on it.
 */
export const copyForRefusals = (state: CoreState): CoreState => {
  const { framework, jobs, revisions, operations, quotas, tasks } = state;
  const copy = new CoreState(
    {
      framework,
      jobs: [...jobs.values()],
      revisions: [...revisions.values()],
      operations: [...operations.values()],
      quotas: [...quotas.values()],
      tasks: quotas.size === 0 ? [] : [...tasks.all()],
      agents: quotas.size === 0 ? [] : [...state.agents.values()],
    },
    state.settings,
  );
  copy.ids = state.ids.copy();
  return copy;
};
