import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { drainCommand } from './drain.command.js';
import { scaleCommand } from './operations/job-operations.js';
import { planCommand } from './plan.command.js';

const plan = {
  atMs: 1,
  hash: '0123456789abcdef',
  diff: [],
  placements: [],
  pending: [],
  staying: [] as unknown[],
  warnings: [],
  agents: 2,
  complete: true,
};
const operation = {
  id: 'op-1',
  kind: 'applyPlan',
  state: 'succeeded',
  jobKeys: ['root/prod/web'],
  taskIds: [],
  cursor: 0,
  actor: { kind: 'anonymous', id: 'anonymous' },
  taskCount: 0,
  progress: { done: 2, total: 2, failed: 0, sentence: 'The plan is carried out.', jobs: [], instances: [] },
  actions: [],
  createdAtMs: 1,
  deadlineMs: 2,
  parts: [{ operationId: 'op-2', kind: 'scale', state: 'succeeded', progress: { done: 2, total: 2 } }],
  forecast: {
    places: [],
    total: 2,
    asForeseen: 1,
    different: 1,
    differences: [
      {
        jobKey: 'root/prod/web',
        instanceName: 'web-3',
        foreseen: 'a.example',
        actual: 'b.example',
        sentence: 'web-3 went to b.example; a.example was foreseen.',
      },
    ],
  },
};

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

describe('borealis plan --apply --wait', () => {
  it('carries out the plan that was shown, as one operation, and tells which tasks went elsewhere', async () => {
    host = await AnsweringHost.start((path) => {
      if (path === '/api/v2/plan') return { body: plan };
      if (path === '/api/v2/plan/apply') return { status: 202, body: { operation, joined: false } };
      return { body: operation };
    });
    const answer = await planCommand.run(host.client, [], { scale: ['root/prod/web=3'], apply: true, wait: true });
    expect(host.asked.filter((asked) => asked.startsWith('POST'))).toEqual([
      'POST /api/v2/plan',
      'POST /api/v2/plan/apply',
    ]);
    expect(answer.exitCode).toBe(0);
    expect(answer.text()).toContain('op-2  scale  succeeded');
    expect(answer.text()).toContain('web-3 went to b.example; a.example was foreseen.');
  });

  it('names what would stay on agents that are thought to be drained, and why', async () => {
    const web1 = {
      jobKey: 'root/prod/web',
      instanceName: 'web-1',
      agentId: 'a',
      hostname: 'a.example',
      sentence: 'No room.',
    };
    host = await AnsweringHost.start(() => ({ body: { ...plan, staying: [web1] } }));
    const answer = await planCommand.run(host.client, [], { drain: ['rack=r1'] });
    expect(answer.text()).toMatch(/What would stay where it is.*\n.*web-1.* on a\.example: No room\./);
  });

  it('says which count is beyond the limit before anything is asked', async () => {
    host = await AnsweringHost.start(() => ({ body: plan }));
    const asked = planCommand.run(host.client, [], { scale: ['root/prod/web=100001'] });
    await expect(asked).rejects.toThrow(/changes\.0\.instances: .*100000/);
    await expect(asked).rejects.toMatchObject({ exitCode: 2, problem: { code: 'BOREALIS_REQUEST_INVALID' } });
    expect(host.asked).toEqual([]);
  });

  it('ends with the same code for a count beyond the limit, whichever command was given it', async () => {
    host = await AnsweringHost.start(() => ({ body: plan }));
    await expect(scaleCommand.run(host.client, ['root/prod/web', '100001'], {})).rejects.toMatchObject({
      exitCode: 2,
      problem: { code: 'BOREALIS_REQUEST_INVALID' },
    });
    expect(host.asked).toEqual([]);
  });

  it('resumes before it scales and suspends last, in whatever order the command line has them', async () => {
    const bodies: unknown[] = [];
    host = await AnsweringHost.start((_path, body) => {
      bodies.push(body);
      return { body: plan };
    });
    const options = { scale: ['root/prod/web=4'], suspend: ['root/prod/db'], resume: ['root/prod/web'] };
    await planCommand.run(host.client, [], options);
    expect(bodies).toMatchObject([{ changes: [{ kind: 'resume' }, { kind: 'scale' }, { kind: 'suspend' }] }]);
  });

  it.each([
    [{ scale: ['root/prod/web=5', 'root/prod/web=6'] }, '--scale names root/prod/web twice'],
    [{ restart: ['root/prod/web', 'root/prod/web'] }, '--restart names root/prod/web twice'],
    [{ suspend: ['root/prod/web'], resume: ['root/prod/web'] }, '--resume and --suspend both name root/prod/web'],
    [{ addAgent: ['cpus=4,cpus=8'] }, 'says cpus twice'],
    [{ addAgent: ['cpus=4,memory=8192'] }, 'names no cpus or no mem'],
    [{ addAgent: ['cpu=4,mem=8192'] }, 'names no cpus or no mem'],
  ])('refuses %j, as the last would win in silence', async (options, words) => {
    host = await AnsweringHost.start(() => ({ body: plan }));
    await expect(planCommand.run(host.client, [], options)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(words) as unknown,
    });
    expect(host.asked).toEqual([]);
  });
});

describe('borealis drain', () => {
  it.each([
    ['nothing', '', {}, 'Name an agent'],
    ['an agent and an attribute', 'agent-1', { attribute: 'rack=r1' }, 'either an agent or --attribute, not both'],
    ['an attribute without a value', '', { attribute: 'rack' }, 'such as rack=r1'],
  ])('is refused with %s named', async (_what, agent, options, words) => {
    host = await AnsweringHost.start(() => ({ body: operation }));
    await expect(drainCommand.run(host.client, [agent], options)).rejects.toThrow(words);
    expect(host.asked).toEqual([]);
  });
});
