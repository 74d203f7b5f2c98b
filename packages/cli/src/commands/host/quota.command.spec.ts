import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { quotaCommand } from './quota.command.js';

const nothing = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
const used = {
  production: { cpus: 3, memMb: 512, diskMb: 0, gpus: 0 },
  productionDedicated: nothing,
  nonProduction: nothing,
  nonProductionDedicated: nothing,
};
const root = {
  role: 'root',
  quota: { cpus: 4, memMb: 1024, diskMb: 0, gpus: 1 },
  used,
  left: { cpus: 1, memMb: 512, diskMb: 0, gpus: 1 },
};
const accepted = {
  operation: {
    id: 'op-1',
    kind: 'setQuota',
    state: 'succeeded',
    jobKeys: [],
    taskIds: [],
    cursor: 0,
    actor: { kind: 'anonymous', id: 'anonymous' },
    progress: { done: 1, total: 1, failed: 0, sentence: 'All done.', jobs: [], instances: [] },
    taskCount: 0,
    actions: [],
    createdAtMs: 1,
    deadlineMs: 2,
    endedAtMs: 1,
    outcome: { message: 'Quota of job role root: set.' },
  },
  joined: false,
};
const unknown = {
  type: 'urn:borealis:error:BOREALIS_QUOTA_UNKNOWN',
  title: 'No quota',
  status: 404,
  detail: 'None.',
  code: 'BOREALIS_QUOTA_UNKNOWN',
  todo: 'None.',
};

describe('borealis quota', () => {
  let host: AnsweringHost;
  const bodies: unknown[] = [];
  afterEach(async () => {
    bodies.splice(0);
    await host.stop();
  });
  const start = async (isKnown: boolean): Promise<AnsweringHost> =>
    (host = await AnsweringHost.start((path, body) => {
      bodies.push(body);
      if (path === '/api/v2/quotas') return { body: [root] };
      if (host.asked.at(-1)?.startsWith('GET') === false) return { status: 202, body: accepted };
      return isKnown ? { body: root } : { status: 404, body: unknown };
    }));

  it('shows quota, use and what is left of every role', async () => {
    const { client } = await start(true);
    const text = (await quotaCommand.run(client, [], {})).text();
    expect(text).toMatch(/root +cpus +4 +3 +1/);
    expect(text).toMatch(/gpus +1 +0 +1/);
  });

  it('changes only what is named of a quota there is', async () => {
    const { client, asked } = await start(true);
    await quotaCommand.run(client, ['root'], { set: ['cpus=6', 'gpus=none'], reason: 'growth' });
    expect(asked).toEqual(['GET /api/v2/quotas/root', 'PUT /api/v2/quotas/root']);
    expect(bodies.at(-1)).toEqual({ cpus: 6, memMb: 1024, diskMb: 0, reason: 'growth' });
  });

  it('wants all of a first quota', async () => {
    const { client } = await start(false);
    await expect(quotaCommand.run(client, ['new'], { set: ['cpus=6'] })).rejects.toThrow('Missing: mem, disk');
    await quotaCommand.run(client, ['new'], { set: ['cpus=6', 'mem=10', 'disk=0'] });
    expect(bodies.at(-1)).toEqual({ cpus: 6, memMb: 10, diskMb: 0 });
  });

  it.each([[['ports=4']], [['cpus=8', 'cpus=9']], [['cpus=lots']], [['cpus']]])('refuses %j', async (set) => {
    const { client } = await start(true);
    await expect(quotaCommand.run(client, ['root'], { set })).rejects.toMatchObject({ exitCode: 2 });
  });

  it('removes a quota', async () => {
    const { client, asked } = await start(true);
    await quotaCommand.run(client, ['root'], { remove: true });
    expect(asked).toEqual(['DELETE /api/v2/quotas/root']);
  });
});
