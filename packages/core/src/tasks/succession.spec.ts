import { asAgentId, asJobKey, asRevisionId, asTaskId } from '@borealis/contracts';
import type { Job, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { successionOf } from './succession.js';

const job: Pick<Job, 'definition'> = { definition: aJob() };
const plain = {
  id: asTaskId('fw.web-1'),
  jobKey: asJobKey('root/prod/web'),
  instance: 0,
  revisionId: asRevisionId('root/prod/web@1'),
  agentId: asAgentId('agent-1'),
  ports: [],
  healthy: null,
  createdAtMs: 500,
};

/** Launched at once, up at 1 s, failed at 2 s. */
const ended = (more: Partial<Task> = {}): Task => ({
  ...plain,
  state: 'FAILED',
  failures: 0,
  runningAtMs: 1_000,
  endedAtMs: 2_000,
  updatedAtMs: 2_500,
  history: [
    { atMs: 1_000, state: 'RUNNING' },
    { atMs: 2_000, state: more.state ?? 'FAILED' },
  ],
  ...more,
});
const { runningAtMs: _up, ...neverUp } = ended();
const follow = (task: Task): unknown => {
  const succession = successionOf(job, task);
  return succession.relaunch ? succession.as : undefined;
};
const asItIs = { ancestorId: plain.id, failureCount: 0 };

describe('what follows an ended task', () => {
  it('waits longer after each early end, up to the longest time, and says why', () => {
    const waits = [0, 1, 2, 5, 6, 20].map((failures) => {
      const as = follow(ended({ failures, message: 'oops' })) as {
        notBeforeMs: number;
        failures: number;
        message: string;
      };
      return [as.failures, as.notBeforeMs - 2_000, as.message];
    });
    expect(waits).toEqual([
      [1, 1_000, 'oops'],
      [2, 2_000, 'oops'],
      [3, 4_000, 'oops'],
      [6, 32_000, 'oops'],
      [7, 60_000, 'oops'],
      [21, 60_000, 'oops'],
    ]);
  });

  it('says the reason where there is no message, and nothing where there is neither', () => {
    expect(follow(ended({ reason: 'R' }))).toMatchObject({ message: 'R' });
    expect(follow(ended({ reason: 'R', message: 'oops' }))).toMatchObject({ message: 'oops' });
    expect(follow(ended())).not.toHaveProperty('message');
  });

  it('counts from the last news where no end was written down', () => {
    const { endedAtMs: _end, ...task } = ended();
    expect(follow(task)).toMatchObject({ notBeforeMs: 3_500 });
    expect(follow({ ...task, updatedAtMs: 31_000 })).toEqual(asItIs);
  });

  it('begins anew after exactly the time in which a task counts as stable', () => {
    expect(follow(ended({ failures: 4, endedAtMs: 31_000 }))).toEqual(asItIs);
    expect(follow(ended({ failures: 4, endedAtMs: 30_999 }))).toMatchObject({ failures: 5 });
  });

  it('does not wait when the end was none of its doing, and neither forgets nor counts failures', () => {
    const same = { ...asItIs, failures: 4 };
    expect(follow(ended({ failures: 4, blameless: true }))).toEqual(same);
    expect(follow(ended({ failures: 4, state: 'LOST' }))).toEqual(same);
    expect(follow({ ...neverUp, failures: 4, blameless: true })).toEqual(same);
  });

  it('waits when a launch was lost that never came up', () => {
    expect(follow({ ...neverUp, state: 'LOST', failures: 4 })).toMatchObject({ failures: 5, notBeforeMs: 18_000 });
  });

  it.each(['restart', 'scaledDown', 'preempted', 'drained', 'killAll', 'replaced'] as const)(
    'begins anew when we ended it: %s',
    (killReason) => {
      expect(follow(ended({ killReason, state: 'KILLED', failures: 4 }))).toEqual(asItIs);
    },
  );

  it.each(['unhealthy', 'timedOut'] as const)('counts as a failure when we ended it for being %s', (killReason) => {
    expect(follow(ended({ killReason, state: 'KILLED', failures: 4 }))).toMatchObject({ failures: 5 });
  });

  it('goes by the job where nothing is known of what was before its end', () => {
    const last = { history: [{ atMs: 2_000, state: 'FAILED' as const }] };
    expect(follow(ended(last))).toMatchObject({ failures: 1 });
    const never = {
      ...job,
      definition: { ...job.definition, restart: { ...job.definition.restart, mode: 'never' as const } },
    };
    expect(successionOf(never, ended(last))).toEqual({ relaunch: false });
  });

  it('carries all failures of the instance along', () => {
    expect(follow(ended({ failureCount: 9 }))).toMatchObject({ failureCount: 9 });
  });
});
