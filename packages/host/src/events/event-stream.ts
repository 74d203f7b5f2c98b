import type { StreamEvent } from '@borealis/contracts';

/** One listener of the stream: gets whole frames, says when it cannot keep up. */
export interface EventListener {
  /** False ends it: it reads too slowly. */
  write(frame: string): boolean;
  close(): void;
}

interface Kept {
  readonly number: number;
  readonly frame: string;
}

const keptAtMost = 5_000;
/** A listener that lost its connection and comes back within this time gets what it missed. */
const resumableMs = 60_000;

const missed = 'what was missed is no longer kept';

/**
 * Server-sent events with ids `<term>-<number>`. The last ones are kept, so that a listener that comes back gets what it missed; one
 * that missed more is told to load everything anew.
 */
export class EventStream {
  private readonly kept: Kept[] = [];
  private number = 0;
  private lastLeftAtMs = 0;
  private readonly listeners = new Set<EventListener>();

  constructor(private readonly term: number) {}

  get size(): number {
    return this.listeners.size;
  }

  /** False while nobody has listened for a while: whoever comes then loads everything anyway, so nothing has to be put together. */
  get isListenedTo(): boolean {
    return this.listeners.size > 0 || Date.now() - this.lastLeftAtMs <= resumableMs;
  }

  publishAll(events: readonly StreamEvent[]): void {
    for (const event of events) this.publish(event);
  }

  /** Something has changed that nobody is told of: what was kept is no longer the whole story. */
  skip(): void {
    this.kept.length = 0;
    this.number += 1;
    for (const listener of this.listeners) listener.write(this.frame(this.number, { type: 'reset', reason: missed }));
  }

  publish(event: StreamEvent): void {
    const frame = this.frame(++this.number, event);
    this.kept.push({ number: this.number, frame });
    if (this.kept.length > keptAtMost * 2) this.kept.splice(0, keptAtMost);
    for (const listener of this.listeners) if (!listener.write(frame)) this.drop(listener);
  }

  /** Adds a listener and brings it up to date. Returns what ends it. */
  listen(listener: EventListener, lastEventId: string | undefined): () => void {
    for (const frame of this.missedSince(lastEventId)) listener.write(frame);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      this.lastLeftAtMs = Date.now();
    };
  }

  /** A comment, so that proxies and clients see that the stream is alive. */
  beat(): void {
    for (const listener of this.listeners) if (!listener.write(': alive\n\n')) this.drop(listener);
  }

  close(): void {
    for (const listener of this.listeners) listener.close();
    this.listeners.clear();
  }

  private missedSince(lastEventId: string | undefined): string[] {
    const [, term = -1, number] = (/^(\d+)-(\d+)$/.exec(lastEventId ?? '') ?? []).map(Number);
    const known = term === this.term && number !== undefined && Number.isSafeInteger(number) && number <= this.number;
    if (known && number >= (this.kept[0]?.number ?? this.number + 1) - 1)
      return this.kept.filter((kept) => kept.number > number).map(({ frame }) => frame);
    const reason = lastEventId === undefined ? 'first visit' : missed;
    return [this.frame(this.number, { type: 'reset', reason })];
  }

  private frame(number: number, event: StreamEvent): string {
    return `id: ${this.term}-${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  }

  private drop(listener: EventListener): void {
    this.listeners.delete(listener);
    this.lastLeftAtMs = Date.now();
    listener.close();
  }
}
