import { endpoints } from '@borealis/contracts';
import type { JobView, PendingReason } from '@borealis/contracts';
import { exitCodes, jobNamed, partsOf } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { ageOf, good, strong, tableOf } from '../../output/index.js';

const missingOf = (agent: PendingReason['nearest'][number]): string[][] =>
  agent.shortages.map(({ veto, need, have }, index) => [
    index === 0 ? agent.hostname : '',
    veto,
    String(need),
    String(have),
  ]);

const textOf = (job: JobView, pending: PendingReason): string =>
  [
    `${strong(job.key)}: ${pending.waiting} of ${job.desired} waiting for ${ageOf(pending.sinceMs)}`,
    pending.sentence,
    ...(pending.nearest.length === 0
      ? []
      : ['', tableOf(['NEAREST', 'LACKS', 'NEED', 'HAVE'], pending.nearest.flatMap(missingOf))]),
  ].join('\n');

/** `borealis why <job>`: ends with {@link exitCodes.differs} while something waits. */
export const whyCommand: HostCommand = {
  usage: 'why <job>',
  description: 'say why tasks of a task type wait',
  examples: ['borealis why web', 'borealis why root/prod/web --json'],
  run: async (host, [given = '']) => {
    const job = await host.ask(endpoints.job, { parameters: partsOf(await jobNamed(host, given)) });
    const { pending } = job;
    return {
      data: pending ?? null,
      text: () => (pending ? textOf(job, pending) : good(`Nothing of ${job.key} waits.`)),
      exitCode: pending ? exitCodes.differs : exitCodes.done,
    };
  },
};
