const firstMs = 400;
const longestMs = 10_000;

/**
 * How long to wait before attempt number `attempt` (from 0) after a loss: doubling up to ten seconds, half of it by chance
 * (`random` from 0 to 1), so that many open pages do not come back in the same instant after a restart of the host.
 */
export const retryDelayMs = (attempt: number, random: number): number => {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (random * ceiling) / 2);
};
