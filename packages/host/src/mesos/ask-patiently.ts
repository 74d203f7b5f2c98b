import { setTimeout as pause } from 'node:timers/promises';
import { BorealisError } from '@borealis/contracts';
import type { Logger } from 'pino';
import { notYetCodes } from './find-framework.js';

const firstWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Asks until a master has answered, since going on without an answer could launch again what runs already. Undefined when the host
 * is stopped meanwhile.
 */
export const askPatiently = async <T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
  logger: Logger,
): Promise<T | undefined> => {
  for (let waitMs = firstWaitMs; !signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof BorealisError) || !notYetCodes.includes(error.code)) throw error;
      logger.warn({ code: error.code, retryInMs: waitMs }, `${error.problem.what} ${error.problem.todo}`);
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
};
