import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTaskId } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import { DueTimes } from './due-times.js';
import { TaskEntry } from './task-entry.js';

const entries = Array.from({ length: 8 }, (_, id) => new TaskEntry({ id: asTaskId(`t-${id}`) } as Task));
const longest = (due: ReadonlyMap<TaskEntry, number>, atMs: number): TaskEntry[] =>
  [...due]
    .filter(([, dueMs]) => dueMs <= atMs)
    .sort(([a, aMs], [b, bMs]) => aMs - bMs || (a.task.id < b.task.id ? -1 : 1))
    .map(([entry]) => entry);

const change = fc.record({
  entry: fc.constantFrom(...entries),
  dueMs: fc.oneof(fc.nat(5_000), fc.constantFrom(undefined, Infinity)),
});
const step = fc.oneof(change, fc.record({ passesMs: fc.nat(1_500), atMost: fc.integer({ min: 1, max: 4 }) }));

describe('what is due', () => {
  it('is taken once, the longest due first and no more than asked for, however often its time was changed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const times = new DueTimes();
        const due = new Map<TaskEntry, number>();
        for (const entry of entries) entry.dueMs = undefined;
        let atMs = 0;
        for (const each of steps) {
          if ('entry' in each) {
            times.set(each.entry, each.dueMs);
            if (each.dueMs === undefined || each.dueMs === Infinity) due.delete(each.entry);
            else due.set(each.entry, each.dueMs);
            continue;
          }
          atMs += each.passesMs;
          const expected = longest(due, atMs).slice(0, each.atMost);
          expect(times.take(atMs, each.atMost)).toEqual(expected);
          for (const entry of expected) due.delete(entry);
        }
        expect(times.take(10_000, 100)).toEqual(longest(due, 10_000));
      }),
    );
  });

  it('does not heap up what is not due any more, however far away its time was', () => {
    const times = new DueTimes();
    const [entry, other] = entries;
    for (const each of entries) each.dueMs = undefined;
    times.set(other!, 86_400_000);
    for (let day = 0; day < 10_000; day++) {
      times.set(entry!, 86_400_000 + day * 1_000);
      times.set(entry!, undefined);
    }
    expect(times.size).toBeLessThan(1_100);
    expect(times.take(86_400_000, 10)).toEqual([other]);
  });
});
