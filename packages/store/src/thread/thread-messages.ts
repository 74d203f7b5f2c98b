import { BorealisError } from '@borealis/contracts';
import type { ErrorCode, ErrorDetails } from '@borealis/contracts';
import type { CrashPlan } from '../crash-point.js';
import type { WrittenEvent } from '../history-tail.js';
import type { RecordedDecision } from '../input-log/recorded.js';
import type { Store } from '../store.port.js';

/** What the thread is given at its start. */
export interface ThreadData {
  readonly path: string;
  readonly crash?: CrashPlan | undefined;
}

/**
 * What the thread is asked: everything of a store, in its own way where there is much. The changes of a `commit` travel as JSON in UTF-8:
 * its memory is handed over, not copied. What is loaded comes without its tasks; those follow as packed rows in parts, each asked for with
 * the id of the `load`, so that they are checked by who asks, whose event loop gets a turn in between, while the thread does not. Each
 * question tells the newest events of the part before. An empty part is the last.
 */
export type Request = { readonly id: number } & (
  | {
      readonly method: 'commit';
      readonly changes: Uint8Array<ArrayBuffer>;
      readonly term: number;
      readonly decisions?: readonly RecordedDecision[];
    }
  | { readonly method: 'beginRecording'; readonly args: Parameters<Store['beginRecording']> }
  | { readonly method: 'load' | 'loadWithoutTasks' | 'beginTerm' | 'close' }
  | { readonly method: 'moreTasks'; readonly of: number; readonly written: readonly WrittenEvent[] }
  | { readonly method: 'history'; readonly args: Parameters<Store['history']> }
  | { readonly method: 'endedOperations'; readonly args: Parameters<Store['endedOperations']> }
  | { readonly method: 'prune'; readonly args: Parameters<Store['prune']> }
);

/** An error of the catalogue on its way between threads, which would strip it of its class. */
export interface Fault {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly cause?: string;
}

export type Message =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: Fault }
  | { readonly kind: 'remark'; readonly level: 'info' | 'warn'; readonly details: object; readonly message: string };

export const faultOf = ({ code, problem, cause }: BorealisError): Fault => ({
  code,
  details: problem.details,
  ...(cause instanceof Error ? { cause: cause.message } : {}),
});

export const errorOf = ({ code, details, cause }: Fault): BorealisError =>
  new BorealisError(code, details, cause === undefined ? undefined : { cause: new Error(cause) });
