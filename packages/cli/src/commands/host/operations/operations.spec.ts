import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../../testing/answering-host.js';
import { rollingRestartCommand, scaleCommand } from './job-operations.js';

const job = { key: 'root/prod/web' };
const operation = (state: string, done: number) => ({
  id: 'op-1',
  kind: 'scale',
  state,
  jobKeys: ['root/prod/web'],
  taskIds: [],
  cursor: 0,
  actor: { kind: 'anonymous', id: 'anonymous' },
  taskCount: 0,
  progress: { done, total: 1, failed: 0, sentence: `${done} of 1.`, jobs: [], instances: [] },
  actions: [],
  createdAtMs: 1,
  deadlineMs: 2,
});

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

describe('a count or a time that is none', () => {
  it.each([
    ['an empty count', scaleCommand, ['web', ''], {}, 'The number of instances: ""'],
    ['a word', scaleCommand, ['web', 'abc'], {}, '"abc" is not a whole number'],
    ['a negative one', scaleCommand, ['web', '-1'], {}, '"-1"'],
    ['a time without a number', scaleCommand, ['web', '1'], { within: 'soon' }, '--within: "soon"'],
    ['an option of two words', rollingRestartCommand, ['web'], { maxFailures: '' }, '--max-failures: ""'],
  ])('%s is refused before anything is asked of the host', async (_what, command, given, options, words) => {
    host = await AnsweringHost.start(() => ({ body: [job] }));
    await expect(command.run(host.client, given, options)).rejects.toThrow(words);
    expect(host.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([]);
  });
});

describe('--wait', () => {
  it('goes on when the host is away for a moment', async () => {
    let reads = 0;
    host = await AnsweringHost.start((path) => {
      if (path === '/api/v2/jobs') return { body: [job] };
      if (path.endsWith('/events')) return { status: 503, body: {} };
      if (!path.endsWith('/op-1')) return { status: 202, body: { operation: operation('running', 0), joined: false } };
      reads += 1;
      if (reads === 1)
        return {
          status: 503,
          body: {
            type: 'x',
            title: 'Not ready',
            status: 503,
            detail: 'Soon.',
            todo: 'Wait.',
            code: 'BOREALIS_NOT_READY',
          },
        };
      return { body: operation('succeeded', 1) };
    });
    const answer = await scaleCommand.run(host.client, ['root/prod/web', '1'], { wait: true });
    expect(answer.exitCode).toBe(0);
    expect(reads).toBe(2);
  });
});
