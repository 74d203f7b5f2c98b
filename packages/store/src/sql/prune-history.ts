import { pastRecordings } from '../input-log/past-recordings.js';
import type { KeptRecording } from '../input-log/past-recordings.js';
import type { RecordingLimits } from '../input-log/recorded.js';
import { historySlice } from '../store.port.js';
import type { HistoryLimits } from '../store.port.js';

/** What a database forgets in one transaction of its own; each says how many rows went, the oldest first. */
export interface PruningSteps {
  operations(olderThanMs: number, atMost: number): Promise<number>;
  byAge(olderThanMs: number, atMost: number): Promise<number>;
  /** Of the first job with history after this one, all but the newest events; undefined when there is no further job. */
  byCount(
    afterJob: string,
    keep: number,
    atMost: number,
  ): Promise<{ readonly jobKey: string; readonly removed: number } | undefined>;
  /** Oldest first. */
  recordings(): Promise<readonly KeptRecording[]>;
  /** From here on nobody finds them; what they hold is taken out by `remainsOfRecordings`. */
  forgetRecordings(ids: readonly number[]): Promise<unknown>;
  remainsOfRecordings(atMost: number): Promise<number>;
}

/**
 * Takes a slice of what the limits let go of; returns how many rows that were. Every step is a transaction of its own, and every job
 * is a step, so that commits find their way in between.
 */
export const pruneHistory = async (
  steps: PruningSteps,
  { olderThanMs, perJob, recordings, slice = historySlice }: HistoryLimits,
): Promise<number> => {
  const operations = await steps.operations(olderThanMs, slice);
  let events = await steps.byAge(olderThanMs, slice);
  let job = '';
  while (perJob !== undefined && events < slice) {
    const step = await steps.byCount(job, perJob, slice - events);
    if (step === undefined) break;
    job = step.jobKey;
    events += step.removed;
  }
  return operations + events + (recordings ? await pruneRecordings(steps, recordings, slice) : 0);
};

/** Each recording goes as a whole, since without its beginning the rest of it is of no use; its rows go in slices. */
const pruneRecordings = async (steps: PruningSteps, limits: RecordingLimits, slice: number): Promise<number> => {
  const past = pastRecordings(await steps.recordings(), limits);
  if (past.length > 0) await steps.forgetRecordings(past);
  return past.length + (await steps.remainsOfRecordings(slice));
};
