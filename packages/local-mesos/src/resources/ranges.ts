/** An inclusive range of whole numbers, as Mesos writes ports. Never expanded: a range may hold 65,536 ports. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** Sorted, with overlapping and touching ranges joined. */
export function normalizeRanges(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const sorted = [...ranges].sort((a, b) => a.begin - b.begin);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && range.begin <= last.end + 1) {
      if (range.end > last.end) joined[joined.length - 1] = { begin: last.begin, end: range.end };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

/** Whether every number of `inner` is in `outer`; both normalized. */
export function rangesContain(outer: readonly Range[], inner: readonly Range[]): boolean {
  let at = 0;
  for (const range of inner) {
    while (at < outer.length && (outer[at] as Range).end < range.begin) at += 1;
    const candidate = outer[at];
    if (candidate === undefined || candidate.begin > range.begin || candidate.end < range.end) return false;
  }
  return true;
}

export function addRanges(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return normalizeRanges([...a, ...b]);
}

/** What is in `from` but not in `taken`; both normalized, and so is the result. */
export function subtractRanges(from: readonly Range[], taken: readonly Range[]): readonly Range[] {
  if (taken.length === 0) return from;
  const left: Range[] = [];
  let at = 0;
  for (const range of from) {
    let begin = range.begin;
    while (at < taken.length && (taken[at] as Range).end < begin) at += 1;
    let probe = at;
    while (begin <= range.end) {
      const hole = taken[probe];
      if (hole === undefined || hole.begin > range.end) {
        left.push({ begin, end: range.end });
        break;
      }
      if (hole.begin > begin) left.push({ begin, end: hole.begin - 1 });
      begin = hole.end + 1;
      probe += 1;
    }
  }
  return left;
}

/** Whether two of the ranges, as given, share a number. */
export function rangesOverlap(ranges: readonly Range[]): boolean {
  const sorted = [...ranges].sort((a, b) => a.begin - b.begin);
  return sorted.some((range, i) => i > 0 && range.begin <= (sorted[i - 1] as Range).end);
}

export function formatRanges(ranges: readonly Range[]): string {
  return `[${ranges.map((range) => `${range.begin}-${range.end}`).join(', ')}]`;
}
