import { asJobKey } from '@borealis/contracts';
import type { Constraint, JobDefinition, Offer, Shortage } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const [web, db] = [asJobKey('root/prod/web'), asJobKey('root/prod/db')];
const asking = (wish: JobWish, ...constraints: readonly Constraint[]): JobDefinition => {
  const job = aJob({ cpus: 0.1, memMb: 1, ...wish });
  return { ...job, placement: { ...job.placement, constraints: [...constraints] } };
};
const on = (agent: string, rack?: string, more: Partial<Offer> = {}): Offer => ({
  ...anOffer({ agent }),
  attributes: rack === undefined ? {} : { rack },
  ...more,
});
const told = (scene: Scene, agent: string, key = web): Shortage[] | undefined =>
  scene.core
    .pendingReport(key, scene.nowMs)
    ?.agents.find(({ agentId }) => agentId === agent)
    ?.failures.map(({ missing: _missing, ...shortage }) => shortage);
const agents = (scene: Scene, key = web): string[] =>
  scene
    .live()
    .flatMap(({ jobKey, agentId }) => (jobKey === key && agentId !== undefined ? [String(agentId)] : []))
    .sort();
/** One task of the job on each of the agents, up. */
const upOn = (scene: Scene, ...offers: readonly Offer[]): void => {
  scene.offer(...offers);
  scene.comeUp();
};

describe('why a rule that counts keeps a task away is told', () => {
  it('of a limit: how many there may be, how many there are, and where', () => {
    const scene = Scene.waiting({}, asking({ instances: 4 }, { kind: 'limit', on: 'rack', limit: 2 }));
    scene.offer(on('a', 'r'), on('b', 'r'));
    expect(agents(scene)).toHaveLength(2);
    for (const agent of ['a', 'b'])
      expect(told(scene, agent)).toEqual([
        { veto: 'limit', need: 2, have: 2, constraint: 'rack limit 2', found: ['r'] },
      ]);
  });

  it('of one instance for each agent', () => {
    const scene = Scene.waiting({}, { ...asking({ instances: 2 }), placement: { oneInstancePerAgent: true } });
    scene.offer(on('a'));
    expect(told(scene, 'a')).toEqual([{ veto: 'oneInstancePerAgent', need: 1, have: 0 }]);
  });

  it('of a spread: how many the least used value has, and how many this one', () => {
    const scene = Scene.waiting({}, asking({ instances: 4 }, { kind: 'spread', on: 'rack', groups: 3 }));
    scene.offer(on('a', 'r'), on('b', 's'));
    expect(agents(scene)).toEqual(['a', 'b']);
    expect(told(scene, 'a')).toEqual([{ veto: 'spread', need: 0, have: 1, constraint: 'rack spread 3', found: ['r'] }]);
  });

  it('of together: what the agent has instead', () => {
    const scene = Scene.waiting({}, asking({ instances: 1 }, { kind: 'together', on: 'rack' }));
    upOn(scene, on('a', 'r'));
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.offer(on('b', 's'));
    expect(told(scene, 'b')).toEqual([
      { veto: 'together', need: 1, have: 0, constraint: 'rack together', found: ['s'] },
    ]);
  });

  it.each<[string, Constraint, string]>([
    ['an agent', { kind: 'apart', from: 'db' }, 'apart from db'],
    ['a rack', { kind: 'apart', from: 'db', on: 'rack' }, 'apart from db by rack'],
  ])('of being apart from another job by %s, both ways', (_what, constraint, text) => {
    const avoiding = Scene.waiting({}, asking({ name: 'db' }));
    upOn(avoiding, on('a', 'r'));
    avoiding.define(asking({ name: 'db' }), asking({}, constraint));
    avoiding.offer(on('a', 'r'));
    expect(told(avoiding, 'a')).toEqual([{ veto: 'apart', need: 0, have: 1, constraint: text }]);
    const avoided = Scene.waiting({}, asking({}, constraint));
    upOn(avoided, on('a', 'r'));
    avoided.define(asking({}, constraint), asking({ name: 'db' }));
    avoided.offer(on('a', 'r'));
    expect(told(avoided, 'a', db)).toEqual([
      { veto: 'apart', need: 0, have: 1, constraint: 'apart from root/prod/web' },
    ]);
  });

  it('counts for each agent, also of the other one', () => {
    const scene = Scene.waiting({}, asking({}, { kind: 'apart', from: 'db', on: 'rack' }));
    upOn(scene, on('a', 'r'));
    scene.define(asking({}, { kind: 'apart', from: 'db', on: 'rack' }), asking({ name: 'db', cpus: 9 }));
    scene.offer(on('a', 'r'), on('b', 's'), on('c'));
    expect(told(scene, 'b', db)?.map(({ veto }) => veto)).toEqual(['cpus']);
    const both = { attributeSets: { rack: ['q', 'r'] } };
    const avoided = Scene.waiting({}, asking({}, { kind: 'apart', from: 'db', on: 'rack' }));
    upOn(avoided, on('a', 'r'));
    avoided.define(asking({}, { kind: 'apart', from: 'db', on: 'rack' }), asking({ name: 'db' }));
    avoided.offer(on('a', 'r'), on('d', 'q,r', both));
    expect(avoided.core.pending(db)?.vetoes).toEqual([{ veto: 'apart', agents: 2 }]);
  });

  it('of the second rule where the first one is met', () => {
    const job = asking(
      { instances: 2 },
      { kind: 'limit', on: 'rack', limit: 9 },
      { kind: 'limit', on: 'row', limit: 1 },
    );
    const scene = Scene.waiting({}, job);
    scene.offer({ ...on('a'), attributes: { rack: 'r', row: '1' } });
    expect(agents(scene)).toHaveLength(1);
  });

  it('of all of them at once', () => {
    const scene = Scene.waiting({}, asking({ name: 'db' }));
    upOn(scene, on('a', 'r'));
    const job = asking(
      { instances: 2 },
      { kind: 'limit', on: 'rack', limit: 1 },
      { kind: 'spread', on: 'rack', groups: 2 },
    );
    scene.define(asking({ name: 'db' }), job);
    upOn(scene, on('a', 'r'));
    scene.define(asking({ name: 'db' }), {
      ...job,
      placement: { ...job.placement, constraints: [...job.placement.constraints!, { kind: 'apart', from: 'db' }] },
    });
    scene.offer(on('a', 'r'));
    expect(told(scene, 'a')?.map(({ veto }) => veto)).toEqual(['limit', 'spread', 'apart']);
  });
});

