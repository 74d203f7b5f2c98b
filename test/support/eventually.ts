import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is there or the deadline has passed; then it fails with the last answer or error, so that a red test
 * says what was seen. For things outside of this process that offer no event to wait for.
 */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = 60_000,
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

/** By its shape, since errors of Node's own parts are of another realm in tests. */
const describe = (value: unknown): string => {
  const { message, cause } = (value ?? {}) as { readonly message?: unknown; readonly cause?: unknown };
  if (typeof message !== 'string') return JSON.stringify(value);
  return cause === undefined ? message : `${message} (${describe(cause)})`;
};
