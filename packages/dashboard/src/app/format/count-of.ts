/** A whole number a person has typed; undefined for anything else, and outside of the bounds. */
export const countOf = (entry: string, atLeast: number, atMost: number): number | undefined => {
  const trimmed = entry.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return undefined;
  const count = Number(trimmed);
  return count >= atLeast && count <= atMost ? count : undefined;
};
