import type { Message } from './message.js';
import { readRecords } from './record-reader.js';
import type { Wire } from './wire.js';

const deadlineMs = 40_000;

/** What came on the streams of somebody who subscribed. */
export abstract class Events {
  readonly events: Message[] = [];
  /** The same as they stood on the wire, byte by byte. */
  readonly texts: string[] = [];
  ended = false;
  private readonly waiting = new Set<() => void>();

  /** Resolves with what `look` finds, at once or after one of the next events. */
  until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(tryIt);
        reject(new Error(`waited for ${what}; heard ${JSON.stringify(this.events.map(({ type }) => type))}`));
      }, deadlineMs);
      const tryIt = (): void => {
        const found = look();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.waiting.delete(tryIt);
        resolve(found);
      };
      this.waiting.add(tryIt);
      tryIt();
    });
  }

  all(type: string): Message[] {
    return this.events.filter((event) => event.type === type);
  }

  /** What cannot be read is an event too, which no case expects. */
  private read(record: Buffer, wire: Pick<Wire, 'read'>): Message {
    this.texts.push(record.toString('latin1'));
    try {
      return wire.read(record);
    } catch (error) {
      return { type: 'UNREADABLE', because: String(error) };
    }
  }

  protected async listen({ body }: Response, wire: Pick<Wire, 'read'>, heard: Message[]): Promise<void> {
    try {
      for await (const record of readRecords(body as unknown as AsyncIterable<Uint8Array>)) {
        const event = this.read(record, wire);
        heard.push(event);
        this.events.push(event);
        for (const look of [...this.waiting]) look();
      }
    } catch {
      // A cut stream is an end like another.
    }
    this.ended = true;
    for (const look of [...this.waiting]) look();
  }
}
