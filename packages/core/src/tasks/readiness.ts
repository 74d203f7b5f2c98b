import type { Job, RevisionId, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** Up: running, and healthy where there is a health check. */
export const isReady = (state: CoreState, task: Task): boolean => {
  if (task.state !== 'RUNNING') return false;
  return state.revisionOf(task)?.template.healthCheck === undefined || task.healthy === true;
};

/**
 * How many tasks of a job are up. Read from the census; only while some revisions of it have a health check and others have none each
 * task is looked at.
 */
export const readyOf = (state: CoreState, { key }: Job): number => {
  const { revisions, states, healthy } = state.tasks.census(key);
  const isChecked = (revisionId: RevisionId): boolean =>
    state.revisionOf({ revisionId, jobKey: key })?.template.healthCheck !== undefined;
  const checked = [...revisions.keys()].filter(isChecked).length;
  if (checked === 0) return states.RUNNING;
  if (checked === revisions.size) return healthy;
  let ready = 0;
  for (const task of state.tasks.live(key).values()) if (isReady(state, task)) ready += 1;
  return ready;
};
