/** How many rows would come, go or change place if `shown` became `current`. */
export const orderChanges = (shown: readonly string[], current: readonly string[]): number => {
  if (shown === current) return 0;
  const position = new Map(current.map((id, index) => [id, index]));
  const kept = shown.map((id) => position.get(id)).filter((index) => index !== undefined);
  const gone = shown.length - kept.length;
  const came = current.length - kept.length;
  return gone + came + (kept.length - longestRise(kept));
};

/** The most rows that can stay where they are: the longest increasing subsequence, by patience sorting. */
const longestRise = (positions: readonly number[]): number => {
  const tops: number[] = [];
  for (const value of positions) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    tops[low] = value;
  }
  return tops.length;
};
