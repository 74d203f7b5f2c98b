import type { Snapshot } from '@borealis/contracts';
import type { RecordedDecision, Recording } from './recorded.js';

/** What was recorded, to be read beside the host that records. All methods reject with a BorealisError. */
export interface InputLog {
  /** Where it is, for messages: no secrets. */
  readonly location: string;
  /** Oldest first. */
  recordings(): Promise<readonly Recording[]>;
  /** The state a recording began with, as `load` of the store returned it then. */
  startOf(recording: number): Promise<Snapshot>;
  /** The next decisions after this ordinal, at most so many, in order; the first has ordinal 0. */
  decisions(recording: number, after: number, atMost: number): Promise<readonly RecordedDecision[]>;
  close(): Promise<void>;
}
