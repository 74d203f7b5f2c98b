import type { Job, Task } from '@borealis/contracts';
import { BorealisError } from '@borealis/contracts';
import type { InputLog } from '@borealis/store';
import { replayOne } from './replay.js';
import type { Replayed } from './replay.js';

/** Jobs and tasks as they were at a moment; `atMs` is the last decision before it. */
export interface PastState {
  readonly atMs: number;
  readonly jobs: readonly Job[];
  readonly tasks: readonly Task[];
  /** Absent: the state is the one the recording began with, nothing was decided since. */
  readonly last?: Replayed;
}

/** Time travel. BOREALIS_INPUT_LOG_EMPTY when nothing was recorded up to that moment. */
export const stateAt = async (log: InputLog, atMs: number): Promise<PastState> => {
  const begun = (await log.recordings()).filter((recording) => recording.atMs <= atMs).at(-1);
  if (!begun) throw new BorealisError('BOREALIS_INPUT_LOG_EMPTY', { database: log.location });
  let last: Replayed | undefined;
  // The core changes in place: it is looked at when there is no later step.
  for await (const each of replayOne(log, begun, atMs)) {
    last = each;
    if (!each.identical) break;
  }
  if (last) return { atMs: last.atMs, jobs: last.core.jobs(), tasks: last.core.tasks({ ended: true }), last };
  const { jobs, tasks } = await log.startOf(begun.id);
  return { atMs: begun.atMs, jobs, tasks };
};
