import type { ServerResponse } from 'node:http';
import { encodeEvent } from './event-codec.js';
import type { MediaType } from './media-type.js';
import { EventType } from '../wire.js';
import type { Event } from '../wire.js';

/** The endless answer to a SUBSCRIBE call: one record for each event. What is sent within one turn travels together. */
export class EventStream {
  #pending: Uint8Array[] = [];
  #flush: NodeJS.Immediate | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #open = true;
  #muted = false;

  constructor(
    /** What every later call has to name in `Mesos-Stream-Id`. */
    readonly id: string,
    private readonly response: ServerResponse,
    private readonly type: MediaType,
    onBroken: () => void,
  ) {
    response.writeHead(200, { 'Content-Type': type, 'Mesos-Stream-Id': id });
    response.flushHeaders();
    // What breaks while writing is told by 'close'.
    response.on('error', () => undefined);
    response.once('close', () => {
      const broken = this.#open;
      this.#over();
      if (broken) onBroken();
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  send(event: Event): void {
    if (!this.#open) return;
    const record = encodeEvent(event, this.type);
    this.sendBytes(Buffer.from(`${record.length}\n`));
    this.sendBytes(record);
  }

  /** Bytes as they are, record or not. */
  sendBytes(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#flush ??= setImmediate(() => this.#write());
  }

  /** One heartbeat now and then one each interval, whatever else is sent. */
  startHeartbeats(intervalMs: number): void {
    const beat = (): void => {
      if (!this.#muted) this.send({ type: EventType.HEARTBEAT });
    };
    beat();
    this.#heartbeat = setInterval(beat, intervalMs);
    this.#heartbeat.unref();
  }

  muteHeartbeats(muted: boolean): void {
    this.#muted = muted;
  }

  /** Ends the answer after what was sent; the scheduler reads its end. */
  close(): void {
    if (!this.#open) return;
    this.#write();
    this.#over();
    this.response.end();
  }

  /** Cuts the connection, as a broken network would. */
  cut(): void {
    this.response.destroy();
  }

  #write(): void {
    clearImmediate(this.#flush);
    this.#flush = undefined;
    const chunks = this.#pending;
    this.#pending = [];
    if (chunks.length > 0 && this.#open) this.response.write(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  }

  #over(): void {
    this.#open = false;
    this.#pending = [];
    clearInterval(this.#heartbeat);
    clearImmediate(this.#flush);
  }
}
