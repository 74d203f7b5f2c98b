import { asAgentId, asJobKey, foreseenPlacesAtMost } from '@borealis/contracts';
import type { Command, JobKey, Operation, PlannedCommand } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../../testing/builders.js';
import { restartSettings, Scene } from '../../testing/scene.js';
import { forecastFrom } from './index.js';

const [web, db, mail] = [asJobKey('root/prod/web'), asJobKey('root/prod/db'), asJobKey('root/prod/mail')];
const scaleTo = (instances: number, jobKey = web): PlannedCommand => ({ kind: 'scale', jobKey, instances });
const offer = (scene: Scene, agent: string, cpus: number): void => void scene.offer(anOffer({ agent, cpus }));

/** One instance of each on agent a, which has room for `cpus` more. */
const sceneWith = (cpus: number, settings = {}): Scene => {
  const scene = new Scene(settings);
  scene.subscribe();
  scene.define(...['web', 'db', 'mail'].map((name) => aJob({ name, cpus: 1, memMb: 1 })));
  offer(scene, 'a', 3 + cpus);
  scene.comeUp();
  scene.nowMs += 1_000;
  return scene;
};
const begin = (scene: Scene, ...changes: readonly PlannedCommand[]): Operation => {
  const plan = scene.plan({ changes });
  return scene.begin({ kind: 'applyPlan', hash: plan.hash, changes: [...changes], forecast: forecastFrom(plan) });
};
const partOf = (scene: Scene, plan: Operation, kind: string, key?: JobKey): Operation =>
  scene.core
    .operations()
    .find(
      (each) => each.partOf === plan.id && each.kind === kind && (key === undefined || each.jobKeys.includes(key)),
    )!;
const states = (scene: Scene, plan: Operation): (string | undefined)[] | undefined =>
  scene.operation(plan).parts?.map(({ state }) => state);
const notes = (scene: Scene, { id }: Operation): number =>
  scene.changes.filter((change) => change.kind === 'operation' && change.operation.id === id).length;
const differences = (scene: Scene, plan: Operation): string[] =>
  scene.operation(plan).forecast!.differences.map(({ sentence }) => sentence);
const up = (scene: Scene, key: JobKey): void => {
  for (const task of scene.live())
    if (task.jobKey === key && task.state === 'ASSIGNED') scene.status(task, 'TASK_RUNNING');
};
const message = (scene: Scene, plan: Operation): string | undefined => scene.operation(plan).outcome?.message;

