import type { JobView } from '@borealis/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { aJobView } from '../../testing/a-job-view.js';
import { AnsweringHost } from '../../testing/answering-host.js';
import { jobsCommand } from './jobs.command.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const some = aJobView('root/prod/web');
const web: JobView = { ...some, desired: 12, counts: { ...some.counts, running: 7, partitioned: 5 } };
const textFor = async (more: Partial<JobView>): Promise<string> => {
  host = await AnsweringHost.start(() => ({ status: 200, body: [{ ...web, ...more }] }));
  return (await jobsCommand.run(host.client, [], {})).text();
};

describe('borealis jobs', () => {
  it('says why instances are missing that do not wait', async () => {
    const sentence = '5 of its instances are on agents out of reach, and are replaced after 5 min of that.';
    expect(await textFor({ missing: { cause: 'outOfReach', instances: 5, sentence } })).toContain(sentence);
  });

  it('says that beside why others wait', async () => {
    const pending = {
      jobKey: web.key,
      waiting: 1,
      sinceMs: 1,
      cause: 'noRoom',
      agentsExamined: 1,
      vetoes: [],
      nearest: [],
      sentence: 'No agent of 1 has room: the nearest has 1 of 2 cpus.',
    } as unknown as NonNullable<JobView['pending']>;
    const missing = { cause: 'ending' as const, instances: 1, sentence: '1 of its instances is being ended.' };
    expect(await textFor({ pending, missing })).toContain('has 1 of 2 cpus. 1 of its instances is being ended.');
  });
});
