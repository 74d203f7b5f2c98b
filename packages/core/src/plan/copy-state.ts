import { CoreState } from '../state/core-state.js';

/**
 * A state of its own that says the same, to be decided on without any consequence. Entities are values and are shared; books are copied. The
 * offers at hand stay where they are: a copy goes by the ledger.
 */
export const copyState = (state: CoreState): CoreState => {
  const copy = new CoreState(state.snapshot(), { ...state.settings, offerHoldMs: 0 });
  copy.connected = state.connected;
  copy.connectedAtMs = state.connectedAtMs;
  copy.suppressed = state.suppressed;
  copy.revivedAtMs = state.revivedAtMs;
  copy.ids = state.ids.copy();
  for (const [agentId, entry] of state.ledger)
    copy.ledger.set(agentId, { ...entry, resources: entry.resources.copy() });
  for (const [agentId, window] of state.unavailable) copy.unavailable.set(agentId, window);
  for (const [taskId, status] of state.foreign) copy.foreign.set(taskId, status);
  return copy;
};
