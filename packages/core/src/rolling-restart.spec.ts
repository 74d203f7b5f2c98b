import { asJobKey } from '@borealis/contracts';
import type { Operation, Task } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import type { JobWish } from './testing/builders.js';
import { restartSettings, roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');

const begin = (scene: Scene, settings: object = {}, more: object = {}): Operation =>
  scene.begin({
    kind: 'rollingRestart',
    jobKeys: [web],
    settings: restartSettings(settings),
    ...more,
  });

const successors = (scene: Scene): Task[] => scene.live().filter(({ replaces }) => replaces !== undefined);
const running = (wish: JobWish): Scene => Scene.running(aJob(wish));

describe('a rolling restart', () => {
  it('replaces a whole batch at once, and no more than that', () => {
    const scene = running({ instances: 5 });
    const operation = begin(scene, { batchSize: 2 });
    expect(successors(scene)).toHaveLength(2);
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.live()).toHaveLength(7);
    scene.die();
    expect(scene.operation(operation).progress).toEqual({ done: 2, total: 5 });
    for (let round = 0; round < 3; round++) {
      scene.offer(...roomy());
      scene.comeUp();
      scene.die();
    }
    expect(scene.operation(operation)).toMatchObject({
      state: 'succeeded',
      outcome: { message: 'Restarted 5 of 5 tasks.' },
    });
    expect(scene.live()).toHaveLength(5);
  });

  it('goes on in place when the new revision has a health check the old one had not', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 3, ports: 1 }));
    scene.offer(...roomy());
    for (const task of scene.live()) scene.status(task, 'TASK_RUNNING');
    scene.define(aJob({ instances: 3, ports: 1, healthCheck: true }));
    const operation = begin(scene, { method: 'inPlace' });
    for (let round = 0; round < 3; round++) {
      scene.die();
      scene.offer(...roomy());
      scene.comeUp();
    }
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
  });

  it('counts a successor only when it was up for the watch time without a break', () => {
    const scene = running({ instances: 2, healthCheck: true, ports: 1 });
    const operation = begin(scene, { watchMs: 20_000 });
    scene.offer(...roomy());
    scene.comeUp();
    scene.pass(15_000);
    const [successor] = successors(scene);
    scene.status(successor!, 'TASK_RUNNING', { healthy: false });
    scene.pass(10_000);
    expect(scene.operation(operation).progress.done).toBe(0);
    scene.status(successor!, 'TASK_RUNNING', { healthy: true });
    scene.pass(19_000);
    expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(3);
    scene.pass(1_000);
    scene.die();
    expect(scene.operation(operation).progress.done).toBe(1);
  });

  it('takes no more than a batch down when it goes in place, through RESTARTING', () => {
    const scene = running({ instances: 3, fixedPorts: [8080] });
    const operation = begin(scene, { batchSize: 2 });
    expect(
      scene
        .live()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['RESTARTING', 'RESTARTING', 'RUNNING']);
    scene.die();
    scene.offer(...roomy());
    expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(1);
    scene.comeUp();
    scene.die();
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('finishes the batch under way when it is paused, begins no other, and goes on when it is resumed', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene);
    scene.begin({ kind: 'pauseOperation', operationId: operation.id, reason: 'lunch' });
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    scene.pass(5_000);
    expect(successors(scene).filter(({ state }) => state !== 'RUNNING')).toEqual([]);
    expect(scene.operation(operation)).toMatchObject({
      state: 'paused',
      progress: { done: 1 },
      pause: { reason: 'lunch' },
    });
    expect(scene.core.operationView(operation.id)?.actions).toEqual(['resume', 'cancel']);
    scene.begin({ kind: 'resumeOperation', operationId: operation.id });
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    expect(scene.operation(operation).state).toBe('succeeded');
  });

  it('ends by its deadline while it is paused, and says who had paused it', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene, {}, { withinMs: 60_000 });
    scene.begin({ kind: 'pauseOperation', operationId: operation.id });
    scene.pass(60_001);
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_OPERATION_DEADLINE' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('tester had paused it');
  });

  it('tolerates so many failures, then stops; what is left runs on', () => {
    const scene = running({ instances: 4 });
    const before = scene.live().map(({ id }) => id);
    const operation = begin(scene, { maximumFailures: 1 });
    for (let failure = 0; failure < 2; failure++) {
      scene.offer(...roomy());
      const [successor] = successors(scene).filter(({ state }) => state === 'ASSIGNED');
      scene.status(successor!, 'TASK_FAILED', { message: 'no such image' });
    }
    expect(scene.operation(operation)).toMatchObject({
      state: 'failed',
      outcome: { code: 'BOREALIS_RESTART_ABORTED' },
    });
    expect(scene.operation(operation).outcome?.message).toContain('2 of 4 replacements failed');
    expect(scene.operation(operation).outcome?.message).toContain('4 tasks run on as they were');
    expect(
      scene
        .live()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(before.sort());
  });

  it('goes in place where every agent has an instance already and two are not allowed', () => {
    const scene = running({ instances: 3, oneInstancePerAgent: true });
    begin(scene);
    expect(scene.live().filter(({ state }) => state === 'RESTARTING')).toHaveLength(1);
    expect(scene.live()).toHaveLength(3);
  });

  it('takes the ones that are not up first', () => {
    const scene = running({ instances: 3, healthCheck: true, ports: 1 });
    const ill = scene.live().find(({ instance }) => instance === 0)!;
    scene.status(ill, 'TASK_RUNNING', { healthy: false });
    const operation = begin(scene);
    expect(scene.operation(operation).taskIds[0]).toBe(ill.id);
  });

  it('waits for an operation in the way when it is asked to, and begins when that has ended', () => {
    const scene = running({ instances: 2 });
    const first = begin(scene);
    const second = begin(scene, { batchSize: 2 }, { whenBusy: 'queue' });
    expect(scene.operation(second)).toMatchObject({ state: 'queued', after: first.id });
    expect(scene.refusal({ kind: 'pauseOperation', operationId: second.id }).code).toBe(
      'BOREALIS_OPERATION_NOT_PAUSABLE',
    );
    scene.begin({ kind: 'cancel', operationId: first.id });
    expect(scene.operation(second).state).toBe('running');
    scene.offer(...roomy());
    scene.comeUp();
    scene.die();
    expect(scene.operation(second)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('gives up on a successor that never comes up within the time of a step', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene);
    scene.pass(300_001);
    expect(scene.operation(operation).state).toBe('failed');
    expect(scene.live().every(({ state }) => state === 'RUNNING')).toBe(true);
  });

  it('begun before there were settings goes on', () => {
    const scene = running({ instances: 2 });
    const operation = begin(scene);
    const {
      settings: _settings,
      inWork: _inWork,
      failed: _failed,
      startedAtMs: _started,
      ...old
    } = scene.operation(operation);
    scene.mirror.apply([{ kind: 'operation', operation: old }]);
    scene.reboot();
    scene.subscribe();
    for (let round = 0; round < 3; round++) {
      scene.offer(...roomy());
      scene.comeUp();
      scene.die();
    }
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.live()).toHaveLength(2);
  });
});