describe('a value that an attribute has several of', () => {
  const sets = (agent: string, ...values: readonly string[]): Offer =>
    on(agent, values.join(','), { attributeSets: { rack: [...values] } });

  it('is full as soon as one of them is', () => {
    const scene = Scene.waiting({}, asking({ instances: 3 }, { kind: 'limit', on: 'rack', limit: 1 }));
    scene.offer(sets('a', 'x', 'y'));
    scene.offer(sets('b', 'z', 'y'), sets('c', 'z'));
    expect(agents(scene)).toEqual(['a', 'c']);
    expect(told(scene, 'b')).toMatchObject([{ veto: 'limit', found: ['z'] }]);
  });

  it('is near when one of them is', () => {
    const scene = Scene.waiting({}, asking({ instances: 1 }, { kind: 'together', on: 'rack' }));
    upOn(scene, sets('a', 'x', 'y'));
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.offer(sets('b', 'z', 'y'));
    expect(agents(scene)).toEqual(['a', 'b']);
  });
});

describe('what takes over from a task', () => {
  const restarted = (job: JobDefinition, ...offers: readonly Offer[]): Scene => {
    const scene = Scene.waiting({}, job);
    upOn(scene, ...offers);
    const [task] = scene.live();
    scene.begin({
      kind: 'restartTask',
      taskId: task!.id,
      settings: {
        batchSize: 1,
        method: 'surge',
        healthGated: true,
        watchMs: 0,
        onlyOutdated: false,
        maximumFailures: 0,
      },
    });
    return scene;
  };

  it.each<[string, JobDefinition]>([
    ['a limit', asking({}, { kind: 'limit', on: 'rack', limit: 1 })],
    ['a spread', asking({}, { kind: 'spread', on: 'rack', groups: 2 })],
    ['one instance for each agent', { ...asking({}), placement: { oneInstancePerAgent: true } }],
  ])('may stand beside it whatever %s says', (_what, job) => {
    const scene = restarted(job, on('a', 'r'));
    scene.offer(on('a', 'r'));
    expect(agents(scene)).toEqual(['a', 'a']);
  });

  it('may not stand where another one fills the place', () => {
    const scene = restarted(
      { ...asking({ instances: 2 }), placement: { oneInstancePerAgent: true } },
      on('a', 'r'),
      on('b', 'r'),
    );
    const successor = scene.live().find(({ replaces }) => replaces !== undefined);
    const [own] = scene.live().flatMap(({ id, agentId }) => (id === successor?.replaces ? [String(agentId)] : []));
    scene.offer(on(own === 'a' ? 'b' : 'a'));
    expect(agents(scene)).toEqual(['a', 'b']);
    scene.offer(on(own!));
    expect(agents(scene)).toHaveLength(3);
  });

  it('is together with the one it takes over from as well', () => {
    const scene = restarted(asking({}, { kind: 'together', on: 'rack' }), on('a', 'r'));
    scene.offer(on('b', 's'));
    expect(agents(scene)).toEqual(['a']);
    scene.offer(on('b', 'r'));
    expect(agents(scene)).toEqual(['a', 'b']);
  });

  it('finds its place behind one that fits nowhere', () => {
    const scene = Scene.waiting({}, { ...asking({ instances: 2 }), placement: { oneInstancePerAgent: true } });
    upOn(scene, on('a'));
    expect(agents(scene)).toEqual(['a']);
    const [task] = scene.live().filter(({ state }) => state === 'RUNNING');
    scene.begin({
      kind: 'restartTask',
      taskId: task!.id,
      settings: {
        batchSize: 1,
        method: 'surge',
        healthGated: true,
        watchMs: 0,
        onlyOutdated: false,
        maximumFailures: 0,
      },
    });
    scene.offer(on('a'));
    expect(agents(scene)).toEqual(['a', 'a']);
  });
});

