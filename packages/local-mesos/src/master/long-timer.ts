/** The longest delay a timer of Node can hold: about 24.8 days. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** A timer of any length; `keep` gets each of the timers it is made of, so that the last one can be cleared. */
export function armTimer(delayMs: number, keep: (timer: NodeJS.Timeout) => void, action: () => void): void {
  const partMs = Math.min(delayMs, LONGEST_DELAY_MS);
  const timer = setTimeout(() => {
    if (delayMs > partMs) armTimer(delayMs - partMs, keep, action);
    else action();
  }, partMs);
  timer.unref();
  keep(timer);
}
