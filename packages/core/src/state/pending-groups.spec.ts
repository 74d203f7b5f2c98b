import { describe, expect, it } from '@jest/globals';
import { asTaskId } from '@borealis/contracts';
import type { Task } from '@borealis/contracts';
import { PendingGroups } from './pending-groups.js';
import { TaskEntry } from './task-entry.js';

const revisionId = 'r-1' as Task['revisionId'];
const waiting = (instance: number): TaskEntry =>
  new TaskEntry({ id: asTaskId(`t-${instance}`), revisionId, instance, createdAtMs: 0 } as Task);

describe('tasks that wait for a place', () => {
  it('have their turn by the slot they are in now, also when they were given another one', () => {
    const groups = new PendingGroups();
    const entries = [0, 1, 2].map(waiting);
    for (const entry of entries) groups.add(entry);
    const [first] = entries;
    first!.task = { ...first!.task, instance: 5 };
    groups.add(first!);
    expect([...groups.get(revisionId)!.inOrder()].map(({ instance }) => instance)).toEqual([1, 2, 5]);
  });
});
