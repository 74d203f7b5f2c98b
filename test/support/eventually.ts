import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is there or the deadline has passed; then it fails with the last answer or error, so that a red test
 * says what was seen. For things outside of this process that offer no event to wait for.
 */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = 20_000,
): Promise<T> => {
  const end = performance.now() + deadlineMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`${what}: not within ${deadlineMs} ms; last: ${describe(last)}`);
    await pause(25);
  }
};

const describe = (value: unknown): string => (value instanceof Error ? `${value.message}` : JSON.stringify(value));
