/** What a stream carries: anything with the 16 bytes that name it. */
export interface Identified {
  readonly uuid: Uint8Array;
}

export interface RetryTimes {
  /** Before the first repetition. Mesos: 10 s. */
  readonly firstMs: number;
  /** The longest pause; each repetition doubles it until then. Mesos: 10 min. */
  readonly longestMs: number;
}

/**
 * The reliable updates of one task, in order: only the first is on its way, it is repeated until its acknowledgement
 * comes, and only then the next is sent.
 */
export class StatusStream<Update extends Identified> {
  readonly #queue: Update[] = [];
  #sent: Update | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pauseMs: number;

  constructor(
    private readonly retry: RetryTimes,
    private readonly forward: (update: Update) => void,
  ) {
    this.#pauseMs = retry.firstMs;
  }

  /** The update on its way, if any. */
  get outstanding(): Update | undefined {
    return this.#queue[0];
  }

  /** The newest update there is, sent or not, acknowledged or not. */
  get latest(): Update | undefined {
    return this.#queue.at(-1) ?? this.#sent;
  }

  /** The last update that was sent. */
  get sent(): Update | undefined {
    return this.#sent;
  }

  push(update: Update): void {
    this.#queue.push(update);
    if (this.#queue.length === 1) this.#send();
  }

  /** The acknowledged update, or undefined when the acknowledgement is not for the outstanding one. */
  acknowledge(uuid: Uint8Array): Update | undefined {
    const first = this.#queue[0];
    if (first === undefined || !sameBytes(first.uuid, uuid)) return undefined;
    this.#queue.shift();
    clearTimeout(this.#timer);
    this.#pauseMs = this.retry.firstMs;
    if (this.#queue.length > 0) this.#send();
    return first;
  }

  /** Sends the outstanding update again at once: the other side has changed. */
  resend(): void {
    this.#pauseMs = this.retry.firstMs;
    if (this.#queue.length > 0) this.#send();
  }

  /** Stops repeating; nothing is forgotten. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#pauseMs = Math.min(this.#pauseMs * 2, this.retry.longestMs);
      this.#send();
    }, this.#pauseMs);
    this.#timer.unref();
    const first = this.#queue[0];
    this.#sent = first;
    if (first !== undefined) this.forward(first);
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
