import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { RecordDecoder } from '@borealis/mesos';
import { LookOut } from './look-out.js';

export interface ShownEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Watches the cluster through SUBSCRIBE, in JSON. */
export class TestOperator {
  readonly events: ShownEvent[] = [];
  ended = false;
  readonly #lookOut = new LookOut();

  private constructor(private readonly stream: IncomingMessage) {
    const decoder = new RecordDecoder();
    stream.on('data', (chunk: Buffer) => {
      for (const record of decoder.push(chunk)) {
        this.events.push(JSON.parse(Buffer.from(record).toString()) as ShownEvent);
      }
      this.#lookOut.heard();
    });
    stream.on('error', () => undefined);
    stream.on('close', () => {
      this.ended = true;
      this.#lookOut.heard();
    });
  }

  static subscribe(address: string): Promise<TestOperator> {
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json' };
      const sent = request(`http://${address}/api/v1`, { method: 'POST', headers }, (response) =>
        resolve(new TestOperator(response)),
      );
      sent.on('error', reject);
      sent.end('{"type":"SUBSCRIBE"}');
    });
  }

  get types(): readonly string[] {
    return this.events.map((event) => event.type);
  }

  of<T>(type: string): readonly T[] {
    return this.events.filter((event) => event.type === type).map((event) => event[type.toLowerCase()] as T);
  }

  until(what: string, condition: () => boolean): Promise<void> {
    return this.#lookOut.until(what, condition, () => this.types.join(' '));
  }

  /** Stops reading, without a word. */
  pause(): void {
    this.stream.pause();
  }

  resume(): void {
    this.stream.resume();
  }

  disconnect(): void {
    this.stream.destroy();
  }
}
