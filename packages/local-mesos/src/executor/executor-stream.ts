import type { ExecutorEvent } from '../wire.js';

/** Where the events of one subscription go. */
export interface ExecutorStream {
  send(event: ExecutorEvent): void;
  /** Ends it after what was sent. */
  close(): void;
}
