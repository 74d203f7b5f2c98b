import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { endStormCommand } from './end-storm.command.js';
import { foreignCommand } from './foreign.command.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const operation = {
  id: 'op-1',
  kind: 'endStorm',
  state: 'succeeded',
  jobKeys: [],
  taskIds: [],
  cursor: 0,
  actor: { kind: 'anonymous', id: 'anonymous' },
  taskCount: 0,
  progress: { done: 1, total: 1, failed: 0, sentence: '', jobs: [], instances: [] },
  actions: [],
  createdAtMs: 1,
  deadlineMs: 2,
  endedAtMs: 1,
  outcome: { message: 'What was lost is launched again.' },
};

describe('borealis foreign', () => {
  it.each([
    ['nothing', [], 'There are no foreign tasks.'],
    ['each with where it is', [{ taskId: 't-1', state: 'TASK_RUNNING', hostname: 'agent-1' }], 'agent-1'],
  ])('shows %s', async (_what, body, text) => {
    host = await AnsweringHost.start(() => ({ status: 200, body }));
    const answer = await foreignCommand.run(host.client, [], {});
    expect(answer.text()).toContain(text);
    expect(host.asked).toEqual(['GET /api/v2/foreign']);
  });
});

describe('borealis end-storm', () => {
  it('says what was done', async () => {
    host = await AnsweringHost.start(() => ({ status: 202, body: { operation, joined: false } }));
    const answer = await endStormCommand.run(host.client, [], { reason: 'it is real' });
    expect(answer.text()).toBe('What was lost is launched again.');
    expect(host.asked).toEqual(['POST /api/v2/storm/end']);
  });

  it('waits for the outcome with --wait', async () => {
    host = await AnsweringHost.start((path) =>
      path.endsWith('/op-1') ? { body: operation } : { status: 202, body: { operation, joined: false } },
    );
    const answer = await endStormCommand.run(host.client, [], { wait: true });
    expect(answer).toMatchObject({ exitCode: 0, data: { operation: { state: 'succeeded' } } });
  });
});
