import { asJobKey } from '@borealis/contracts';
import type { Constraint, JobDefinition, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import type { CoreSettings } from '../settings.js';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const on = (agent: string, cpus = 4, more: Partial<Offer> = {}): Offer => ({ ...anOffer({ agent, cpus }), ...more });
const placed = (wish: JobWish, placement: Partial<JobDefinition['placement']> = {}): JobDefinition => {
  const job = aJob({ memMb: 1, ...wish });
  return { ...job, placement: { ...job.placement, ...placement } };
};
const perAgent = (scene: Scene): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { agentId } of scene.launched) counts[agentId] = (counts[agentId] ?? 0) + 1;
  return counts;
};
const vetoes = (scene: Scene, key = web): string[] =>
  (scene.core.pending(key)?.vetoes ?? []).map(({ veto, agents }) => `${veto} ${agents}`).sort();

const surge = {
  batchSize: 1,
  method: 'surge',
  healthGated: true,
  watchMs: 0,
  onlyOutdated: false,
  maximumFailures: 0,
} as const;

/** At most one instance on each of as many agents as there are, and the agent of the first one is gone. */
const oneLost = (instances: number, settings: Partial<CoreSettings> = {}) => {
  const scene = Scene.waiting(settings, placed({ instances, cpus: 1 }, { oneInstancePerAgent: true }));
  scene.offer(...['a', 'b', 'c', 'd'].slice(0, instances).map((agent) => on(agent, 9)));
  scene.comeUp();
  const of = (instance: number) => scene.live().find((task) => task.instance === instance)!;
  scene.send({ kind: 'agentLost', agentId: of(0).agentId! });
  scene.status(of(0), 'TASK_LOST', { reason: 'REASON_AGENT_REMOVED' });
  const restart = (instance: number): void =>
    void scene.begin({ kind: 'restartTask', taskId: of(instance).id, settings: surge });
  return { scene, restart };
};
/** Agents that have a task. */
const isThere =
  (scene: Scene) =>
  ({ agentId }: Offer): boolean =>
    scene.live().some((task) => task.agentId === agentId);

describe('a successor', () => {
  it('finds its place behind one that fits nowhere', () => {
    const { scene, restart } = oneLost(2);
    restart(1);
    expect(
      scene
        .live()
        .map(({ instance, state }) => `${instance} ${state}`)
        .sort(),
    ).toEqual(['0 PENDING', '1 PENDING', '1 RUNNING']);
    scene.calls.length = 0;
    scene.offer(...[on('a', 9), on('b', 9)].filter(isThere(scene)));
    expect(scene.launched).toHaveLength(1);
    expect(scene.core.task(scene.launched[0]!.taskId)?.instance).toBe(1);
  });
});

