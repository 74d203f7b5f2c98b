import type { Operation } from '@borealis/contracts';
import { historySlice } from '../store.port.js';
import type { HistoryLimits, TaskHistoryEntry } from '../store.port.js';

/** Takes a slice of what the limits let go of, the oldest first; returns how many that were. */
export const pruneHistory = (
  entries: Map<string, TaskHistoryEntry>,
  ended: Map<string, Operation>,
  { olderThanMs, perJob, slice = historySlice }: HistoryLimits,
): number => {
  const oldestFirst = [...entries].sort(([, a], [, b]) => a.atMs - b.atMs);
  const keysOf = new Map<string, string[]>();
  for (const [key, { jobKey }] of oldestFirst) keysOf.set(jobKey, [...(keysOf.get(jobKey) ?? []), key]);
  const surplus = new Set(
    perJob === undefined
      ? []
      : [...keysOf.values()].flatMap((keys) => keys.slice(0, Math.max(0, keys.length - perJob))),
  );
  const doomed = oldestFirst.filter(([key, { atMs }]) => atMs < olderThanMs || surplus.has(key)).slice(0, slice);
  for (const [key] of doomed) entries.delete(key);
  const past = [...ended].filter(([, { endedAtMs = 0 }]) => endedAtMs < olderThanMs).slice(0, slice);
  for (const [id] of past) ended.delete(id);
  return doomed.length + past.length;
};
