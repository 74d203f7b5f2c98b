import type { Exchange } from './answer.js';

/**
 * Stands between a call that has arrived, and is valid in itself, and what is done about it. `carryOut` may be called
 * late, again, or not at all; when the call is not `heeded` it is judged and answered, and nothing else.
 */
export type CallFilter<Call> = (
  exchange: Exchange,
  call: Call,
  carryOut: (exchange: Exchange, heeded: boolean) => void,
) => void;

/** What a filter may do with a stream of records. */
export interface RecordWriter<Event> {
  write(event: Event): void;
  /** The bytes of a record, its length before it. */
  recordOf(event: Event): Uint8Array;
  /** Bytes as they are, record or not. */
  sendBytes(bytes: Uint8Array): void;
  /** Writes what was sent, and cuts the connection. */
  breakOff(): void;
}

/** Stands between the events of one stream and its connection. */
export interface RecordFilter<Event> {
  send(event: Event, writer: RecordWriter<Event>): void;
  /** The stream ends after what was sent. */
  close(end: () => void): void;
}

/** What stands between a cluster and the schedulers or executors that speak to it. */
export interface MessageFilters<Call, Event> {
  readonly call: CallFilter<Call>;
  /** One for each stream, by the call that asks for it. */
  readonly stream: (subscribe: Call) => RecordFilter<Event>;
}
