import type { CoreState } from '../state/core-state.js';
import { transition } from '../tasks/transition.js';
import type { Candidate } from './pool/index.js';

/** Nothing launched from it was sent, so those tasks have certainly not begun. */
export const drop = (state: CoreState, candidate: Candidate, atMs: number): void => {
  state.pool.remove(candidate);
  for (const { taskId } of candidate.launches) {
    const task = state.tasks.get(taskId);
    if (task?.state !== 'ASSIGNED') continue;
    const message = 'The offer was gone before the launch was sent.';
    state.putTask(transition(state.settings, task, 'LOST', atMs, { endedAtMs: atMs, message }));
  }
};

/** The same of one that may still be open: it is said, so that nothing is kept back for nobody. */
export const giveBack = (state: CoreState, candidate: Candidate, atMs: number): void => {
  state.call({ kind: 'decline', offerIds: candidate.offerIds, refuseMs: 0 });
  drop(state, candidate, atMs);
};
