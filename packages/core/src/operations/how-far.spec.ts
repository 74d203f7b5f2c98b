import { asJobKey, asOperationId } from '@borealis/contracts';
import type { Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { howFar } from './how-far.js';

const operation = (wish: Partial<Operation>): Operation => ({
  id: asOperationId('op-1'),
  kind: 'scale',
  state: 'running',
  jobKeys: [asJobKey('root/prod/web')],
  cursor: 0,
  actor: { kind: 'anonymous', id: 'anonymous' },
  createdAtMs: 1,
  deadlineMs: 60_000,
  taskIds: [],
  progress: { done: 2, total: 5 },
  ...wish,
});

describe('how far an operation has come', () => {
  it.each<[Partial<Operation>, string]>([
    [{ kind: 'restart' }, '2 of 5 tasks are replaced.'],
    [{ kind: 'rollingRestart' }, '2 of 5 tasks are replaced.'],
    [{ kind: 'kill' }, '2 of 5 tasks have ended.'],
    [{ kind: 'killAll' }, '2 of 5 tasks have ended.'],
    [{ kind: 'suspend' }, '2 of 5 tasks have ended.'],
    [{ kind: 'scale', from: 1, to: 6 }, '2 of 5 instances came up.'],
    [{ kind: 'scale', from: 6, to: 1 }, '2 of 5 instances have ended.'],
    [{ kind: 'resume' }, '2 of 5 instances came up.'],
    [{ kind: 'drain' }, '2 of 5 tasks have left.'],
    [{ kind: 'apply' }, '2 of 5 instances are as defined.'],
    [{ kind: 'adopt' }, 'It is done at once.'],
    [{ kind: 'undrain' }, 'It is done at once.'],
    [{ kind: 'setQuota' }, 'It is done at once.'],
    [{ kind: 'removeQuota' }, 'It is done at once.'],
    [{ kind: 'endStorm' }, 'It is done at once.'],
    [{ kind: 'applyPlan' }, '0 of 0 parts have ended, 2 of 5 tasks are done.'],
    [{ kind: 'restart', state: 'queued' }, 'It had not begun.'],
  ])('of %j: %s', (wish, sentence) => {
    expect(howFar(operation(wish))).toBe(sentence);
  });

  it('names those of a restart that failed', () => {
    const failed = [{ taskId: 'a', successor: 'b' }] as unknown as NonNullable<Operation['failed']>;
    expect(howFar(operation({ kind: 'rollingRestart', failed }))).toBe('2 of 5 tasks are replaced, 1 failed.');
    expect(howFar(operation({ kind: 'rollingRestart', failed: [] }))).toBe('2 of 5 tasks are replaced.');
  });

  it('counts the parts of a plan that have ended', () => {
    const part = (state: Operation['state']) => ({ ...operation({}), state });
    const parts = [part('succeeded'), part('failed'), part('running')] as unknown as NonNullable<Operation['parts']>;
    expect(howFar(operation({ kind: 'applyPlan', parts }))).toBe('2 of 3 parts have ended, 2 of 5 tasks are done.');
  });
});