describe('which agents are used', () => {
  it('is the strategy of the host, unless the job has one of its own', () => {
    const offers = (): Offer[] => [on('a', 4), on('b', 8)];
    const used = (strategy: CoreSettings['strategy'], job: JobDefinition): string[] => {
      const scene = Scene.waiting({ strategy }, job);
      scene.offer(...offers());
      return Object.keys(perAgent(scene)).sort();
    };
    const job = placed({ instances: 3, cpus: 1 });
    expect(used('pack', job)).toEqual(['a']);
    expect(used('spread', job)).toEqual(['a', 'b']);
    expect(used('spread', placed({ instances: 3, cpus: 1 }, { strategy: 'pack' }))).toEqual(['a']);
    expect(used('pack', placed({ instances: 3, cpus: 1 }, { strategy: 'spread' }))).toEqual(['a', 'b']);
  });

  it('is one after the other to pack: the next when the one before is full', () => {
    const scene = Scene.waiting({ strategy: 'pack' }, placed({ instances: 9, cpus: 1 }));
    scene.offer(on('a', 4), on('b', 5), on('c', 9));
    expect(perAgent(scene)).toEqual({ a: 4, b: 5 });
  });

  it('is each in turn to spread, as many on each as there is room', () => {
    const scene = Scene.waiting({}, placed({ instances: 9, cpus: 1 }));
    scene.offer(on('a', 1), on('b', 9), on('c', 9));
    expect(perAgent(scene)).toEqual({ a: 1, b: 4, c: 4 });
  });

  it('is those with fewer tasks of the job first, also of tasks launched before', () => {
    const scene = Scene.waiting({}, placed({ instances: 4, cpus: 1 }));
    scene.offer(on('a', 40), on('b', 4));
    scene.begin({ kind: 'scale', jobKey: web, instances: 6 });
    scene.offer(on('a', 40), on('c', 2));
    expect(perAgent(scene)).toEqual({ a: 2, b: 2, c: 2 });
  });

  it('is nobody else’s task of the job that counts for that', () => {
    const scene = Scene.waiting({}, placed({ name: 'db', instances: 3, cpus: 0.1 }));
    scene.offer(on('a', 9));
    scene.define(placed({ name: 'db', instances: 3, cpus: 0.1 }), placed({ instances: 1, cpus: 0.1 }));
    scene.offer(on('a', 8), on('b', 2));
    expect(perAgent(scene)).toEqual({ a: 4 });
  });
});

describe('an instance that is launched again', () => {
  const ended = (settings: Partial<CoreSettings>, end: 'kill' | 'fail'): Scene => {
    const scene = Scene.waiting(settings, placed({ cpus: 1 }));
    scene.offer(on('home', 2));
    scene.comeUp();
    if (end === 'kill') scene.begin({ kind: 'killTask', taskId: scene.only().id, scaleDown: false });
    scene.status(scene.only(), end === 'kill' ? 'TASK_KILLED' : 'TASK_FAILED');
    scene.pass(2_000);
    scene.calls.length = 0;
    scene.offer(on('large', 9), on('home', 2));
    return scene;
  };

  it('comes back to the agent it ran on, where it was ended, not where it failed', () => {
    expect(perAgent(ended({}, 'kill'))).toEqual({ home: 1 });
    expect(perAgent(ended({}, 'fail'))).toEqual({ large: 1 });
    expect(perAgent(ended({ affinity: false }, 'kill'))).toEqual({ large: 1 });
  });

  it('goes elsewhere when that has no room or is not there', () => {
    const scene = Scene.waiting({}, placed({ instances: 2, cpus: 1 }));
    scene.offer(on('home', 2));
    scene.comeUp();
    for (const { id } of scene.live()) scene.begin({ kind: 'killTask', taskId: id, scaleDown: false });
    scene.die();
    scene.calls.length = 0;
    scene.offer(on('home', 1), on('large', 9));
    expect(perAgent(scene)).toEqual({ home: 1, large: 1 });
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.offer(on('other', 9));
    expect(perAgent(scene)).toEqual({ home: 1, large: 1, other: 2 });
  });

  it('is at home where its last task was, each instance by itself', () => {
    const scene = Scene.waiting({}, placed({ instances: 2, cpus: 1 }));
    scene.offer(on('a', 1), on('b', 1));
    scene.comeUp();
    const before = new Map(scene.live().map(({ instance, agentId }) => [instance, agentId]));
    for (const { id } of scene.live()) scene.begin({ kind: 'killTask', taskId: id, scaleDown: false });
    scene.die();
    scene.offer(on('c', 9), on('a', 1), on('b', 1));
    expect(new Map(scene.live().map(({ instance, agentId }) => [instance, agentId]))).toEqual(before);
  });

  it('has its successor on its own agent, where there is room', () => {
    const scene = Scene.waiting({}, placed({ cpus: 1 }));
    scene.offer(on('home', 2));
    scene.comeUp();
    scene.begin({ kind: 'restartTask', taskId: scene.only().id });
    scene.offer(on('large', 9), on('home', 1));
    expect(scene.live().map(({ agentId }) => agentId)).toEqual(['home', 'home']);
  });
});

