import type { Task } from '@borealis/contracts';
import { taskStates } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { aJob } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { askAtMs, dueOf, killAtMs, overAtMs } from './due.js';

const second = 1_000;
const minute = 60 * second;

interface World {
  readonly state: CoreState;
  readonly task: (at: Task['state'], more?: Partial<Task>) => Task;
}

/** A connection since the beginning of time, a task created at 1 s, and in its state since 100 s. */
const world = (partition?: { reschedule: boolean; delayMs: number }): World => {
  const scene = Scene.running({ ...aJob(), ...(partition === undefined ? {} : { partition }) });
  const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
  state.connectedAtMs = 0;
  const { assignedAtMs: _assigned, ...plain } = scene.only();
  const task = (at: Task['state'], more: Partial<Task> = {}): Task => ({
    ...plain,
    state: at,
    createdAtMs: second,
    updatedAtMs: 100 * second,
    history: [{ atMs: 100 * second, state: at }],
    ...more,
  });
  return { state, task };
};

const ending = ['PREEMPTING', 'RESTARTING', 'DRAINING', 'KILLING'] as const;
const graceMs = 3 * second;

describe('a launched task nothing is heard of is asked about', () => {
  it('after fifteen seconds, and again whenever it is twice as old', () => {
    const { state, task } = world();
    const at = (updatedAtMs: number) => askAtMs(state, task('ASSIGNED', { assignedAtMs: 100 * second, updatedAtMs }));
    expect(at(100 * second)).toBe(115 * second);
    expect(at(115 * second)).toBe(130 * second);
    expect(at(130 * second)).toBe(160 * second);
  });

  it('by the age since it was made, when nothing says when it was launched', () => {
    const { state, task } = world();
    expect(askAtMs(state, task('ASSIGNED'))).toBe((100 + 99) * second);
  });
});

describe('a task that is to end is killed again', () => {
  it('ten seconds after the kill, then after twice as long, at most after the longest time', () => {
    const { state, task } = world();
    const at = (killsSent?: number) =>
      killAtMs(
        state,
        task('KILLING', { killSentAtMs: 200 * second, ...(killsSent === undefined ? {} : { killsSent }) }),
      );
    expect([undefined, 0, 1, 2, 3, 5, 6, 50].map(at)).toEqual(
      [10, 10, 10, 20, 40, 160, 300, 300].map((seconds) => (200 + seconds) * second),
    );
  });

  it('counted from when it was to end, where no kill was written down', () => {
    const { state, task } = world();
    expect(killAtMs(state, task('KILLING'))).toBe(110 * second);
  });
});

describe('a task is in its state too long', () => {
  it('five minutes after its launch without a word, thirty while it starts', () => {
    const { state, task } = world();
    expect(overAtMs(state, task('ASSIGNED', { assignedAtMs: 50 * second }))).toBe(50 * second + 5 * minute);
    expect(overAtMs(state, task('STARTING', { assignedAtMs: 50 * second }))).toBe(50 * second + 30 * minute);
    expect(overAtMs(state, task('ASSIGNED'))).toBe(second + 5 * minute);
    expect(overAtMs(state, task('STARTING'))).toBe(second + 30 * minute);
  });

  it.each(ending)('five minutes and its grace after it began to be %s', (at) => {
    const { state, task } = world();
    expect(overAtMs(state, task(at))).toBe(100 * second + 5 * minute + graceMs);
    expect(overAtMs(state, task(at, { revisionId: 'gone' as never, jobKey: 'a/b/c' as never }))).toBe(
      100 * second + 5 * minute,
    );
  });

  it('never by what happened before there was a connection', () => {
    const { state, task } = world();
    state.connectedAtMs = 500 * second;
    expect(overAtMs(state, task('ASSIGNED'))).toBe(500 * second + 5 * minute);
    expect(overAtMs(state, task('STARTING'))).toBe(500 * second + 30 * minute);
    expect(overAtMs(state, task('KILLING'))).toBe(500 * second + 5 * minute + graceMs);
  });

  it('out of reach as long as its job waits, five minutes where it says nothing, and for ever where it says so', () => {
    const over = (partition?: { reschedule: boolean; delayMs: number }, more: Partial<Task> = {}): number => {
      const { state, task } = world(partition);
      return overAtMs(state, task('PARTITIONED', more));
    };
    expect(over()).toBe(100 * second + 5 * minute);
    expect(over({ reschedule: true, delayMs: 7 * minute })).toBe(100 * second + 7 * minute);
    expect(over({ reschedule: false, delayMs: 7 * minute })).toBe(Infinity);
    expect(over({ reschedule: false, delayMs: 0 }, { mesosState: 'TASK_UNKNOWN' })).toBe(Infinity);
  });

  it('on an agent no master knows after half a minute, or sooner where its job says so', () => {
    const over = (delayMs: number): number => {
      const { state, task } = world({ reschedule: true, delayMs });
      return overAtMs(state, task('PARTITIONED', { mesosState: 'TASK_UNKNOWN' }));
    };
    expect(over(7 * minute)).toBe(130 * second);
    expect(over(5 * second)).toBe(105 * second);
  });

  it('out of reach not before the question about it can have been answered', () => {
    const { state, task } = world({ reschedule: true, delayMs: 0 });
    state.connectedAtMs = 500 * second;
    expect(overAtMs(state, task('PARTITIONED'))).toBe(510 * second);
  });

  it('out of reach by the settings where its job is gone', () => {
    const { state, task } = world({ reschedule: false, delayMs: 0 });
    expect(overAtMs(state, task('PARTITIONED', { jobKey: 'a/b/c' as never }))).toBe(100 * second + 5 * minute);
  });
});

describe('the clock looks at a task', () => {
  it('when the first thing is to be done about it, and not at all where nothing is', () => {
    const { state, task } = world();
    const due = Object.fromEntries(
      taskStates.map((at) => [at, dueOf(state, task(at, { assignedAtMs: 100 * second }))]),
    );
    expect(due).toEqual({
      ...Object.fromEntries(taskStates.map((at) => [at, undefined])),
      THROTTLED: 0,
      ASSIGNED: 115 * second,
      STARTING: 115 * second,
      PREEMPTING: 110 * second,
      RESTARTING: 110 * second,
      DRAINING: 110 * second,
      KILLING: 110 * second,
      PARTITIONED: 100 * second + 5 * minute,
    });
  });

  it('when it is over, should that be sooner', () => {
    const { state, task } = world();
    const old = { assignedAtMs: 100 * second, updatedAtMs: 300 * second };
    expect(dueOf(state, task('ASSIGNED', old))).toBe(100 * second + 5 * minute);
    const killed = { killSentAtMs: 390 * second, killsSent: 9 };
    for (const at of ending) expect(dueOf(state, task(at, killed))).toBe(100 * second + 5 * minute + graceMs);
  });

  it('that is held back when its time has come', () => {
    const { state, task } = world();
    expect(dueOf(state, task('THROTTLED', { notBeforeMs: 7 }))).toBe(7);
  });
});
