import { asJobKey } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { restartSettings, roomy, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const rolling = (batchSize: number): Command => ({
  kind: 'rollingRestart',
  jobKeys: [web],
  settings: restartSettings({ batchSize }),
  whenBusy: 'queue',
});
const cancel = (scene: Scene, { id }: Operation): Operation => scene.begin({ kind: 'cancel', operationId: id });
const round = (scene: Scene): void => {
  scene.offer(...roomy());
  scene.comeUp();
  scene.nowMs += 1_000;
  scene.die();
};

describe('a rolling restart that waits', () => {
  it('waits for nothing but the operation in its way, and begins with it ended, whatever its end was', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const first = scene.begin(rolling(1));
    const waiting = scene.begin(rolling(2));
    expect(waiting).toMatchObject({ state: 'queued', after: first.id, taskIds: [] });
    expect(waiting.startedAtMs).toBeUndefined();
    scene.nowMs += 2_000;
    cancel(scene, first);
    const { taskIds, ...begun } = scene.operation(waiting);
    expect(begun).toMatchObject({
      state: 'running',
      startedAtMs: scene.nowMs,
      deadlineMs: waiting.deadlineMs,
      progress: { done: 0, total: 2 },
    });
    expect([...taskIds].sort()).toEqual(
      scene
        .live()
        .filter(({ replaces }) => replaces === undefined)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('lets those begin first that wait longer, and waits for them then', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    const first = scene.begin(rolling(1));
    const second = scene.begin(rolling(2));
    const third = scene.begin(rolling(3));
    expect(scene.operation(third).after).toBe(first.id);
    cancel(scene, first);
    expect(scene.operation(second).state).toBe('running');
    expect(scene.operation(third)).toMatchObject({ state: 'queued', after: second.id });
    cancel(scene, second);
    expect(scene.operation(third).state).toBe('running');
  });

  it('waits on for the restart of a single task that was begun meanwhile, though others wait as well', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const first = scene.begin(rolling(1));
    const second = scene.begin(rolling(2));
    const third = scene.begin(rolling(3));
    round(scene);
    const done = scene.live().find(({ state, replaces }) => state === 'RUNNING' && replaces !== undefined)!;
    const between = scene.begin({ kind: 'restartTask', taskId: done.id });
    cancel(scene, first);
    for (const waiting of [second, third])
      expect(scene.operation(waiting)).toMatchObject({ state: 'queued', after: between.id });
    round(scene);
    expect(scene.operation(between).state).toBe('succeeded');
    expect(scene.operation(second)).toMatchObject({ state: 'running', progress: { total: 2 } });
  });

  it('begins after a resume with what that has brought up', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    scene.begin({ kind: 'suspend', jobKey: web });
    scene.die();
    const resume = scene.begin({ kind: 'resume', jobKey: web });
    const { whenBusy: _patient, ...impatient } = rolling(1) as Extract<Command, { kind: 'rollingRestart' }>;
    const waiting = scene.begin(impatient);
    expect(waiting).toMatchObject({ state: 'queued', after: resume.id, progress: { total: 0 } });
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(waiting)).toMatchObject({ state: 'running', progress: { done: 0, total: 2 } });
    for (let left = 0; left < 2; left++) round(scene);
    expect(scene.operation(waiting)).toMatchObject({ state: 'succeeded', progress: { done: 2, total: 2 } });
  });

  it('does not overtake one that waits longer for something else', () => {
    const db = asJobKey('root/prod/db');
    const scene = Scene.running(aJob(), aJob({ name: 'db' }));
    const kill = scene.begin({ kind: 'killAll', jobKeys: [db] });
    const before = scene.begin({ ...rolling(1), jobKeys: [web, db] } as Command);
    const waiting = scene.begin(rolling(2));
    expect([before, waiting].map(({ after }) => after)).toEqual([kill.id, before.id]);
    scene.pass(1_000);
    expect(scene.operation(waiting)).toMatchObject({ state: 'queued', after: before.id });
    cancel(scene, before);
    expect(scene.operation(waiting).state).toBe('running');
  });

  it('goes on waiting when the host starts anew', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const first = scene.begin(rolling(1));
    const waiting = scene.begin(rolling(2));
    scene.reboot();
    scene.subscribe();
    scene.pass(1_000);
    expect(scene.operation(waiting).state).toBe('queued');
    cancel(scene, first);
    expect(scene.operation(waiting).state).toBe('running');
  });
});
