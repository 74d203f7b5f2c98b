import type { Kind } from '../batch.js';
import type { Term } from '../store.port.js';

/** What a replay begins with, besides the state of that moment. */
export interface RecordingStart {
  readonly atMs: number;
  /** Of the program whose decisions are recorded. */
  readonly version: string;
  /** What the core was made with, as plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** From one start of the core to the next. Decisions are counted from 0 in each. */
export interface Recording extends RecordingStart {
  readonly id: number;
  readonly term: Term;
}

/** One decision: what led to it, and what tells whether a replay decides the same. */
export interface RecordedDecision {
  readonly ordinal: number;
  readonly atMs: number;
  /** The inputs without their time, as JSON; sealed as a whole when they may hold secrets. */
  readonly inputs: string;
  /** Of the time, the inputs and everything that was decided. */
  readonly digest: string;
}

/** What of the recorded inputs may be forgotten; what is recorded now stays in any case. */
export interface RecordingLimits {
  readonly olderThanMs: number;
  readonly maxBytes: number;
}

/** The kinds of entity a recording keeps the beginning of. */
export type PastKind = Kind | 'framework';

/** What decisions take in the database, roughly. */
export const sizeOf = (decisions: readonly RecordedDecision[]): number =>
  decisions.reduce((sum, { inputs, digest }) => sum + inputs.length + digest.length, 0);
