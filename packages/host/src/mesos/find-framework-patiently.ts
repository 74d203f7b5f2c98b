import { setTimeout as pause } from 'node:timers/promises';
import { BorealisError } from '@borealis/contracts';
import type { FrameworkConfig } from '@borealis/contracts';
import type { MasterDetector } from '@borealis/mesos';
import type { Logger } from 'pino';
import { findFramework, notYetCodes } from './find-framework.js';
import type { FoundFramework } from './find-framework.js';

const firstWaitMs = 500;
const longestWaitMs = 15_000;

/** Looks for our framework until a master has answered. Registering anew without an answer could leave running tasks behind. */
export const findFrameworkPatiently = async (
  config: FrameworkConfig,
  masters: MasterDetector,
  signal: AbortSignal,
  logger: Logger,
  known?: string,
): Promise<FoundFramework | undefined> => {
  for (let waitMs = firstWaitMs; !signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      return await findFramework(config, masters, signal, known);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof BorealisError) || !notYetCodes.includes(error.code)) throw error;
      logger.warn({ code: error.code, retryInMs: waitMs }, `${error.problem.what} ${error.problem.todo}`);
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
};
