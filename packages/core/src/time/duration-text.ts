const units = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** `5 min`, `90 s`, `1 h`: in the largest unit that it is whole ones of. */
export const durationText = (ms: number): string => {
  const [unit, size] = units.find(([, whole]) => ms >= whole && ms % whole === 0) ?? ['s', 1_000];
  return `${Math.round((ms / size) * 1_000) / 1_000} ${unit}`;
};
