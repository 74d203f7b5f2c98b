import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { armTimer } from './long-timer.js';

const DAY_MS = 24 * 3_600_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const armed = (delayMs: number): { readonly fired: () => number; readonly clear: () => void } => {
  let count = 0;
  let last: NodeJS.Timeout | undefined;
  armTimer(
    delayMs,
    (timer) => (last = timer),
    () => (count += 1),
  );
  return { fired: () => count, clear: () => clearTimeout(last) };
};

describe('a timer of any length', () => {
  it('fires once, when its time has come', () => {
    const { fired } = armed(60 * DAY_MS);
    jest.advanceTimersByTime(60 * DAY_MS - 1);
    expect(fired()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(fired()).toBe(1);
    jest.advanceTimersByTime(60 * DAY_MS);
    expect(fired()).toBe(1);
  });

  it('can be cleared at any time', () => {
    const { fired, clear } = armed(60 * DAY_MS);
    jest.advanceTimersByTime(40 * DAY_MS);
    clear();
    jest.advanceTimersByTime(60 * DAY_MS);
    expect(fired()).toBe(0);
  });

  it.each([Infinity, NaN])('never fires after %s', (delayMs) => {
    const { fired } = armed(delayMs);
    jest.advanceTimersByTime(100 * DAY_MS);
    expect(fired()).toBe(0);
  });
});
