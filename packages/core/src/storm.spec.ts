import { asAgentId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const many = (): Scene => Scene.running(aJob({ instances: 40 }));

const lose = (scene: Scene, count: number, as: 'TASK_LOST' | 'TASK_UNREACHABLE' | 'TASK_GONE_BY_OPERATOR'): void => {
  for (const task of scene
    .live()
    .filter(({ state }) => state === 'RUNNING')
    .slice(0, count))
    scene.status(task, as);
};

const count = (scene: Scene, state: string): number => scene.live().filter((task) => task.state === state).length;
const inStorm = (scene: Scene): boolean => scene.core.framework().storm !== undefined;
const stormy = (scene: Scene): boolean => scene.core.overview().attention.some(({ code }) => code === 'BOREALIS_STORM');

describe('a storm of lost tasks', () => {
  it('holds back relaunches from the share on, says so, and ends when it has been calm', () => {
    const scene = many();
    lose(scene, 9, 'TASK_LOST');
    expect(count(scene, 'PENDING')).toBe(9);
    expect(inStorm(scene)).toBe(false);
    lose(scene, 11, 'TASK_LOST');
    expect(inStorm(scene)).toBe(true);
    expect(stormy(scene)).toBe(true);
    expect(scene.live().length).toBeLessThan(40);
    scene.pass(59_000);
    expect(inStorm(scene)).toBe(true);
    scene.pass(2_000);
    expect(inStorm(scene)).toBe(false);
    expect(stormy(scene)).toBe(false);
    expect(scene.live()).toHaveLength(40);
  });

  it('is why instances are missing, until they are launched again', () => {
    const scene = many();
    const { key } = scene.core.jobs()[0]!;
    lose(scene, 20, 'TASK_LOST');
    const missing = 40 - scene.live().length;
    expect(missing).toBeGreaterThan(0);
    scene.offer(...roomy());
    expect(scene.core.pendingReport(key, scene.nowMs)).toMatchObject({
      cause: 'stormPaused',
      waiting: 0,
      sentence: expect.stringMatching(
        new RegExp(`^${missing} of its instances (is|are) lost, and nothing is relaunched`),
      ),
    });
    scene.pass(61_000);
    expect(scene.core.pendingReport(key, scene.nowMs)?.cause).not.toBe('stormPaused');
  });

  it('gives nothing up that is out of reach, and what is back is back', () => {
    const scene = many();
    const all = scene.live();
    lose(scene, 40, 'TASK_UNREACHABLE');
    scene.subscribe();
    for (let second = 0; second < 290; second += 30) {
      scene.pass(30_000);
      const first = scene.live().find(({ state }) => state === 'PARTITIONED')!;
      scene.status(first, 'TASK_RUNNING');
      scene.status(first, 'TASK_UNREACHABLE');
    }
    expect(inStorm(scene)).toBe(true);
    scene.pass(30_000);
    expect(count(scene, 'PARTITIONED')).toBe(40);
    for (const task of all) scene.status(task, 'TASK_RUNNING');
    expect(
      scene
        .live()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(all.map(({ id }) => id).sort());
  });

  it('is over after the longest time, and another is not believed in at once', () => {
    const scene = many();
    lose(scene, 20, 'TASK_LOST');
    for (let half = 0; half < 19; half++) {
      scene.pass(30_000);
      lose(scene, 1, 'TASK_LOST');
    }
    expect(inStorm(scene)).toBe(true);
    scene.pass(30_000);
    expect(inStorm(scene)).toBe(false);
    expect(scene.core.framework().stormsIgnoredUntilMs).toBe(scene.nowMs + 600_000);
    scene.offer(...roomy());
    scene.comeUp();
    lose(scene, 40, 'TASK_LOST');
    expect(inStorm(scene)).toBe(false);
    expect(scene.live()).toHaveLength(40);
  });

  it('is ended by an operator at once, and only when there is one', () => {
    const scene = many();
    expect(scene.refusal({ kind: 'endStorm' }).code).toBe('BOREALIS_STORM_NONE');
    lose(scene, 30, 'TASK_LOST');
    expect(scene.begin({ kind: 'endStorm', reason: 'the rack is really gone' })).toMatchObject({
      kind: 'endStorm',
      state: 'succeeded',
    });
    expect(scene.live()).toHaveLength(40);
    expect(inStorm(scene)).toBe(false);
  });

  it('outlasts a new start of the host', () => {
    const scene = many();
    lose(scene, 30, 'TASK_LOST');
    const before = scene.live().length;
    scene.reboot();
    scene.subscribe();
    scene.pass(30_000);
    expect(inStorm(scene)).toBe(true);
    expect(scene.live()).toHaveLength(before);
    scene.pass(31_000);
    expect(scene.live()).toHaveLength(40);
  });

  it('does not keep people from what they ask for', () => {
    const scene = many();
    lose(scene, 30, 'TASK_LOST');
    scene.command({ kind: 'scale', jobKey: scene.core.jobs()[0]!.key, instances: 5 });
    expect(scene.live().every(({ instance, state }) => instance < 5 || state === 'KILLING')).toBe(true);
  });

  it('is none when few are lost, when an operator took the agents away, or when it is turned off', () => {
    const few = Scene.running(aJob({ instances: 4 }));
    lose(few, 4, 'TASK_LOST');
    expect(inStorm(few)).toBe(false);
    const gone = many();
    lose(gone, 40, 'TASK_GONE_BY_OPERATOR');
    expect(inStorm(gone)).toBe(false);
    const off = new Scene({ stormShare: 0 });
    off.subscribe();
    off.define(aJob({ instances: 40 }));
    off.offer(...roomy());
    off.comeUp();
    lose(off, 40, 'TASK_LOST');
    expect(inStorm(off)).toBe(false);
  });
});

it('a storm of lost agents is one before their tasks are told of', () => {
  const scene = new Scene({ stormLeastAgents: 3 });
  scene.subscribe();
  scene.define(aJob({ instances: 6 }));
  scene.offer(...roomy());
  scene.comeUp();
  for (const agent of ['agent-1', 'agent-2']) scene.send({ kind: 'agentLost', agentId: asAgentId(agent) });
  expect(inStorm(scene)).toBe(false);
  scene.send({ kind: 'agentLost', agentId: asAgentId('agent-3') });
  expect(scene.core.framework().storm).toMatchObject({ what: 'agents', lost: 3, of: 3 });
});
