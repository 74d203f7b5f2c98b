import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { RecordDecoder } from '@borealis/mesos';

const DEADLINE_MS = 25_000;

export interface ShownEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Watches the cluster through SUBSCRIBE, in JSON. */
export class TestOperator {
  readonly events: ShownEvent[] = [];
  ended = false;
  readonly #waiting = new Set<() => void>();

  private constructor(private readonly stream: IncomingMessage) {
    const decoder = new RecordDecoder();
    stream.on('data', (chunk: Buffer) => {
      for (const record of decoder.push(chunk)) {
        this.events.push(JSON.parse(Buffer.from(record).toString()) as ShownEvent);
      }
      this.#wake();
    });
    stream.on('error', () => undefined);
    stream.on('close', () => {
      this.ended = true;
      this.#wake();
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

  /** Looks again whenever something is heard. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited for ${what}; heard ${this.types.join(' ')}`));
      }, DEADLINE_MS);
      this.#waiting.add(look);
    });
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

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}
