import type { RestartSettings } from '@borealis/contracts';
import type { CoreState } from '../../state/core-state.js';

/** The time of one step: to come up, and then to stay up as long as it is watched. */
export const stepMs = (state: CoreState, { watchMs }: Pick<RestartSettings, 'watchMs'>): number =>
  state.settings.operationStepMs + watchMs;

/** How long a restart of so many tasks may take in all. */
export const mayTakeMs = (state: CoreState, settings: RestartSettings, tasks: number): number =>
  stepMs(state, settings) * Math.max(1, Math.ceil(tasks / settings.batchSize));
