const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['weeks', 604_800_000],
  ['days', 86_400_000],
  ['hrs', 3_600_000],
  ['mins', 60_000],
  ['secs', 1_000],
  ['ms', 1],
];

/** A duration as Mesos writes it, in the largest unit it fills: `15mins`, `1.5secs`, `0ns`. */
export function durationText(ms: number): string {
  const [name, unit] = UNITS.find(([, size]) => ms >= size) ?? ['us', 0.001];
  return ms === 0 ? '0ns' : `${Number((ms / unit).toPrecision(15))}${name}`;
}