describe('a plan that is carried out', () => {
  it('is what its parts are together: their jobs, their work and the last of their deadlines', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(3), { kind: 'rollingRestart', jobKeys: [db, web] }, scaleTo(4, db));
    expect(plan.id).toMatch(/^op-[0-9a-f]{12}$/);
    expect(plan.jobKeys).toEqual([web, db]);
    expect(plan.progress).toEqual({ done: 0, total: 2 + 2 + 3 });
    const deadlines = scene.core
      .operations()
      .filter((each) => each.partOf === plan.id)
      .map(({ deadlineMs }) => deadlineMs);
    expect(plan.deadlineMs).toBe(Math.max(...deadlines));
    expect(Math.min(...deadlines)).toBeLessThan(plan.deadlineMs);
  });

  it('notes at once that a part has ended, and how far the others are twice a second at most', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(3), scaleTo(2, db));
    offer(scene, 'a', 9);
    scene.nowMs += 100;
    up(scene, db);
    expect(states(scene, plan)).toEqual(['running', 'succeeded']);
    expect(scene.operation(plan)).toMatchObject({ progress: { done: 1, total: 3 }, forecast: { asForeseen: 3 } });
    scene.nowMs += 499;
    const before = notes(scene, plan);
    scene.status(
      scene.live().find(({ state }) => state === 'ASSIGNED')!,
      'TASK_RUNNING',
    );
    expect(notes(scene, plan)).toBe(before);
    scene.pass(1);
    expect(scene.operation(plan).progress).toEqual({ done: 2, total: 3 });
    up(scene, web);
    expect(scene.operation(plan)).toMatchObject({ state: 'succeeded', progress: { done: 3, total: 3 } });
    expect(message(scene, plan)).toBe('The plan is carried out. 3 tasks went where foreseen.');
  });

  it('writes nothing down while nothing happens', () => {
    const scene = sceneWith(0);
    const plan = begin(scene, scaleTo(3));
    const before = notes(scene, plan);
    for (let second = 0; second < 4; second++) scene.pass(1_000);
    expect(notes(scene, plan)).toBe(before);
  });

  it('ends with its last part in the same decision, also when the host has started anew', () => {
    const scene = sceneWith(90);
    for (let instances = 2; instances < 10; instances++) {
      const plan = begin(scene, scaleTo(instances), scaleTo(instances, db));
      scene.reboot();
      scene.subscribe();
      scene.nowMs += 1_000;
      offer(scene, 'a', 90);
      up(scene, web);
      up(scene, db);
      expect([states(scene, plan), scene.operation(plan).state]).toEqual([['succeeded', 'succeeded'], 'succeeded']);
    }
  });

  it('is cancelled when one of its parts was, and says how many were', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(2), scaleTo(2, db), scaleTo(2, mail));
    scene.begin({ kind: 'cancel', operationId: partOf(scene, plan, 'scale', web).id });
    expect([states(scene, plan), scene.operation(plan).state]).toEqual([
      ['cancelled', 'running', 'running'],
      'running',
    ]);
    offer(scene, 'a', 9);
    scene.comeUp();
    expect(scene.operation(plan).state).toBe('cancelled');
    expect(message(scene, plan)).toBe('1 of 3 parts were cancelled. 3 tasks went where foreseen.');
  });

  it('fails when a part of it does, and names that one', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(2), { kind: 'rollingRestart', jobKeys: [db] });
    const restart = partOf(scene, plan, 'rollingRestart');
    offer(scene, 'a', 9);
    up(scene, web);
    scene.status(
      scene.live().find(({ state }) => state === 'ASSIGNED')!,
      'TASK_FAILED',
    );
    expect(scene.operation(plan)).toMatchObject({ state: 'failed', outcome: { code: 'BOREALIS_PLAN_INCOMPLETE' } });
    expect(message(scene, plan)).toContain(`rollingRestart ${restart.id}`);
    expect(message(scene, plan)).toContain('1 of 2');
    expect(message(scene, plan)).not.toContain(partOf(scene, plan, 'scale').id);
  });

  it('sees how each part ended, however few ended operations are remembered', () => {
    const scene = sceneWith(9, { endedOperations: 1 });
    const plan = begin(scene, scaleTo(2), scaleTo(2, db));
    const parts = [web, db].map((key) => partOf(scene, plan, 'scale', key).id);
    for (let others = 0; others < 3; others++) scene.begin({ kind: 'scale', jobKey: mail, instances: 1 });
    offer(scene, 'a', 9);
    for (const key of [web, db]) up(scene, key);
    expect(scene.operation(plan)).toMatchObject({
      state: 'succeeded',
      parts: [{ state: 'succeeded' }, { state: 'succeeded' }],
    });
    scene.begin({ kind: 'scale', jobKey: mail, instances: 1 });
    expect(parts.map((id) => scene.core.operation(id))).toEqual([undefined, undefined]);
  });

  it('remembers how a part it joined ended when that one is forgotten', () => {
    const scene = sceneWith(9, { endedOperations: 1 });
    const joined = scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    const plan = begin(scene, scaleTo(2), scaleTo(2, db));
    offer(scene, 'a', 9);
    up(scene, web);
    scene.nowMs += 1_000;
    for (let others = 0; others < 3; others++) scene.begin({ kind: 'scale', jobKey: mail, instances: 1 });
    expect(scene.core.operation(joined.id)).toBeUndefined();
    up(scene, db);
    expect(scene.operation(plan)).toMatchObject({
      state: 'succeeded',
      parts: [{ state: 'succeeded' }, { state: 'succeeded' }],
    });
  });

  it('knows of a part that a later change of the same plan has ended', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(3), { kind: 'suspend', jobKey: web });
    expect(states(scene, plan)).toEqual(['superseded', 'running']);
    expect(partOf(scene, plan, 'scale').state).toBe('superseded');
    scene.die();
    expect(scene.operation(plan).state).toBe('succeeded');
  });

  it('is an operation of its own also when it began nothing itself', () => {
    const scene = sceneWith(0);
    const restart = { kind: 'rollingRestart' as const, jobKeys: [db], settings: restartSettings() };
    scene.begin(restart);
    const plans = [1, 2].map(() => begin(scene, restart));
    expect(new Set(plans.map(({ id }) => id)).size).toBe(2);
  });
});