describe('more than one decision may do', () => {
  const all = (scene: Scene): number => {
    let parts = 1;
    for (; scene.core.hasMore && parts < 99; parts++) scene.send({ kind: 'proceed' });
    return parts;
  };
  const hasty = (settings: Partial<CoreSettings>, ...jobs: readonly JobDefinition[]): Scene => {
    const scene = Scene.waiting({ ...settings, tasksPerDecision: 500 }, ...jobs);
    scene.hasty = true;
    return scene;
  };

  it('of launches is gone on with: so many in each, none of them sent before the last', () => {
    for (const strategy of ['pack', 'spread'] as const) {
      const scene = Scene.waiting({ tasksPerDecision: 2, strategy }, placed({ instances: 5, cpus: 1 }));
      scene.hasty = true;
      scene.send({ kind: 'offers', offers: [on('a', 9), on('b', 9)] });
      const assigned = (): number => scene.live().filter(({ state }) => state === 'ASSIGNED').length;
      expect([assigned(), scene.launched.length]).toEqual([2, 0]);
      scene.send({ kind: 'proceed' });
      expect([assigned(), scene.launched.length]).toEqual([4, 0]);
      scene.send({ kind: 'proceed' });
      expect([assigned(), scene.launched.length, scene.core.hasMore]).toEqual([5, 5, false]);
    }
  });

  it('of launches where the tasks ran before is gone on with as well', () => {
    const jobs = ['a', 'b'].map((name) => placed({ name, instances: 3, cpus: 1 }));
    const scene = Scene.waiting({ tasksPerDecision: 2 }, ...jobs);
    scene.offer(on('home', 6));
    scene.comeUp();
    for (const { id } of scene.live()) scene.begin({ kind: 'killTask', taskId: id, scaleDown: false });
    scene.die();
    scene.hasty = true;
    scene.calls.length = 0;
    scene.send({ kind: 'offers', offers: [on('home', 6), on('large', 9)] });
    const assigned = (): number => scene.live().filter(({ state }) => state === 'ASSIGNED').length;
    for (const launched of [2, 4]) {
      expect([assigned(), scene.calls.length, scene.core.hasMore]).toEqual([launched, 0, true]);
      scene.send({ kind: 'proceed' });
    }
    expect([assigned(), scene.core.hasMore]).toEqual([6, false]);
    expect(perAgent(scene)).toEqual({ home: 6 });
  });

  it('of launches of successors behind one that fits nowhere is gone on with as well', () => {
    const { scene, restart } = oneLost(4, { tasksPerDecision: 1 });
    for (let others = 0; others < 3; others++) restart(others + 1);
    scene.hasty = true;
    scene.calls.length = 0;
    scene.send({ kind: 'offers', offers: [on('a', 9), on('b', 9), on('c', 9), on('d', 9)].filter(isThere(scene)) });
    const assigned = (): number => scene.live().filter(({ state }) => state === 'ASSIGNED').length;
    for (const launched of [1, 2]) {
      expect([assigned(), scene.calls.length, scene.core.hasMore]).toEqual([launched, 0, true]);
      scene.send({ kind: 'proceed' });
    }
    for (let parts = 0; scene.core.hasMore && parts < 9; parts++) scene.send({ kind: 'proceed' });
    expect(scene.launched).toHaveLength(3);
  });

  it('of looks is gone on with between groups, each of which has its turn', () => {
    const jobs = ['a', 'b', 'c'].map((name) => placed({ name, cpus: 1 }));
    const scene = hasty({ examinationsPerDecision: 11 }, ...jobs);
    scene.send({ kind: 'offers', offers: [on('x', 9)] });
    expect(scene.core.hasMore).toBe(true);
    expect(all(scene)).toBe(3);
    expect(scene.launched).toHaveLength(3);
  });

  it('is nothing when all was done', () => {
    const scene = hasty({ examinationsPerDecision: 29 }, placed({ instances: 3, cpus: 1 }));
    scene.send({ kind: 'offers', offers: [on('x', 9), on('y', 9)] });
    expect(scene.core.hasMore).toBe(false);
    expect(scene.launched).toHaveLength(3);
  });
});

