import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const minute = 60_000;
const hour = 60 * minute;

const endOnce = (scene: Scene, everyMs: number): void => {
  scene.status(scene.only(), 'TASK_FAILED');
  scene.pass(everyMs);
  scene.offer(...roomy());
  scene.comeUp();
};

const kept = (scene: Scene): number => scene.core.tasks({ ended: true }).length - scene.live().length;

const running = (settings: ConstructorParameters<typeof Scene>[0]): Scene => {
  const scene = new Scene(settings);
  scene.subscribe();
  scene.define(aJob());
  scene.offer(...roomy());
  scene.comeUp();
  return scene;
};

describe('ended tasks', () => {
  it('beyond the count are forgotten once they are old enough, the oldest first', () => {
    const scene = running({ endedTasksPerJob: 3, endedKeptAtLeastMs: 10 * minute });
    const first = scene.only();
    for (let round = 0; round < 8; round++) endOnce(scene, 61_000);
    expect(kept(scene)).toBe(8);
    scene.pass(4 * minute);
    expect(scene.core.task(first.id)).toBeUndefined();
    scene.pass(20 * minute);
    expect(kept(scene)).toBe(3);
    expect(scene.mirror.snapshot().tasks).toHaveLength(4);
  });

  it('are never more than ten times the count, however young', () => {
    const scene = running({ endedTasksPerJob: 2, endedKeptAtLeastMs: 100 * hour });
    for (let round = 0; round < 30; round++) endOnce(scene, 61_000);
    expect(kept(scene)).toBe(20);
  });

  it('are forgotten when they are too old, whatever the count', () => {
    const scene = running({ endedKeptAtMostMs: 2 * hour });
    endOnce(scene, 61_000);
    endOnce(scene, 61_000);
    expect(kept(scene)).toBe(2);
    scene.pass(3 * hour);
    expect(kept(scene)).toBe(0);
  });

  it('stay when they say why a wanted slot is empty', () => {
    const scene = Scene.running(aJob({ restart: 'never' }));
    scene.status(scene.only(), 'TASK_FINISHED');
    for (let day = 0; day < 10; day++) scene.pass(24 * hour);
    expect(kept(scene)).toBe(1);
    expect(scene.live()).toEqual([]);
  });
});

describe('failures over generations', () => {
  it('are counted, and so many are enough', () => {
    const job = aJob({ restart: 'failure' });
    const scene = Scene.running({ ...job, restart: { ...job.restart, maxFailures: 3 } });
    const counts: (number | undefined)[] = [];
    for (let round = 0; round < 3; round++) {
      scene.pass(hour);
      const task = scene.only();
      scene.status(task, 'TASK_FAILED');
      counts.push(scene.core.task(task.id)?.failureCount);
      scene.offer(...roomy());
      scene.comeUp();
    }
    expect(counts).toEqual([1, 2, 3]);
    scene.reboot();
    scene.pass(hour);
    expect(scene.live()).toEqual([]);
  });
});
