import type { Task, TaskEvent, TaskState } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { inStateSinceMs, transition } from './transition.js';

const settings = { historyPerTask: 4 };
const event = (state: TaskState, atMs = 1): TaskEvent => ({ state, atMs });
const task = (history: readonly TaskEvent[], more: Partial<Task> = {}): Task => ({
  ...Scene.running(aJob()).only(),
  history: [...history],
  ...more,
});

describe('a change of state', () => {
  it('is written into the history with why, as far as that is told', () => {
    const before = task([event('ASSIGNED')], { state: 'ASSIGNED' });
    expect(transition(settings, before, 'RUNNING', 7).history).toEqual([
      event('ASSIGNED'),
      { state: 'RUNNING', atMs: 7 },
    ]);
    expect(transition(settings, before, 'FAILED', 7, { message: 'oops', reason: 'R' }).history[1]).toEqual({
      state: 'FAILED',
      atMs: 7,
      message: 'oops',
      reason: 'R',
    });
  });

  it('to the same state is news only', () => {
    const before = task([event('RUNNING')]);
    const now = transition(settings, before, 'RUNNING', 7, { healthy: false });
    expect(now).toEqual({ ...before, healthy: false, updatedAtMs: 7 });
  });

  it('into the first state it is known in begins the history', () => {
    expect(transition(settings, task([]), 'RUNNING', 7).history).toEqual([event('RUNNING', 7)]);
  });

  it('pushes the oldest out of a full history', () => {
    const states = ['PENDING', 'ASSIGNED', 'STARTING', 'RUNNING'] as const;
    const { history } = transition(settings, task(states.map((state) => event(state))), 'FAILED', 7);
    expect(history.map(({ state }) => state)).toEqual(['ASSIGNED', 'STARTING', 'RUNNING', 'FAILED']);
  });

  it.each([
    [
      ['RUNNING', 'PARTITIONED', 'RUNNING'],
      ['RUNNING', 'PARTITIONED'],
    ],
    [
      ['STARTING', 'PARTITIONED', 'RUNNING'],
      ['STARTING', 'PARTITIONED', 'RUNNING', 'PARTITIONED'],
    ],
    [
      ['RUNNING', 'STARTING', 'RUNNING'],
      ['RUNNING', 'STARTING', 'RUNNING', 'PARTITIONED'],
    ],
    [
      ['PARTITIONED', 'RUNNING'],
      ['PARTITIONED', 'RUNNING', 'PARTITIONED'],
    ],
    [['RUNNING'], ['RUNNING', 'PARTITIONED']],
    [[], ['PARTITIONED']],
  ] as const)('out of reach after %j leaves %j, and is counted', (before, after) => {
    const now = transition(settings, task(before.map((state) => event(state))), 'PARTITIONED', 7);
    expect(now.history.map(({ state }) => state)).toEqual(after);
    expect(now.timesPartitioned).toBe(1);
    expect(transition(settings, { ...now, state: 'RUNNING' }, 'PARTITIONED', 8).timesPartitioned).toBe(2);
  });

  it('is when it came into its state, or when it was made', () => {
    expect(inStateSinceMs(task([event('ASSIGNED', 3), event('RUNNING', 9)]))).toBe(9);
    expect(inStateSinceMs(task([], { createdAtMs: 5 }))).toBe(5);
  });
});
