import { expect, it } from '@jest/globals';
import type { Task, TaskState } from '@borealis/contracts';
import { batchOf } from './batch.js';
import { HistoryTail } from './history-tail.js';
import { putTask } from './testing/entities.js';

const taskWith = (...states: readonly TaskState[]): Task => {
  const change = putTask('t');
  if (change.kind !== 'task') throw new TypeError('no task');
  return { ...change.task, history: states.map((state, index) => ({ atMs: index + 1, state })) };
};
const states = (tail: HistoryTail, task: Task): string[] =>
  tail.news(batchOf([{ kind: 'task', task }])).map(({ state }) => state);

it('what is told as written is no news, and what came after it is', () => {
  const tail = new HistoryTail();
  tail.begin([]);
  tail.resume([['t', { atMs: 2, state: 'ASSIGNED' }]]);
  expect(states(tail, taskWith('PENDING', 'ASSIGNED', 'STARTING'))).toEqual(['STARTING']);
});

it('what was written since is not forgotten when it is told late what was written before', () => {
  const tail = new HistoryTail();
  tail.begin([]);
  const task = taskWith('PENDING', 'ASSIGNED', 'STARTING');
  tail.remember(batchOf([{ kind: 'task', task }]));
  tail.resume([['t', { atMs: 1, state: 'PENDING' }]]);
  expect(states(tail, task)).toEqual([]);
});
