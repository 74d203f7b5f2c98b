const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** How long ago, in the one unit a person would use: `12 s`, `3 min`, `2 h`, `5 d`. */
export const ageOf = (sinceMs: number, nowMs: number = Date.now()): string => {
  const ms = Math.max(0, nowMs - sinceMs);
  const [unit, size] = units.find(([, length]) => ms >= length) ?? units[3];
  return `${Math.floor(ms / size)} ${unit}`;
};
