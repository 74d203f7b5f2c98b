import { BorealisError, isDotSegment } from '@borealis/contracts';
import type { Job } from '@borealis/contracts';
import type { Logger } from 'pino';

/** Task types of databases from before such names were refused: nothing of them is lost, and what to do is said. */
export const warnOfUnaddressable = (jobs: readonly Pick<Job, 'key'>[], logger: Pick<Logger, 'warn'>): void => {
  for (const { key } of jobs) {
    if (!key.split('/').some(isDotSegment)) continue;
    const { code, problem } = new BorealisError('BOREALIS_JOB_UNADDRESSABLE', { job: key });
    logger.warn({ code }, `${problem.title}: ${problem.what} ${problem.todo}`);
  }
};
