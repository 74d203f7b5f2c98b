import { asJobKey } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const huge = asJobKey('root/prod/huge');
const scale = (instances: number): Command => ({ kind: 'scale', jobKey: huge, instances });
const within = (instances: number): Command => ({ kind: 'scale', jobKey: huge, instances, withinMs: 6_000 });

/** Three tasks that no agent has room for. */
const waiting = (): Scene => {
  const scene = Scene.waiting({}, aJob({ name: 'huge', instances: 3, cpus: 64 }));
  scene.offer(anOffer({ cpus: 16 }));
  return scene;
};

describe('a scale down of a task type whose tasks wait', () => {
  it('has succeeded as soon as what was too many is gone', () => {
    const scene = waiting();
    const operation = scene.begin(within(2));
    scene.pass(6_000);
    expect(scene.operation(operation)).toMatchObject({
      state: 'succeeded',
      progress: { done: 1, total: 1 },
      outcome: { message: 'Scaled from 3 to 2 instances.' },
    });
    expect(scene.live()).toHaveLength(2);
  });

  it('as the undo of a scale up that failed as well', () => {
    const scene = waiting();
    const up = scene.begin(within(5));
    scene.pass(6_000);
    expect(scene.operation(up).state).toBe('failed');
    const undo = scene.begin({ kind: 'undo', operationId: up.id });
    scene.pass(1_000);
    expect(scene.operation(undo)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('waits for those that run and are to go, and speaks of nothing else', () => {
    const scene = Scene.running(aJob({ name: 'huge', instances: 3 }));
    scene.define(aJob({ name: 'huge', instances: 3, cpus: 64 }));
    scene.status(
      scene.live().find(({ instance }) => instance === 0)!,
      'TASK_FAILED',
    );
    scene.pass(60_000);
    scene.offer(anOffer({ cpus: 16 }));
    const operation = scene.begin(within(1));
    scene.pass(1_000);
    const sentence = (): string | undefined => scene.core.operationView(operation.id)?.progress.sentence;
    expect(scene.operation(operation)).toMatchObject({ state: 'running', progress: { done: 0, total: 2 } });
    expect(sentence()).toBe('0 of 2 instances have ended.');
    scene.status(
      scene.live().find(({ instance }) => instance === 2)!,
      'TASK_KILLED',
    );
    scene.pass(1_000);
    expect(sentence()).toBe('1 of 2 instances have ended.');
    scene.pass(4_000);
    expect(scene.operation(operation).outcome).toMatchObject({ code: 'BOREALIS_OPERATION_DEADLINE' });
    expect(sentence()).not.toContain('64 cpus');
  });
});

describe('a scale up', () => {
  it('still waits for what is to come up', () => {
    const scene = waiting();
    const operation: Operation = scene.begin(scale(4));
    scene.pass(1_000);
    expect(scene.operation(operation).state).toBe('running');
  });
});
