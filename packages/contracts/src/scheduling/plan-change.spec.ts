import { describe, expect, it } from '@jest/globals';
import { asJobKey } from '../ids.js';
import { planRequestSchema } from './plan.schema.js';
import type { PlanChange } from './plan-change.schema.js';

const web = asJobKey('root/prod/web');
const db = asJobKey('root/prod/db');
const scale = (jobKey: typeof web, instances: number): PlanChange => ({ kind: 'scale', jobKey, instances });

const problemsOf = (...changes: PlanChange[]): string[] =>
  planRequestSchema.safeParse({ changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

describe('what a plan asks of one task type', () => {
  it.each<[string, string, PlanChange[]]>([
    ['a count', 'changes.2.jobKey', [scale(web, 5), scale(db, 1), scale(web, 6)]],
    [
      'suspending and resuming',
      'changes.1.jobKey',
      [
        { kind: 'suspend', jobKey: web },
        { kind: 'resume', jobKey: web },
      ],
    ],
    [
      'a restart',
      'changes.1.jobKeys.1',
      [
        { kind: 'rollingRestart', jobKeys: [web] },
        { kind: 'rollingRestart', jobKeys: [db, web] },
      ],
    ],
    ['a kill', 'changes.0.jobKeys.1', [{ kind: 'killAll', jobKeys: [web, web] }]],
    [
      'a restart of every one, where it is restarted already',
      'changes.1',
      [{ kind: 'rollingRestart', jobKeys: [web, db] }, { kind: 'rollingRestart' }],
    ],
    [
      'a restart, where every one is restarted already',
      'changes.1.jobKeys.0',
      [{ kind: 'rollingRestart' }, { kind: 'rollingRestart', jobKeys: [web] }],
    ],
    [
      'a kill of every one, where it is killed already',
      'changes.1',
      [{ kind: 'killAll', jobKeys: [web] }, { kind: 'killAll' }],
    ],
  ])('can be said once: %s', (_what, path, changes) => {
    expect(problemsOf(...changes)).toEqual([
      `${path}: Change 1 asks the same of root/prod/web, or the opposite: nobody can know which is meant.`,
    ]);
  });

  it('can be said once for every one', () => {
    expect(problemsOf({ kind: 'rollingRestart' }, scale(web, 5), { kind: 'rollingRestart' })).toEqual([
      'changes.2: Change 1 asks the same of every task type, or the opposite: nobody can know which is meant.',
    ]);
  });

  it('can be several things, and the same of several task types', () => {
    expect(
      problemsOf(
        { kind: 'resume', jobKey: web },
        scale(web, 5),
        { kind: 'rollingRestart', jobKeys: [web, db] },
        scale(db, 5),
        { kind: 'killAll' },
      ),
    ).toEqual([]);
  });
});
