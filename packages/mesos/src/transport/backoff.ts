export interface BackoffOptions {
  readonly minMs: number;
  readonly maxMs: number;
  readonly factor: number;
}

/** Truncated exponential back-off with full jitter: between half of and the whole step, so that it never becomes a hot loop. */
export class Backoff {
  private attempt = 0;
  constructor(
    private readonly options: BackoffOptions,
    private readonly random: () => number,
  ) {}

  next(): number {
    const step = Math.min(this.options.maxMs, this.options.minMs * this.options.factor ** this.attempt);
    this.attempt += 1;
    return Math.round(step / 2 + (step / 2) * this.random());
  }

  reset(): void {
    this.attempt = 0;
  }
}
