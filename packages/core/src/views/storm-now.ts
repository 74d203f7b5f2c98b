import type { StormView } from '@borealis/contracts';
import { lostSlots } from '../jobs/lost-slots.js';
import type { CoreState } from '../state/core-state.js';

/** The storm as it was when it began, and how much of what is counted is gone now: mostly more is lost after that. */
export const stormNow = (state: CoreState): StormView | undefined => {
  const { storm } = state.framework;
  if (!storm) return undefined;
  const gone =
    storm.what === 'tasks' ? tasksGone(state) : agentsGone(state, storm.sinceMs - state.settings.stormWindowMs);
  return { ...storm, of: Math.max(storm.of, gone), gone };
};

const tasksGone = (state: CoreState): number => {
  let gone = state.tasks.countIn('PARTITIONED');
  for (const job of state.jobs.values()) gone += lostSlots(state, job);
  return gone;
};

const agentsGone = (state: CoreState, sinceMs: number): number => {
  let gone = 0;
  for (const { lostAtMs } of state.agents.values()) if (lostAtMs !== undefined && lostAtMs >= sinceMs) gone += 1;
  return gone;
};