describe('jobs that keep apart', () => {
  it('meet again when the other one has gone', () => {
    const scene = Scene.waiting({}, asking({ name: 'db' }));
    upOn(scene, on('a', 'r'));
    scene.define(asking({ name: 'db' }), asking({}, { kind: 'apart', from: 'db', on: 'rack' }));
    scene.offer(on('b', 'r'));
    expect(agents(scene)).toEqual([]);
    scene.begin({ kind: 'suspend', jobKey: db });
    scene.die();
    scene.offer(on('b', 'r'));
    expect(agents(scene)).toEqual(['b']);
  });

  it('do not mind agents of which the other one needs no other', () => {
    const scene = Scene.waiting({}, asking({ name: 'db' }), asking({}, { kind: 'apart', from: 'db', on: 'rack' }));
    scene.offer(on('a', 'r'), on('b'), on('c', 's'));
    expect(agents(scene)).toHaveLength(1);
    expect(agents(scene, db)).toHaveLength(1);
  });
});

describe('a spread', () => {
  const spread = (groups?: number): Constraint => ({
    kind: 'spread',
    on: 'rack',
    ...(groups === undefined ? {} : { groups }),
  });
  const perRack = (scene: Scene): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const agent of agents(scene)) counts[agent[0]!] = (counts[agent[0]!] ?? 0) + 1;
    return counts;
  };

  it('counts a value that came to be known since, and one that is gone no more', () => {
    const scene = Scene.waiting({}, asking({ instances: 2 }, spread()));
    upOn(scene, on('a1', 'a'));
    expect(perRack(scene)).toEqual({ a: 2 });
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.offer(on('a1', 'a'), on('b1', 'b'));
    expect(perRack(scene)).toEqual({ a: 2, b: 2 });
    scene.send({ kind: 'agentLost', agentId: 'b1' as never });
    scene.begin({ kind: 'scale', jobKey: web, instances: 6 });
    scene.offer(on('a1', 'a'));
    expect(perRack(scene)['a']).toBeGreaterThan(2);
  });

  it('over fewer values than groups fills none of them beyond the groups that are missing', () => {
    const scene = Scene.waiting({}, asking({ instances: 9 }, spread(3)));
    scene.offer(on('a1', 'a'), on('b1', 'b'));
    scene.offer(on('a2', 'a'), on('b2', 'b'));
    expect(perRack(scene)).toEqual({ a: 1, b: 1 });
    scene.offer(on('a1', 'a'), on('b1', 'b'), on('c1', 'c'));
    expect(perRack(scene)).toEqual({ a: 3, b: 3, c: 3 });
  });

  it('over more values than groups is over all of them', () => {
    const scene = Scene.waiting({}, asking({ instances: 6 }, spread(2)));
    scene.offer(on('a1', 'a'), on('b1', 'b'), on('c1', 'c'));
    expect(perRack(scene)).toEqual({ a: 2, b: 2, c: 2 });
  });

  it('is made even again when tasks have ended', () => {
    const scene = Scene.waiting({}, asking({ instances: 6 }, spread()));
    upOn(scene, on('a1', 'a'), on('b1', 'b'));
    for (const task of scene.live()) if (task.agentId?.startsWith('b') === true) scene.status(task, 'TASK_FAILED');
    expect(perRack(scene)).toEqual({ a: 3 });
    scene.pass(10_000);
    scene.offer(on('a1', 'a'));
    expect(perRack(scene)).toEqual({ a: 3 });
    scene.offer(on('a1', 'a'), on('b1', 'b'));
    expect(perRack(scene)).toEqual({ a: 3, b: 3 });
  });

  it('over two fields holds for both', () => {
    const scene = Scene.waiting({}, asking({ instances: 4 }, spread(), { kind: 'spread', on: 'row' }));
    const at = (agent: string, rack: string, row: string): Offer => ({ ...on(agent), attributes: { rack, row } });
    scene.offer(at('a1', 'a', '1'), at('a2', 'a', '2'), at('b1', 'b', '1'), at('b2', 'b', '2'));
    const rows = agents(scene).map((agent) => agent[1]);
    expect(perRack(scene)).toEqual({ a: 2, b: 2 });
    expect(rows.filter((row) => row === '1')).toHaveLength(2);
  });
});
