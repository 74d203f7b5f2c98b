import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HealthPolicy } from './health-policy.js';
import type { HealthLimits } from './health-policy.js';

describe('the policy of health checks', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** What is told of results that come a second apart; the first one after a second. */
  const told = (results: readonly boolean[], limits: Partial<HealthLimits> = {}): readonly string[] => {
    const policy = new HealthPolicy({ graceMs: 0, consecutiveFailures: 3, ...limits });
    return results.map((passed) => {
      jest.advanceTimersByTime(1_000);
      const news = policy.judge({ passed });
      if (news === undefined) return 'nothing';
      return `${news.healthy ? 'healthy' : 'unhealthy'}${news.kill ? ' kill' : ''}`;
    });
  };

  it('tells the first success and keeps quiet about the others', () => {
    expect(told([true, true, true])).toEqual(['healthy', 'nothing', 'nothing']);
  });

  it('tells every failure, and kills at the limit', () => {
    expect(told([true, false, false, false])).toEqual(['healthy', 'unhealthy', 'unhealthy', 'unhealthy kill']);
  });

  it('counts failures in a row only', () => {
    expect(told([false, false, true, false, false, true])).toEqual([
      ...['unhealthy', 'unhealthy', 'healthy'],
      ...['unhealthy', 'unhealthy', 'healthy'],
    ]);
  });

  it('ignores failures within the grace period until the first success', () => {
    expect(told([false, false, true], { graceMs: 2_500 })).toEqual(['nothing', 'nothing', 'healthy']);
  });

  it('counts failures after the grace period', () => {
    expect(told([false, false, false], { graceMs: 2_500 })).toEqual(['nothing', 'nothing', 'unhealthy']);
  });

  it('knows no grace after the first success', () => {
    expect(told([true, false], { graceMs: 60_000 })).toEqual(['healthy', 'unhealthy']);
  });

  it.each([0, 1])('kills at the first failure when %i are allowed', (consecutiveFailures) => {
    expect(told([false], { consecutiveFailures })).toEqual(['unhealthy kill']);
  });
});
