/** The longest delay a timer of Node can hold: about 24.8 days. What is longer would fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * A timer of any length, Infinity and NaN included, which never come; `keep` gets each of the timers it is made of, so
 * that the last one can be cleared. None of them keeps the process alive, unless asked to.
 */
export function armTimer(
  delayMs: number,
  keep: (timer: NodeJS.Timeout) => void,
  action: () => void,
  holdsProcess = false,
): void {
  const leftMs = Number.isNaN(delayMs) ? Infinity : delayMs;
  const partMs = Math.min(leftMs, LONGEST_DELAY_MS);
  const timer = setTimeout(() => {
    if (leftMs > partMs) armTimer(leftMs - partMs, keep, action, holdsProcess);
    else action();
  }, partMs);
  if (!holdsProcess) timer.unref();
  keep(timer);
}
