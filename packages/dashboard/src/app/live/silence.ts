const shortestMs = 2_000;
const missedBeats = 2;

/**
 * Notices a connection that looks open and is dead. The host announces nothing about its signs of life, so their rhythm is learnt:
 * two in a row give the interval, and when twice that passes without a sound, `onSilence` is called. A host that sends none is
 * never suspected.
 */
export class Silence {
  private beatAtMs: number | undefined;
  private limitMs: number | undefined;
  private heardAtMs = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onSilence: () => void) {}

  beat(): void {
    const nowMs = Date.now();
    if (this.beatAtMs !== undefined) {
      const intervalMs = nowMs - this.beatAtMs;
      // Beats that were held up arrive in one burst: only a longer interval replaces a learnt one at once.
      this.limitMs = Math.max(shortestMs, this.limitMs ?? 0, intervalMs * missedBeats);
    }
    this.beatAtMs = nowMs;
    this.heard();
  }

  heard(): void {
    this.heardAtMs = Date.now();
    if (this.timer === undefined) this.watch();
  }

  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private watch(): void {
    const limitMs = this.limitMs;
    if (limitMs === undefined) return;
    const leftMs = this.heardAtMs + limitMs - Date.now();
    if (leftMs <= 0) {
      this.end();
      this.onSilence();
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.watch();
    }, leftMs);
  }
}
