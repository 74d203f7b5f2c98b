import { asJobKey } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { meetings } from './meetings.js';
import type { MeetingKind } from './meetings.js';

const web = asJobKey('root/prod/web');

/** A wish of a kind about the job, and another one that wants something else. */
const wishes = (scene: Scene): Partial<Record<MeetingKind, readonly [Command, Command]>> => {
  const [first, second] = scene.live();
  const taskId = first!.id;
  return {
    scale: [
      { kind: 'scale', jobKey: web, instances: 5 },
      { kind: 'scale', jobKey: web, instances: 6 },
    ],
    restart: [
      { kind: 'restartTask', taskId },
      { kind: 'restartTask', taskId },
    ],
    rollingRestart: [
      { kind: 'rollingRestart', jobKeys: [web] },
      {
        kind: 'rollingRestart',
        jobKeys: [web],
        settings: {
          batchSize: 2,
          method: 'auto',
          healthGated: true,
          watchMs: 0,
          onlyOutdated: false,
          maximumFailures: 0,
        },
      },
    ],
    killAll: [
      { kind: 'killAll', jobKeys: [web] },
      { kind: 'killAll', jobKeys: [web, asJobKey('root/prod/db')] },
    ],
    kill: [
      { kind: 'killTask', taskId, scaleDown: false },
      { kind: 'killTask', taskId: second!.id, scaleDown: false },
    ],
    suspend: [
      { kind: 'suspend', jobKey: web },
      { kind: 'suspend', jobKey: web },
    ],
    resume: [
      { kind: 'resume', jobKey: web },
      { kind: 'resume', jobKey: web },
    ],
  };
};

interface Outcome {
  readonly verdict: string;
  readonly named?: string | undefined;
}

/** What really becomes of the second wish while the first is open. */
const outcomeOf = (scene: Scene, open: Operation, asked: Command): Outcome => {
  const { reply } = scene.command(asked);
  if (reply?.ok === false) return { verdict: 'refuse', named: String(reply.details['operation'] ?? reply.code) };
  if (reply?.ok !== true) return { verdict: 'no answer' };
  if (reply.joined) return { verdict: 'join', named: reply.operation.id };
  if (reply.operation.state === 'queued') return { verdict: 'queue', named: reply.operation.after };
  return { verdict: scene.operation(open).state === 'superseded' ? 'supersede' : 'beside', named: open.id };
};

const wished = ['scale', 'restart', 'rollingRestart', 'killAll', 'kill', 'suspend', 'resume'] as const;
const cases = wished.flatMap((open) => wished.map((asked) => [open, asked] as const));

/** Where the wishes above are about different tasks, so that they never meet. */
const apart = (open: MeetingKind, asked: MeetingKind): boolean => open === 'kill' && asked === 'kill';

describe('two operators at the same moment', () => {
  it.each(cases)('an open %s and a wish to %s meet as the table says', (open, asked) => {
    const scene = Scene.running(aJob({ instances: 3 }), aJob({ name: 'db' }));
    if (open === 'resume') {
      scene.begin({ kind: 'suspend', jobKey: web });
      scene.die();
    }
    const tasks = scene.live().length > 1 ? wishes(scene) : undefined;
    const first = tasks?.[open]?.[0] ?? ({ kind: 'resume', jobKey: web } as const);
    const operation = scene.begin(first);
    // A restart and a kill only meet on the very same task.
    const second = wishes(scene)[asked]![open === 'restart' && asked === 'kill' ? 0 : 1];
    const expected = apart(open, asked) ? 'beside' : meetings[open][asked];
    const outcome = outcomeOf(scene, operation, second);
    expect(outcome.verdict).toBe(expected);
    if (expected === 'refuse' && open !== 'suspend') expect(outcome.named).toBe(operation.id);
    if (expected === 'join' || expected === 'queue') expect(outcome.named).toBe(operation.id);
  });

  it('the very same wish joins, whoever asks', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const both: Command[] = [
      { kind: 'scale', jobKey: web, instances: 9 },
      { kind: 'rollingRestart', jobKeys: [web] },
    ];
    for (const command of both) {
      const begun = scene.begin(command);
      expect(scene.command(command).reply).toMatchObject({ joined: true, operation: { id: begun.id } });
    }
  });
});
