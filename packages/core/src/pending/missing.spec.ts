import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { roomy, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');

const loseContact = (scene: Scene, count: number): void => {
  for (const task of scene.live().slice(0, count)) scene.status(task, 'TASK_UNREACHABLE');
};
const missing = (scene: Scene) => scene.core.jobView(web)!.missing;

describe('instances that are missing and do not wait', () => {
  it('are on agents out of reach: since when, and after what time they are replaced', () => {
    const scene = Scene.running(aJob({ instances: 12 }));
    scene.nowMs += 1_000;
    loseContact(scene, 5);
    const said = {
      cause: 'outOfReach',
      instances: 5,
      sinceMs: scene.nowMs,
      sentence: '5 of its instances are on agents out of reach, and are replaced after 5 min of that.',
    };
    expect(missing(scene)).toEqual(said);
    expect(scene.core.jobView(web)).toMatchObject({ counts: { running: 7, waiting: 0 } });
    expect(scene.core.pendingReport(web, scene.nowMs)).toMatchObject({
      cause: 'outOfReach',
      waiting: 0,
      sentence: said.sentence,
      missing: said,
    });
    expect(scene.core.overview().attention).toContainEqual({
      severity: 'warning',
      title: 'root/prod/web: 5 missing',
      detail: said.sentence,
      jobKey: web,
      sinceMs: said.sinceMs,
    });
  });

  it('are not given up in a storm, and it says so', () => {
    const scene = Scene.running(aJob({ instances: 40 }));
    loseContact(scene, 20);
    expect(missing(scene)?.sentence).toBe(
      '20 of its instances are on agents out of reach, and none is given up while so much is lost at once.',
    );
  });

  it('are waited for where the job says so', () => {
    const scene = Scene.running({ ...aJob({ instances: 2 }), partition: { reschedule: false } });
    loseContact(scene, 1);
    expect(missing(scene)?.sentence).toBe(
      '1 of its instances is on an agent out of reach, for whose return it is waited, however long it takes.',
    );
  });

  it('are being ended', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    scene.begin({ kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: false });
    expect(missing(scene)).toEqual({ cause: 'ending', instances: 1, sentence: '1 of its instances is being ended.' });
  });

  it('are none when there are fewer because fewer are wanted', () => {
    const scene = Scene.running(aJob({ instances: 3 }));
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    expect(scene.core.jobView(web)?.counts).toMatchObject({ running: 2, killing: 1 });
    expect(missing(scene)).toBeUndefined();
  });

  it('have ended and are not launched again', () => {
    const scene = Scene.running(aJob({ instances: 3, restart: 'never' }));
    for (const task of scene.live().slice(0, 2)) scene.status(task, 'TASK_FINISHED');
    expect(missing(scene)).toEqual({
      cause: 'ended',
      instances: 2,
      sentence: '2 of its instances have ended and are not launched again: restart never.',
    });
    expect(scene.core.overview().attention).toEqual([]);
  });

  it('have ended and are not launched again, also while other slots are still to be filled', () => {
    const scene = Scene.waiting({ tasksPerDecision: 3 }, aJob({ instances: 3, restart: 'never' }));
    scene.offer(...roomy());
    scene.comeUp();
    for (const task of scene.live().slice(0, 2)) scene.status(task, 'TASK_FINISHED');
    scene.hasty = true;
    scene.begin({ kind: 'scale', jobKey: web, instances: 9 });
    expect(scene.core.hasMore).toBe(true);
    expect(missing(scene)).toMatchObject({ cause: 'ended', instances: 2 });
  });

  it('have ended for good where the last failure is used up, and are launched again where it is not', () => {
    const failing = { ...aJob({ instances: 3, restart: 'failure' }) };
    const scene = Scene.running({ ...failing, restart: { ...failing.restart, maxFailures: 1 } });
    scene.status(scene.live()[0]!, 'TASK_FAILED');
    scene.status(scene.live()[0]!, 'TASK_FINISHED');
    expect(missing(scene)).toMatchObject({
      cause: 'ended',
      instances: 2,
      sentence: '2 of its instances have ended and are not launched again: restart failure, given up after 1 failure.',
    });
  });

  it('are not said to wait for the end of a storm where they are not launched again', () => {
    const scene = Scene.running(aJob({ instances: 40, restart: 'never' }));
    for (const task of scene.live().slice(0, 20)) scene.status(task, 'TASK_LOST');
    expect(scene.core.overview().attention).toContainEqual(
      expect.objectContaining({ code: 'BOREALIS_STORM', detail: expect.stringContaining('20 of 40 tasks are gone') }),
    );
    expect(missing(scene)).toMatchObject({ cause: 'ended', instances: 20 });
  });

  it('are counted once for all who ask, until something changes', () => {
    const scene = Scene.running(aJob({ instances: 12 }));
    loseContact(scene, 2);
    const told = missing(scene);
    expect(missing(scene)).toBe(told);
    expect(scene.core.pendingReport(web, scene.nowMs)?.missing).toBe(told);
    scene.status(
      scene.live().find(({ state }) => state === 'PARTITIONED')!,
      'TASK_RUNNING',
    );
    expect(missing(scene)).toMatchObject({ instances: 1 });
  });

  it('are told of beside those that wait', () => {
    const scene = Scene.running(aJob({ instances: 12 }));
    loseContact(scene, 1);
    scene.begin({ kind: 'scale', jobKey: web, instances: 13 });
    const report = scene.core.pendingReport(web, scene.nowMs);
    expect(report).toMatchObject({ waiting: 1, missing: { instances: 1 } });
    expect(report?.sentence).not.toContain('out of reach');
  });

  it('are in the progress of what is asked for', () => {
    const scene = Scene.running(aJob({ instances: 12 }));
    loseContact(scene, 2);
    const scaled = scene.begin({ kind: 'scale', jobKey: web, instances: 13 });
    expect(scene.core.operationView(scaled.id)?.progress.jobs[0]?.sentence).toMatch(
      /^10 of 13\. .* 2 of its instances are on agents out of reach/,
    );
  });
});
