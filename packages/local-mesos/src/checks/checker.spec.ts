import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Checker } from './checker.js';

describe('a checker', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const watched = (probeMs = 0): { heardAt: number[]; probedAt: number[]; checker: Checker } => {
    const heardAt: number[] = [];
    const probedAt: number[] = [];
    const begun = performance.now();
    const now = (): number => Math.round(performance.now() - begun);
    const checker = new Checker(
      { delayMs: 15_000, intervalMs: 10_000 },
      async () => {
        probedAt.push(now());
        if (probeMs > 0) await new Promise((resolve) => setTimeout(resolve, probeMs));
        return { passed: true };
      },
      () => heardAt.push(now()),
    );
    return { heardAt, probedAt, checker };
  };

  it('begins after the delay and goes on at the interval', async () => {
    const { probedAt, checker } = watched();
    await jest.advanceTimersByTimeAsync(36_000);
    expect(probedAt).toEqual([15_000, 25_000, 35_000]);
    checker.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(probedAt).toHaveLength(3);
  });

  it('counts the interval from the end of the last probe', async () => {
    const { probedAt, checker } = watched(3_000);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(probedAt).toEqual([15_000, 28_000]);
    checker.stop();
  });

  it('is silent while it is paused, a probe on its way included, and probes at once afterwards', async () => {
    const { probedAt, heardAt, checker } = watched(3_000);
    await jest.advanceTimersByTimeAsync(16_000);
    checker.pause();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([probedAt, heardAt]).toEqual([[15_000], []]);
    checker.resume();
    await jest.advanceTimersByTimeAsync(5_000);
    expect([probedAt, heardAt]).toEqual([[15_000, 76_000], [79_000]]);
    checker.stop();
  });

  it('does not go on after it was stopped, paused or not', async () => {
    const { probedAt, checker } = watched();
    checker.pause();
    checker.stop();
    checker.resume();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(probedAt).toEqual([]);
  });
});
