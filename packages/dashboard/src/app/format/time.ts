const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** At most two units: "12 s", "3 m 20 s", "5 h 2 m", "12 d 4 h". Never negative: clocks of two machines differ a little. */
export const formatDuration = (durationMs: number): string => {
  const ms = Math.max(0, durationMs);
  if (ms < minuteMs) return `${Math.floor(ms / secondMs)} s`;
  if (ms < hourMs) return pair(ms, minuteMs, 'm', secondMs, 's');
  if (ms < dayMs) return pair(ms, hourMs, 'h', minuteMs, 'm');
  return pair(ms, dayMs, 'd', hourMs, 'h');
};

/** How long a step took, finer where it was short: "820 ms", "2.4 s". */
export const formatStep = (durationMs: number): string => {
  const ms = Math.max(0, Math.round(durationMs));
  if (ms < secondMs) return `${ms} ms`;
  return ms < 10 * secondMs ? `${(ms / secondMs).toFixed(1)} s` : formatDuration(ms);
};

const pair = (ms: number, largeMs: number, large: string, smallMs: number, small: string): string => {
  const rest = Math.floor((ms % largeMs) / smallMs);
  const whole = `${Math.floor(ms / largeMs)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
};

/** "just now", "3 m ago", "in 4 m": one unit, for glances. */
export const formatRelative = (atMs: number, nowMs: number): string => {
  const distanceMs = atMs - nowMs;
  const size = Math.abs(distanceMs);
  if (size < 5 * secondMs) return 'just now';
  const [unitMs, unit] =
    size < minuteMs
      ? [secondMs, 's']
      : size < hourMs
        ? [minuteMs, 'm']
        : size < dayMs
          ? [hourMs, 'h']
          : ([dayMs, 'd'] as const);
  const amount = `${Math.floor(size / unitMs)} ${unit}`;
  return distanceMs > 0 ? `in ${amount}` : `${amount} ago`;
};

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clockWithSeconds = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

/** "12:04" in the reader's time zone. */
export const formatClock = (atMs: number): string => clock.format(atMs);
export const formatClockWithSeconds = (atMs: number): string => clockWithSeconds.format(atMs);
/** Date, time and zone, for hovering. */
export const formatFull = (atMs: number): string => full.format(atMs);
export const formatIso = (atMs: number): string => new Date(atMs).toISOString();
