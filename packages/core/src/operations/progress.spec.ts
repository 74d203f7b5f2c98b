import { asJobKey, asTaskId } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import { roomy, Scene } from '../testing/scene.js';

const [web, db] = [asJobKey('root/prod/web'), asJobKey('root/prod/db')];
const done = (scene: Scene, operation: Operation): number => scene.operation(operation).progress.done;
const notes = (scene: Scene, { id }: Operation): number =>
  scene.changes.filter((change) => change.kind === 'operation' && change.operation.id === id).length;
const outcome = (scene: Scene, operation: Operation) => scene.operation(operation).outcome;
const scale = (instances: number, jobKey = web): Command => ({ kind: 'scale', jobKey, instances });

describe('how far an operation is', () => {
  it('is counted twice a second at most while tasks come up, and at once with the last', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    scene.nowMs += 60_000;
    const operation = scene.begin(scale(4));
    scene.nowMs += 1_000;
    scene.offer(...roomy());
    const [one, two, three] = scene.live().filter(({ state }) => state === 'ASSIGNED');
    scene.nowMs += 499;
    scene.status(one!, 'TASK_RUNNING');
    expect(done(scene, operation)).toBe(0);
    scene.nowMs += 1;
    scene.status(two!, 'TASK_STARTING');
    expect(done(scene, operation)).toBe(1);
    scene.nowMs += 10;
    scene.status(two!, 'TASK_RUNNING');
    expect(done(scene, operation)).toBe(1);
    scene.nowMs += 10;
    scene.status(three!, 'TASK_RUNNING');
    expect(scene.operation(operation)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
  });

  it('of several jobs is counted while one of them still moves', () => {
    const scene = Scene.running(aJob(), aJob({ name: 'db' }));
    scene.nowMs += 60_000;
    const { reply } = scene.define(aJob({ instances: 2 }), aJob({ name: 'db', instances: 3 }));
    const operation = (reply as { operation: Operation }).operation;
    scene.nowMs += 1_000;
    scene.offer(...roomy());
    const waiting = scene.live().filter(({ state }) => state === 'ASSIGNED');
    scene.nowMs += 100;
    scene.status(
      waiting.find(({ jobKey }) => jobKey === web)!,
      'TASK_RUNNING',
    );
    expect(done(scene, operation)).toBe(0);
    scene.pass(400);
    expect(done(scene, operation)).toBe(1);
  });

  it('is not written down again while nothing has changed', () => {
    const scene = Scene.running(aJob({ instances: 2 }), aJob({ name: 'db', instances: 2 }));
    const begun = [scene.begin(scale(4)), scene.begin({ kind: 'killAll', jobKeys: [db] })];
    scene.pass(1_000);
    const before = begun.map((each) => notes(scene, each));
    for (let second = 0; second < 4; second++) scene.pass(1_000);
    expect(begun.map((each) => notes(scene, each))).toEqual(before);
  });

  it('is nothing before all that is wanted was to go', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin(scale(3));
    for (const task of scene.live()) if (task.state === 'RUNNING') scene.status(task, 'TASK_FAILED');
    scene.pass(1_000);
    expect(scene.operation(operation).progress).toEqual({ done: 0, total: 1 });
  });
});

describe('an operation on the count of a job', () => {
  it('ends with the definition of the job: what runs goes on running and nothing is launched', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const operation = scene.begin(scale(3));
    scene.define();
    scene.pass(1_000);
    expect(scene.operation(operation).state).not.toBe('running');
    expect(scene.live().filter(({ state }) => state === 'RUNNING')).toHaveLength(1);
  });
});

describe('what is remembered of an operation that has ended', () => {
  it('is that it has: nothing of its work or its pause, and no code where nothing went wrong', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const operation = scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    scene.begin({ kind: 'pauseOperation', operationId: operation.id });
    scene.begin({ kind: 'cancel', operationId: operation.id });
    const ended = scene.operation(operation);
    expect(ended).toMatchObject({ state: 'cancelled', endedAtMs: scene.nowMs });
    expect(Object.keys(ended)).not.toContain('pause');
    expect(Object.keys(ended)).not.toContain('inWork');
    expect(Object.keys(ended.outcome!)).toEqual(['message']);
  });

  it('are a thousand of its tasks', () => {
    const scene = Scene.running(aJob());
    const operation = scene.begin({ kind: 'killAll', jobKeys: [web] });
    const taskIds = Array.from({ length: 1_001 }, (_, index) => asTaskId(`fw.web-${index}`));
    scene.mirror.apply([{ kind: 'operation', operation: { ...operation, taskIds } }]);
    scene.reboot();
    expect(scene.operation(operation).state).toBe('succeeded');
    expect(scene.operation(operation).taskIds).toEqual(taskIds.slice(0, 1_000));
  });

  it('are as many operations as they should be, those that ended first are forgotten first', () => {
    const scene = new Scene({ endedOperations: 2 });
    scene.subscribe();
    scene.define(aJob(), aJob({ name: 'db' }));
    scene.offer(...roomy());
    scene.comeUp();
    const known = (...operations: readonly Operation[]): boolean[] =>
      operations.map(({ id }) => scene.core.operation(id) !== undefined);
    const long = scene.begin(scale(2, db));
    const first = scene.begin(scale(1));
    expect(known(long, first)).toEqual([true, true]);
    scene.nowMs += 1_000;
    const second = scene.begin(scale(1));
    scene.nowMs += 1_000;
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.operation(long).state).toBe('succeeded');
    expect(known(long, first, second)).toEqual([true, false, true]);
    scene.nowMs += 1_000;
    scene.begin(scale(1));
    expect(known(long, second)).toEqual([true, false]);
  });
});

describe('an operation that comes to its time', () => {
  it('says why the first of its jobs that has a reason waits', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob(), aJob({ name: 'db', cpus: 9 }));
    scene.offer(anOffer({ cpus: 4 }));
    scene.comeUp();
    scene.begin({ kind: 'suspend', jobKey: db });
    const changed = scene.define(aJob({ memMb: 64 }), aJob({ name: 'db', cpus: 9, memMb: 64 }));
    expect(changed.reply?.ok).toBe(true);
    const resume = scene.begin({ kind: 'resume', jobKey: db, withinMs: 5_000 });
    scene.pass(5_000);
    expect(outcome(scene, resume)?.message).toContain('9 cpus');
  });

  it('says nothing of a reason where there is none', () => {
    const scene = Scene.running(aJob());
    const operation = scene.begin({ ...scale(0), withinMs: 5_000 } as Command);
    scene.pass(5_000);
    const said = outcome(scene, operation);
    expect(said).toMatchObject({ code: 'BOREALIS_OPERATION_DEADLINE' });
    scene.begin(scale(1));
    const cut = scene.begin({ ...scale(0), withinMs: 5_000 } as Command);
    scene.send({ kind: 'disconnected' });
    scene.pass(5_000);
    const away = 'The Mesos master could not be reached.';
    expect(outcome(scene, cut)?.message.replace(away, '')).toBe(said?.message);
  });

  it('ends as its parts did when those end at the same moment', () => {
    const scene = Scene.running(aJob());
    const changes = [{ kind: 'scale' as const, jobKey: web, instances: 2 }];
    const planned = scene.core.plan({ changes }, scene.nowMs);
    const hash = planned.ok ? planned.plan.hash : '';
    const plan = scene.begin({ kind: 'applyPlan', hash, changes, withinMs: 5_000 });
    scene.pass(5_000);
    expect(outcome(scene, plan)?.code).toBe('BOREALIS_PLAN_INCOMPLETE');
  });
});
