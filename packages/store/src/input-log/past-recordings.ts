import type { RecordingLimits } from './recorded.js';

/** A recording as pruning looks at it. */
export interface KeptRecording {
  readonly id: number;
  readonly atMs: number;
  readonly bytes: number;
  /** False for a term in which nothing was recorded: it is there only for those before it. */
  readonly recorded: boolean;
}

/** Which of them, given oldest first, the limits let go of. The last one stays while it records. */
export const pastRecordings = (
  recordings: readonly KeptRecording[],
  { olderThanMs, maxBytes }: RecordingLimits,
): number[] => {
  const past: number[] = [];
  let bytes = recordings.reduce((sum, recording) => sum + recording.bytes, 0);
  for (const [index, recording] of recordings.entries()) {
    const next = recordings[index + 1];
    const goes = next ? next.atMs < olderThanMs || bytes > maxBytes : !recording.recorded;
    if (!goes) break;
    past.push(recording.id);
    bytes -= recording.bytes;
  }
  return past;
};
