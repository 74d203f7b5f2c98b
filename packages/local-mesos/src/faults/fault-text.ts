import type { FaultRule } from './fault-rule.js';

/** A rule as it is written in a plan. What is read from it is the same rule. */
export function faultText(rule: FaultRule): string {
  const { chance, delayMs, copies, status, bytesPerSecond, everyMs, afterMs, forMs, times, agents, frameworks } = rule;
  const parts = [
    rule.do,
    rule.on,
    delayMs === undefined ? undefined : durationText(delayMs),
    copies === undefined ? undefined : `${copies}x`,
    status,
    bytesPerSecond === undefined ? undefined : `${bytesPerSecond}B/s`,
    chance === undefined ? undefined : `${Number((chance * 100).toPrecision(12))}%`,
    everyMs === undefined ? undefined : `every ${durationText(everyMs)}`,
    afterMs === undefined ? undefined : `after ${durationText(afterMs)}`,
    forMs === undefined ? undefined : `for ${durationText(forMs)}`,
    times === undefined ? undefined : times === 1 ? 'once' : `${times} times`,
    agents === undefined ? undefined : `agent=${agents.join(',')}`,
    frameworks === undefined ? undefined : `framework=${frameworks.join(',')}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function durationText(durationMs: number): string {
  const [unit, size] = UNITS.find(([, unitMs]) => durationMs % unitMs === 0) ?? ['ms', 1];
  return `${durationMs / size}${unit}`;
}

const UNITS: readonly (readonly [unit: string, ms: number])[] = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
];
