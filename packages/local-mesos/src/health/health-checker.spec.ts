import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HealthChecker } from './health-checker.js';
import type { HealthTimes } from './health-checker.js';

describe('a health checker', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const watched = (
    results: readonly boolean[],
    times: Partial<HealthTimes> = {},
  ): { told: string[]; probedAt: number[]; checker: HealthChecker } => {
    const told: string[] = [];
    const probedAt: number[] = [];
    const begun = performance.now();
    const checker = new HealthChecker(
      { delayMs: 15_000, intervalMs: 10_000, graceMs: 0, consecutiveFailures: 3, ...times },
      () => {
        probedAt.push(Math.round(performance.now() - begun));
        return Promise.resolve({ passed: results[Math.min(probedAt.length - 1, results.length - 1)] ?? true });
      },
      { changed: (healthy, kill) => told.push(`${healthy ? 'healthy' : 'unhealthy'}${kill ? ' kill' : ''}`) },
    );
    return { told, probedAt, checker };
  };

  it('begins after the delay and goes on at the interval', async () => {
    const { probedAt, checker } = watched([true]);
    await jest.advanceTimersByTimeAsync(36_000);
    expect(probedAt).toEqual([15_000, 25_000, 35_000]);
    checker.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(probedAt).toHaveLength(3);
  });

  it('tells the first success and keeps quiet about the others', async () => {
    const { told } = watched([true]);
    await jest.advanceTimersByTimeAsync(100_000);
    expect(told).toEqual(['healthy']);
  });

  it('tells every failure, and kills at the limit', async () => {
    const { told } = watched([true, false, false, false]);
    await jest.advanceTimersByTimeAsync(200_000);
    expect(told).toEqual(['healthy', 'unhealthy', 'unhealthy', 'unhealthy kill']);
  });

  it('counts failures in a row only', async () => {
    const { told } = watched([false, false, true, false, false, true]);
    await jest.advanceTimersByTimeAsync(80_000);
    expect(told).toEqual(['unhealthy', 'unhealthy', 'healthy', 'unhealthy', 'unhealthy', 'healthy']);
  });

  it('ignores failures within the grace period until the first success', async () => {
    const { told } = watched([false, false, false, true], { delayMs: 0, intervalMs: 1_000, graceMs: 2_500 });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(['healthy']);
  });

  it('knows no grace after the first success', async () => {
    const { told } = watched([true, false], { delayMs: 0, intervalMs: 1_000, graceMs: 60_000 });
    await jest.advanceTimersByTimeAsync(1_500);
    expect(told).toEqual(['healthy', 'unhealthy']);
  });

  it.each([0, 1])('kills at the first failure when %i are allowed', async (consecutiveFailures) => {
    const { told } = watched([false], { consecutiveFailures });
    await jest.advanceTimersByTimeAsync(100_000);
    expect(told).toEqual(['unhealthy kill']);
  });
});
