import type { JobKey, Task } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/** The newest ended task of each slot. */
export const lastEnded = (state: CoreState, { key }: { readonly key: JobKey }): Map<number, Task> => {
  const last = new Map<number, Task>();
  for (const task of state.tasks.ended(key).values()) {
    const known = last.get(task.instance);
    if (!known || (known.endedAtMs ?? 0) <= (task.endedAtMs ?? 0)) last.set(task.instance, task);
  }
  return last;
};
