import { endpoints } from '@borealis/contracts';
import type { JobView } from '@borealis/contracts';
import type { HostCommand } from '../../host-client/index.js';
import { bad, doubtful, tableOf } from '../../output/index.js';

const standingOf = (job: JobView): string => {
  if (job.suspended) return `suspended: ${job.suspendedReason ?? 'by an operator'}`;
  const why = [job.pending?.sentence, job.missing?.sentence].filter((part) => part !== undefined);
  if (why.length > 0)
    return job.missing?.cause === 'ended' && why.length === 1 ? why.join('') : doubtful(why.join(' '));
  if (job.counts.unhealthy > 0) return bad(`${job.counts.unhealthy} unhealthy`);
  return '';
};

/** `borealis jobs` */
export const jobsCommand: HostCommand = {
  usage: 'jobs',
  description: 'list the task types of a running host',
  examples: ['borealis jobs', 'borealis jobs --host http://scheduler:8080 --json'],
  run: async (host) => {
    const jobs = await host.ask(endpoints.jobs);
    return {
      data: jobs,
      text: () =>
        jobs.length === 0
          ? 'There are no task types. TASK0_NAME and its siblings define one.'
          : tableOf(
              ['JOB', 'WANTED', 'RUNNING', 'HEALTHY', 'WAITING', ''],
              jobs.map((job) => [
                job.key,
                String(job.desired),
                String(job.counts.running),
                job.hasHealthCheck ? String(job.counts.healthy) : '',
                String(job.counts.waiting),
                standingOf(job),
              ]),
            ),
    };
  },
};
