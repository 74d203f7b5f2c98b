import type { Call } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

type Reconcile = Extract<Call, { kind: 'reconcile' }>;

const rounds = (calls: readonly Call[]): Reconcile[] =>
  calls.filter((call): call is Reconcile => call.kind === 'reconcile');
const explicit = (calls: readonly Call[]): number[] =>
  rounds(calls).flatMap(({ tasks }) => (tasks.length === 0 ? [] : [tasks.length]));
const implicit = (calls: readonly Call[]): number => rounds(calls).filter(({ tasks }) => tasks.length === 0).length;

const running = (instances: number, settings: ConstructorParameters<typeof Scene>[0] = {}): Scene => {
  const scene = new Scene(settings);
  scene.subscribe();
  scene.define(aJob({ instances }));
  scene.offer(...roomy());
  scene.comeUp();
  return scene;
};

const answer = (scene: Scene): void => {
  for (const task of scene.live()) scene.status(task, 'TASK_RUNNING', { reason: 'REASON_RECONCILIATION' });
};

describe('after a subscription', () => {
  it('everything launched is asked about in batches, one after the other, and once whether there is more', () => {
    const scene = running(25, { reconcileBatch: 10 });
    expect(explicit(scene.subscribe().calls)).toEqual([10]);
    expect(explicit(scene.pass(1_000).calls)).toEqual([10]);
    expect(explicit(scene.pass(1_000).calls)).toEqual([5]);
    expect(implicit(scene.calls)).toBe(2);
  });

  it('names the agent of each, as only that gets exact answers', () => {
    const scene = running(3);
    const [call] = rounds(scene.subscribe().calls).filter(({ tasks }) => tasks.length > 0);
    expect(call?.tasks.every(({ agentId }) => agentId !== undefined)).toBe(true);
  });

  it('asks again about who got no answer, at growing distances, and about nobody else', () => {
    const scene = running(5);
    scene.subscribe();
    for (const task of scene.live().slice(0, 3))
      scene.status(task, 'TASK_RUNNING', { reason: 'REASON_RECONCILIATION' });
    const times: number[] = [];
    for (let second = 1; second <= 100; second++) {
      const asked = explicit(scene.pass(1_000).calls);
      if (asked.length > 0) times.push(second);
      for (const count of asked) expect(count).toBe(2);
    }
    expect(times).toEqual([5, 15, 35, 75]);
  });

  it('is done when all have answered or ended', () => {
    const scene = running(5);
    scene.subscribe();
    answer(scene);
    let asked = 0;
    for (let second = 1; second <= 300; second++) asked += explicit(scene.pass(1_000).calls).length;
    expect(asked).toBe(0);
  });
});

describe('from time to time', () => {
  it('all are asked about, and half a time later whether there is more', () => {
    const scene = running(2, { reconcileIntervalMs: 600_000 });
    answer(scene);
    const told: string[] = [];
    for (let minute = 1; minute <= 40; minute++) {
      const { calls } = scene.pass(60_000);
      answer(scene);
      if (explicit(calls).length > 0) told.push(`explicit ${minute}`);
      if (implicit(calls) > 0) told.push(`implicit ${minute}`);
    }
    expect(told).toEqual([
      'explicit 10',
      'implicit 15',
      'explicit 20',
      'implicit 25',
      'explicit 30',
      'implicit 35',
      'explicit 40',
    ]);
  });

  it('what the master repeats of a task is not written down again, and what it knows more is', () => {
    const scene = Scene.running(aJob());
    const task = scene.only();
    scene.status(task, 'TASK_RUNNING', { source: 'SOURCE_EXECUTOR' });
    const answer = { source: 'SOURCE_MASTER', reason: 'REASON_RECONCILIATION', uuid: undefined } as never;
    expect(scene.status(task, 'TASK_RUNNING', answer).changes).toEqual([]);
    expect(scene.core.task(task.id)?.source).toBe('SOURCE_EXECUTOR');
    const { changes } = scene.status(task, 'TASK_RUNNING', { ...(answer as object), healthy: false });
    expect(changes).toHaveLength(1);
    expect(scene.core.task(task.id)).toMatchObject({ healthy: false, source: 'SOURCE_MASTER' });
  });

  it('nothing is asked while there is no connection', () => {
    const scene = running(2, { reconcileIntervalMs: 60_000 });
    scene.send({ kind: 'disconnected' });
    for (let minute = 0; minute < 10; minute++) expect(rounds(scene.pass(60_000).calls)).toEqual([]);
  });
});
