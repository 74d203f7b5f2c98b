import type { ServerResponse } from 'node:http';
import { encodeRecord } from '@borealis/mesos';
import type { MediaType } from './media-type.js';
import type { RecordFilter, RecordWriter } from './message-filters.js';

export interface RecordStreamParts<Event> {
  readonly response: ServerResponse;
  readonly type: MediaType;
  readonly encode: (event: Event, type: MediaType) => Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** The other side has gone, or the connection broke. Not called after `close`. */
  readonly broken: () => void;
  /** What stands between the events and the connection. */
  readonly filter?: RecordFilter<Event>;
}

/**
 * The endless answer to a SUBSCRIBE call: one record for each event. What is sent within one turn travels together, but
 * each record in an HTTP chunk of its own, as Mesos writes them: there are clients that take a chunk for a record.
 */
export class RecordStream<Event> implements RecordWriter<Event> {
  #pending: Uint8Array[] = [];
  #flush: NodeJS.Immediate | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #open = true;
  #muted = false;

  constructor(private readonly parts: RecordStreamParts<Event>) {
    const { response, type, headers, broken } = parts;
    response.writeHead(200, { 'Content-Type': type, ...headers });
    response.flushHeaders();
    // What breaks while writing is told by 'close'.
    response.on('error', () => undefined);
    response.once('close', () => {
      const wasOpen = this.#open;
      this.#over();
      if (wasOpen) broken();
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** What was sent and has not gone out yet, because the other side does not read. */
  get unsentBytes(): number {
    return this.parts.response.writableLength;
  }

  send(event: Event): void {
    if (!this.#open) return;
    const { filter } = this.parts;
    if (filter === undefined) this.write(event);
    else filter.send(event, this);
  }

  write(event: Event): void {
    if (this.#open) this.sendBytes(this.recordOf(event));
  }

  recordOf(event: Event): Uint8Array {
    return encodeRecord(this.parts.encode(event, this.parts.type));
  }

  /** Bytes as they are, record or not. */
  sendBytes(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#flush ??= setImmediate(() => this.#flushNow());
  }

  /** One heartbeat each interval, whatever else is sent. */
  startHeartbeats(heartbeat: Event, intervalMs: number): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = setInterval(() => {
      if (!this.#muted) this.send(heartbeat);
    }, intervalMs);
    this.#heartbeat.unref();
  }

  muteHeartbeats(muted: boolean): void {
    this.#muted = muted;
  }

  /** Ends the answer after what was sent; the other side reads its end. */
  close(): void {
    const { filter } = this.parts;
    if (filter === undefined) this.#end();
    else filter.close(() => this.#end());
  }

  breakOff(): void {
    this.#flushNow();
    this.parts.response.socket?.destroySoon();
  }

  /** Cuts the connection, as a broken network would. */
  cut(): void {
    this.parts.response.destroy();
  }

  #end(): void {
    if (!this.#open) return;
    this.#flushNow();
    this.#over();
    this.parts.response.end();
  }

  #flushNow(): void {
    clearImmediate(this.#flush);
    this.#flush = undefined;
    const chunks = this.#pending;
    this.#pending = [];
    // Node corks the socket by itself for the rest of the turn.
    if (this.#open) for (const bytes of chunks) this.parts.response.write(bytes);
  }

  #over(): void {
    this.#open = false;
    this.#pending = [];
    clearInterval(this.#heartbeat);
    clearImmediate(this.#flush);
  }
}
