import type { JobView } from '@borealis/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { jobsCommand } from './jobs.command.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const counts = {
  running: 7,
  healthy: 0,
  unhealthy: 0,
  waiting: 0,
  starting: 0,
  killing: 0,
  partitioned: 5,
  outdated: 0,
};
const web = {
  key: 'root/prod/web',
  role: 'root',
  environment: 'prod',
  name: 'web',
  driver: 'docker',
  desired: 12,
  declared: 12,
  minimumInstances: 0,
  allowScaling: true,
  tier: 'preferred',
  priority: 0,
  suspended: false,
  orphaned: false,
  revisionId: 'r-1',
  revisionNumber: 1,
  position: 0,
  perInstance: { cpus: 1, memMb: 1, diskMb: 0, gpus: 0, ports: 0 },
  hasHealthCheck: false,
  oneInstancePerAgent: false,
  fixedPorts: [],
  counts,
};
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
      sentence: 'No agent of 1 has room: the nearest lacks 2 cpus (it has 1).',
    } as unknown as NonNullable<JobView['pending']>;
    const missing = { cause: 'ending' as const, instances: 1, sentence: '1 of its instances is being ended.' };
    expect(await textFor({ pending, missing })).toContain('(it has 1). 1 of its instances is being ended.');
  });
});
