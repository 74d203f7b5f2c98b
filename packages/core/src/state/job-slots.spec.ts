import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTaskId } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import { JobSlots } from './job-slots.js';

const task = (id: number, instance: number): Task => ({ id: asTaskId(`t-${id}`), instance }) as Task;

/** What happens to a task: it comes, changes or goes. */
const happening = fc.record({ id: fc.nat(11), instance: fc.nat(7), goes: fc.boolean() });

describe('the slots of a job', () => {
  it('tell the same as going over all tasks would', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        const slots = new JobSlots();
        const known = new Map<number, Task>();
        for (const { id, instance, goes } of happenings) {
          const before = known.get(id);
          if (before && (goes || before.instance !== instance)) {
            slots.remove(before);
            known.delete(id);
          }
          if (!goes) {
            known.set(id, task(id, instance));
            slots.put(known.get(id)!);
          }
          const inSlot = (at: number): Task[] => [...known.values()].filter((each) => each.instance === at);
          const all = Array.from({ length: 9 }, (_, at) => at);
          expect(slots.size).toBe(known.size);
          expect(slots.end).toBe(Math.max(0, ...[...known.values()].map((each) => each.instance + 1)));
          expect(new Set(slots.shared)).toEqual(new Set(all.filter((at) => inSlot(at).length > 1)));
          for (const at of all) {
            expect(new Set(slots.in(at))).toEqual(new Set(inSlot(at)));
            expect(slots.has(at)).toBe(inSlot(at).length > 0);
            expect(slots.emptyFrom(at)).toBe(all.find((slot) => slot >= at && inSlot(slot).length === 0));
          }
          expect([...slots.values()]).toEqual(all.flatMap((at) => slots.in(at)));
        }
      }),
    );
  });

  it('give a task that changes the place it had', () => {
    const slots = new JobSlots();
    for (const id of [1, 2, 3]) slots.put(task(id, 0));
    const changed = { ...task(2, 0), state: 'RUNNING' } as Task;
    slots.put(changed);
    expect(slots.in(0)).toEqual([task(1, 0), changed, task(3, 0)]);
  });

  it('can be walked over while tasks leave', () => {
    const slots = new JobSlots();
    for (const id of [0, 1, 2, 3]) slots.put(task(id, id));
    const seen: string[] = [];
    for (const each of slots.values()) {
      seen.push(each.id);
      slots.remove(each);
    }
    expect(seen).toEqual(['t-0', 't-1', 't-2', 't-3']);
    expect(slots.size).toBe(0);
  });
});
