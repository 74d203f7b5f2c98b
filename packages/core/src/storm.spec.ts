import { asAgentId, asJobKey } from '@borealis/contracts';
import type { Decision } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
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

it('nobody is preempted in a storm, and who waits is told so', () => {
  const scene = new Scene();
  const batch = aJob({ name: 'batch', instances: 40, cpus: 0.1, tier: 'preemptible' });
  scene.subscribe();
  scene.define(batch);
  scene.offer(anOffer({ cpus: 4 }));
  scene.comeUp();
  scene.define(batch, aJob({ cpus: 0.1 }));
  lose(scene, 20, 'TASK_LOST');
  expect(inStorm(scene)).toBe(true);
  const preempted = (): number => count(scene, 'PREEMPTING');
  scene.nowMs += 20_000;
  lose(scene, 1, 'TASK_LOST');
  scene.pass(59_000);
  expect(inStorm(scene)).toBe(true);
  expect(preempted()).toBe(0);
  expect(scene.core.pending(asJobKey('root/prod/web'))?.sentence).toContain(
    'Nobody is ended to make room for it while so much is lost at once.',
  );
  scene.pass(2_000);
  expect(inStorm(scene)).toBe(false);
  expect(preempted()).toBe(1);
  expect(scene.core.pending(asJobKey('root/prod/web'))?.sentence).not.toContain('so much is lost');
});

describe('the share from which losses are a storm', () => {
  /** So many tasks, so many lost, and whether that was a storm of how many of how many. */
  const after = (instances: number, losses: number, as: 'TASK_LOST' | 'TASK_UNREACHABLE' = 'TASK_LOST'): unknown => {
    const scene = Scene.running(aJob({ instances }));
    lose(scene, losses, as);
    return scene.core.framework().storm;
  };
  const tasks = (lost: number, of: number) => ({ sinceMs: expect.any(Number), what: 'tasks', lost, of });

  it('is a quarter of all that were launched, and ten at least', () => {
    expect(after(40, 9)).toBeUndefined();
    expect(after(40, 10)).toEqual(tasks(10, 40));
    expect(after(44, 10)).toBeUndefined();
    expect(after(44, 11)).toEqual(tasks(11, 44));
    expect(after(12, 10)).toEqual(tasks(10, 12));
  });

  it('counts those out of reach once, and among the launched ones', () => {
    expect(after(40, 10, 'TASK_UNREACHABLE')).toEqual(tasks(10, 40));
    expect(after(44, 10, 'TASK_UNREACHABLE')).toBeUndefined();
    expect(after(44, 11, 'TASK_UNREACHABLE')).toEqual(tasks(11, 44));
  });

  it('does not count what was never up, nor what somebody wanted to end', () => {
    const assigned = new Scene();
    assigned.subscribe();
    assigned.define(aJob({ instances: 40 }));
    assigned.offer(...roomy());
    for (const task of assigned.live()) assigned.status(task, 'TASK_LOST');
    expect(inStorm(assigned)).toBe(false);
    const wanted = many();
    wanted.command({ kind: 'scale', jobKey: wanted.core.jobs()[0]!.key, instances: 0 });
    for (const task of wanted.live()) wanted.status(task, 'TASK_LOST');
    expect(inStorm(wanted)).toBe(false);
  });

  it('counts losses of one minute only', () => {
    const scene = many();
    lose(scene, 9, 'TASK_LOST');
    scene.pass(60_001);
    lose(scene, 9, 'TASK_LOST');
    expect(inStorm(scene)).toBe(false);
    lose(scene, 1, 'TASK_LOST');
    expect(inStorm(scene)).toBe(true);
  });

  it('of agents is a quarter of those in use', () => {
    const agents = (count: number, losses: number): unknown => {
      const scene = new Scene({ stormLeastAgents: 2 });
      scene.subscribe();
      scene.define(aJob({ instances: count, cpus: 4 }));
      scene.offer(...Array.from({ length: count }, (_, index) => anOffer({ agent: `a-${index}`, cpus: 4 })));
      scene.comeUp();
      for (let index = 0; index < losses; index++) scene.send({ kind: 'agentLost', agentId: asAgentId(`a-${index}`) });
      return scene.core.framework().storm;
    };
    expect(agents(8, 1)).toBeUndefined();
    expect(agents(8, 2)).toMatchObject({ what: 'agents', lost: 2, of: 8 });
    expect(agents(9, 2)).toBeUndefined();
    expect(agents(9, 3)).toMatchObject({ what: 'agents', lost: 3, of: 9 });
  });
});

describe('what is told of a storm', () => {
  it('is its beginning as an error and its end as a warning, once each', () => {
    const scene = many();
    const told: unknown[] = [];
    const listen = ({ remarks }: Decision): void => {
      for (const { level, code, message } of remarks)
        if (code === 'BOREALIS_STORM') told.push([level, /^(\d+ of \d+ \w+|The storm of lost \w+)/.exec(message)?.[0]]);
    };
    for (const task of scene.live().slice(0, 20)) listen(scene.status(task, 'TASK_LOST'));
    listen(scene.pass(59_999));
    expect(told).toEqual([['error', '10 of 40 tasks']]);
    listen(scene.pass(1));
    listen(scene.pass(60_000));
    expect(told).toEqual([
      ['error', '10 of 40 tasks'],
      ['warn', 'The storm of lost tasks'],
    ]);
    expect(scene.core.framework()).not.toHaveProperty('stormsIgnoredUntilMs');
  });
});

it('the storm is told with what is gone by now, not with what was when it began', () => {
  const scene = many();
  const detail = (): string | undefined =>
    scene.core.overview().attention.find(({ code }) => code === 'BOREALIS_STORM')?.detail;
  lose(scene, 10, 'TASK_UNREACHABLE');
  expect(scene.core.storm()).toMatchObject({ what: 'tasks', gone: 10 });
  lose(scene, 18, 'TASK_UNREACHABLE');
  expect(detail()).toMatch(/^28 of 40 tasks are gone; it began when \d+ were lost within 60 s\./);
  scene.status(
    scene.live().find(({ state }) => state === 'PARTITIONED')!,
    'TASK_RUNNING',
  );
  expect(detail()).toMatch(/^27 of 40 tasks are gone/);
});

it('the storm of lost tasks counts slots that are empty until it is over', () => {
  const scene = many();
  lose(scene, 30, 'TASK_LOST');
  expect(scene.core.storm()?.gone).toBe(40 - scene.live().length);
});
