import { retryDelayMs } from './backoff';

describe('the delay before the next attempt', () => {
  it('doubles, and stops growing at ten seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => retryDelayMs(attempt, 1))).toEqual([
      400, 800, 1600, 3200, 6400, 10_000, 10_000,
    ]);
  });

  it('is half chance, so that many pages do not come back at once', () => {
    expect(retryDelayMs(2, 0)).toBe(800);
    expect(retryDelayMs(2, 0.5)).toBe(1200);
  });
});