describe('where tasks of a plan went', () => {
  it('counts those of other jobs that were foreseen with it, and says nothing of those that were not placed', () => {
    const scene = sceneWith(0);
    scene.begin({ kind: 'scale', jobKey: mail, instances: 3 });
    const plan = begin(scene, { kind: 'killAll', jobKeys: [db] }, scaleTo(0));
    const foreseen = plan.forecast!.places.filter(({ jobKey }) => jobKey === mail);
    expect(foreseen.length).toBeGreaterThan(0);
    scene.nowMs += 1_000;
    scene.die();
    expect(differences(scene, plan)).not.toContainEqual(expect.stringContaining('mail'));
  });

  it('is where one of the tasks of an instance went, and else where the last one did', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, scaleTo(3));
    expect(plan.forecast?.places.map(({ agentId }) => agentId)).toEqual(['a', 'a']);
    const fail = (instance: number): void =>
      void scene.status(
        scene.live().find((task) => task.instance === instance)!,
        'TASK_FAILED',
      );
    offer(scene, 'a', 1);
    const [here] = scene.live().filter(({ agentId, state }) => agentId === 'a' && state === 'ASSIGNED');
    fail(here!.instance);
    const other = here!.instance === 1 ? 2 : 1;
    offer(scene, 'b', 1);
    fail(other);
    scene.pass(5_000);
    offer(scene, 'c', 9);
    scene.comeUp();
    expect(scene.operation(plan)).toMatchObject({ state: 'succeeded', forecast: { asForeseen: 1, different: 1 } });
    expect(differences(scene, plan)).toEqual([`web-${other + 1} went to c.example; a.example was foreseen.`]);
  });

  it('is not where they were before', () => {
    const scene = sceneWith(9);
    const plan = begin(scene, { kind: 'rollingRestart', jobKeys: [web] });
    expect(plan.forecast).toMatchObject({ places: [{ instance: 0, agentId: 'a' }], asForeseen: 0, different: 0 });
    scene.pass(1_000);
    expect(scene.operation(plan).forecast).toMatchObject({ asForeseen: 0, different: 0 });
  });

  it('tells in the end which were not placed, with why', () => {
    const scene = sceneWith(1);
    const plan = begin(scene, scaleTo(2));
    scene.nowMs += 1_000;
    scene.begin({ kind: 'cancel', operationId: partOf(scene, plan, 'scale').id });
    const why = scene.core.pending(web)!.sentence;
    expect(scene.operation(plan).forecast).toMatchObject({
      asForeseen: 0,
      different: 1,
      differences: [{ jobKey: web, instanceName: 'web-2', foreseen: 'a.example' }],
    });
    expect(differences(scene, plan)[0]).toContain('web-2 was not placed; a.example was foreseen. ');
    expect(differences(scene, plan)[0]).toContain(why.slice(0, 20));
  });

  it('tells which were not foreseen to be placed: not those launched before, nor those that followed a failure', () => {
    const scene = sceneWith(9);
    scene.begin({ kind: 'scale', jobKey: mail, instances: 2 });
    const plan = begin(scene, scaleTo(2), scaleTo(2, mail));
    const [first] = scene.live().filter(({ jobKey }) => jobKey === web);
    scene.nowMs += 1_000;
    scene.status(first!, 'TASK_FAILED');
    scene.pass(2_000);
    offer(scene, 'a', 1);
    scene.pass(1_000);
    const atOnce = differences(scene, plan);
    const [failed] = [first!.instance];
    expect(atOnce).not.toContainEqual(expect.stringContaining(`web-${failed + 1}`));
    const mailed = scene.live().find(({ jobKey, instance }) => jobKey === mail && instance === 0)!;
    scene.begin({ kind: 'killTask', taskId: mailed.id, scaleDown: false });
    scene.die();
    offer(scene, 'a', 9);
    scene.comeUp();
    expect(differences(scene, plan)).toEqual(['mail-1 went to a.example; it was not foreseen to be placed.']);
    expect(scene.operation(plan).forecast?.differences[0]).toMatchObject({
      jobKey: mail,
      instanceName: 'mail-1',
      actual: 'a.example',
    });
  });

  it('is told for so many only, with how many there are', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 0.001, memMb: 1, instances: 1 }));
    offer(scene, 'a', 100);
    scene.comeUp();
    scene.nowMs += 1_000;
    const plan = begin(scene, scaleTo(foreseenPlacesAtMost + 1));
    const [first] = scene.live().filter(({ state }) => state === 'RUNNING');
    scene.nowMs += 1_000;
    scene.begin({ kind: 'killTask', taskId: first!.id, scaleDown: false });
    scene.die();
    offer(scene, 'b', 100);
    scene.comeUp();
    const { forecast } = scene.operation(plan);
    expect(forecast).toMatchObject({ total: foreseenPlacesAtMost, different: foreseenPlacesAtMost + 1 });
    expect(forecast?.differences).toHaveLength(foreseenPlacesAtMost);
  });

  it('leaves out what nobody foresaw where only the first places are remembered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 0.001, memMb: 1, instances: 0 }));
    offer(scene, 'a', 100);
    scene.nowMs += 1_000;
    const plan = begin(scene, scaleTo(foreseenPlacesAtMost + 5));
    scene.nowMs += 1_000;
    offer(scene, 'a', 100);
    scene.comeUp();
    expect(scene.operation(plan)).toMatchObject({
      state: 'succeeded',
      forecast: { total: foreseenPlacesAtMost + 5, asForeseen: foreseenPlacesAtMost, different: 0 },
    });
    expect(scene.live()[0]?.agentId).toBe(asAgentId('a'));
  });
});

it('a plan that is cancelled says so once, and what it began with it', () => {
  const scene = sceneWith(9);
  const plan = begin(scene, scaleTo(2), scaleTo(2, db));
  scene.begin({ kind: 'cancel', operationId: plan.id } satisfies Command);
  expect(scene.operation(plan).state).toBe('cancelled');
  expect(message(scene, plan)).toContain('0 of 2 parts have ended, 0 of 2 tasks are done.');
  const [part] = scene.operation(plan).parts ?? [];
  expect(scene.core.operation(part!.operationId)?.outcome?.message).toBe(
    `Cancelled by tester with plan ${plan.id}. 0 of 1 instances came up. What was done stays.`,
  );
  expect(states(scene, plan)).toHaveLength(2);
});