describe('what was found out about offers that are held', () => {
  /** An offer of `a` is held for a task that gets its turn soon. */
  const held = (job: JobDefinition): Scene => {
    const throttled = placed({ name: 'db', cpus: 1, launchOrder: 0 });
    const scene = Scene.waiting({}, job, throttled);
    scene.offer(on('a', 3));
    scene.comeUp();
    scene.status(
      scene.live().find(({ jobKey }) => jobKey.endsWith('db'))!,
      'TASK_FAILED',
    );
    scene.calls.length = 0;
    scene.offer(on('a', 2));
    expect(scene.launched).toEqual([]);
    return scene;
  };

  it('is looked at anew when the same task may go elsewhere', () => {
    const none: Constraint = { kind: 'value', on: 'rack', values: ['x'] };
    const scene = held(placed({ cpus: 1 }, { constraints: [none] }));
    scene.define(placed({ cpus: 1 }), placed({ name: 'db', cpus: 1, launchOrder: 0 }));
    expect(perAgent(scene)).toEqual({ a: 1 });
  });

  it('is looked at anew for a successor, which may stand where another may not', () => {
    const scene = held(placed({ instances: 2, cpus: 1 }, { oneInstancePerAgent: true }));
    const up = scene.live().find(({ jobKey, state }) => jobKey === web && state === 'RUNNING')!;
    scene.begin({ kind: 'restartTask', taskId: up.id, settings: surge });
    expect(scene.launched).toHaveLength(1);
    expect(scene.core.task(scene.launched[0]!.taskId)?.replaces).toBe(up.id);
  });

  it('is looked at anew when the definition asks for less', () => {
    const throttled = placed({ name: 'db', cpus: 1 });
    const scene = Scene.waiting({}, throttled);
    scene.offer(on('home', 1));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    scene.define(throttled, placed({ cpus: 4 }));
    scene.offer(on('held', 2));
    expect(vetoes(scene)).toEqual(['cpus 2']);
    scene.define(throttled, placed({ cpus: 1 }));
    expect(perAgent(scene)).toEqual({ home: 1, held: 1 });
  });

  it('is looked at anew when another task that is counted has ended', () => {
    const scene = Scene.waiting(
      {},
      placed({ instances: 1, cpus: 0.1 }, { constraints: [{ kind: 'apart', from: 'db' }] }),
      placed({ name: 'mail', cpus: 1 }),
      placed({ name: 'db', cpus: 0.1, launchOrder: 0 }),
    );
    scene.offer(on('a', 1.1));
    scene.comeUp();
    const mail = scene.live().find(({ jobKey }) => jobKey.endsWith('mail'))!;
    scene.status(mail, 'TASK_FAILED');
    scene.offer(on('a', 1));
    expect(perAgent(scene)).toEqual({ a: 2 });
    scene.begin({ kind: 'suspend', jobKey: asJobKey('root/prod/db') });
    scene.die();
    expect(perAgent(scene)).toEqual({ a: 3 });
  });
});

it('a task that is launched is told where it is, by which address and ports', () => {
  const scene = Scene.waiting({}, placed({ cpus: 1, ports: 2 }));
  const [launch] = scene.offer(on('a', 4, { hostname: 'h.example', agentIp: '10.1.2.3' }));
  expect(scene.only()).toMatchObject({
    state: 'ASSIGNED',
    agentId: 'a',
    hostname: 'h.example',
    agentIp: '10.1.2.3',
    ports: launch?.ports,
    assignedAtMs: scene.nowMs,
  });
  expect(launch?.ports).toHaveLength(2);
});
