/**
 * One connection in one direction: what travels on it arrives in the order it was sent. A message that is delayed holds
 * back those behind it, as a network does within a connection; only what takes another connection may overtake it.
 */
export class DelayLine {
  readonly #waiting: { readonly delayMs: number; readonly arrive: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #held = false;

  /** At once when nothing is before it and there is no delay. */
  send(arrive: () => void, delayMs = 0): void {
    if (delayMs === 0 && !this.#held && this.#waiting.length === 0) arrive();
    else {
      this.#waiting.push({ delayMs, arrive });
      if (this.#waiting.length === 1) this.#next();
    }
  }

  /** Nothing arrives until it is released. */
  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#next();
  }

  /** What is on its way never arrives: the connection broke. */
  lose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
  }

  #next(): void {
    while (!this.#held && this.#timer === undefined) {
      const first = this.#waiting[0];
      if (first === undefined) return;
      if (first.delayMs === 0) this.#arrive();
      else {
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          this.#arrive();
          this.#next();
        }, first.delayMs).unref();
      }
    }
  }

  #arrive(): void {
    this.#waiting.shift()?.arrive();
  }
}
