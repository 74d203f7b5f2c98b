import type { PortRange } from '@borealis/contracts';

/** Ranges without overlaps, in ascending order. Never expanded: a range of 30,000 ports is two numbers. */
export type Ports = readonly PortRange[];

export const normalised = (ranges: Ports): Ports => {
  if (isNormalised(ranges)) return ranges;
  const result: PortRange[] = [];
  for (const range of [...ranges].filter(({ begin, end }) => begin <= end).sort((a, b) => a.begin - b.begin)) {
    const last = result.at(-1);
    if (last && range.begin <= last.end + 1)
      result[result.length - 1] = { begin: last.begin, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
};

const isNormalised = (ranges: Ports): boolean => {
  let last = -1;
  for (const { begin, end } of ranges) {
    if (begin > end || begin <= last + 1) return false;
    last = end;
  }
  return true;
};

export const holds = (ranges: Ports, port: number): boolean => {
  for (const { begin, end } of ranges) if (begin <= port && port <= end) return true;
  return false;
};

export const countFrom = (ranges: Ports, minimum: number): number => {
  let count = 0;
  for (const { begin, end } of ranges) count += Math.max(0, end - Math.max(begin, minimum) + 1);
  return count;
};

/** The ranges less one port. */
export const without = (ranges: Ports, port: number): Ports => {
  const left: PortRange[] = [];
  for (const range of ranges) {
    const { begin, end } = range;
    if (port < begin || port > end) left.push(range);
    else {
      if (begin < port) left.push({ begin, end: port - 1 });
      if (port < end) left.push({ begin: port + 1, end });
    }
  }
  return left;
};

/**
 * `count` ports from `minimum` on, beginning at a place that `seed` picks and going round; fewer when there are not as many. Not always
 * the lowest: a port that was just given up, or that something else on the machine holds, is not tried again at once.
 */
export const pick = (ranges: Ports, count: number, minimum: number, seed: number): number[] => {
  const total = countFrom(ranges, minimum);
  const picked: number[] = [];
  for (let step = 0; step < Math.min(count, total); step++) picked.push(portAt(ranges, minimum, (seed + step) % total));
  return picked;
};

const portAt = (ranges: Ports, minimum: number, index: number): number => {
  let left = index;
  for (const { begin, end } of ranges) {
    const from = Math.max(begin, minimum);
    if (from > end) continue;
    if (left <= end - from) return from + left;
    left -= end - from + 1;
  }
  return 0;
};

/** Single ports as ranges, neighbours joined. */
export const rangesOf = (ports: readonly number[]): Ports =>
  ports.length === 1
    ? [{ begin: ports[0]!, end: ports[0]! }]
    : normalised(ports.map((port) => ({ begin: port, end: port })));
