import { asJobKey } from '@borealis/contracts';
import type { Constraint, JobDefinition, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { nextOffers, planWorld, sceneOf } from '../testing/plan-worlds.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');

/** a1 to a3 are for everybody, each in a rack of its own; a4 is the largest and dedicated, in the rack of a1. */
const agents = (): Offer[] => [
  ...['r1', 'r2', 'r3'].map((rack, index) => ({
    ...anOffer({ agent: `a${index + 1}`, cpus: 4, memMb: 871.999 }),
    attributes: { rack },
  })),
  { ...anOffer({ agent: 'a4', cpus: 8, memMb: 2_000 }), attributes: { rack: 'r1', dedicated: 'root/db' } },
];

const asking = (wish: JobWish, ...constraints: readonly Constraint[]): JobDefinition => {
  const job = aJob(wish);
  return { ...job, placement: { ...job.placement, constraints: [...constraints] } };
};

const waitingWith = (...jobs: readonly JobDefinition[]): Scene => {
  const scene = Scene.waiting({}, ...jobs);
  scene.offer(...agents());
  return scene;
};

/** What the job view, progress and attention say, with the agents in their order. */
const said = (scene: Scene): { sentence: string; nearest: string[] } => {
  const { sentence, nearest } = scene.core.pending(web)!;
  return { sentence, nearest: nearest.map(({ agentId }) => agentId) };
};

const reported = (scene: Scene) => scene.core.pendingReport(web, scene.nowMs)!;

describe('the nearest agent', () => {
  it.each<[string, JobDefinition, string]>([
    ['memory', asking({ memMb: 1_100 }), 'has 871.999 of 1100 MB of memory'],
    ['cpus', asking({ cpus: 6 }), 'has 4 of 6 cpus'],
    ['two things', asking({ cpus: 5, memMb: 1_500 }), 'has 4 of 5 cpus and 871.999 of 1500 MB of memory'],
    [
      'a limit',
      asking({ instances: 2 }, { kind: 'limit', on: 'rack', limit: 1 }, { kind: 'value', on: 'rack', values: ['r2'] }),
      'has as many as it may ("rack limit 1")',
    ],
    ['a constraint', asking({}, { kind: 'value', on: 'rack', values: ['r9'] }), 'does not meet "rack is r9"'],
  ])('is none that is dedicated to others while any other waits only for %s', (_what, job, words) => {
    const scene = waitingWith(job);
    expect(said(scene)).toEqual({
      sentence: `No agent of 4 has room: the nearest ${words}.`,
      nearest: expect.not.arrayContaining(['a4']),
    });
    expect(reported(scene)).toMatchObject({ sentence: said(scene).sentence });
    expect(reported(scene).agents.at(-1)?.agentId).toBe('a4');
    expect(scene.core.overview().attention).toContainEqual(expect.objectContaining({ detail: said(scene).sentence }));
  });

  it('is none that is drained while others lack something', () => {
    const scene = Scene.waiting({});
    scene.offer(...agents());
    scene.begin({ kind: 'drain', agents: ['a1.example'], force: false, withinMs: 60_000 });
    scene.define(asking({ memMb: 900 }));
    expect(said(scene)).toEqual({
      sentence: 'No agent of 4 has room: the nearest has 871.999 of 900 MB of memory.',
      nearest: ['a2', 'a3', 'a1'],
    });
  });

  it('is dedicated to others where all of them are', () => {
    const scene = Scene.waiting({}, asking({ memMb: 3_000 }));
    scene.offer(agents()[3]!);
    scene.define(asking({ memMb: 1_000 }));
    expect(said(scene).sentence).toBe('No agent of 1 has room: the nearest is dedicated to others.');
  });
});

describe('the nearest agents', () => {
  it('are those of the full table, although matching notes only the first thing that is in the way', () => {
    let [worlds, compared] = [0, 0];
    fc.assert(
      fc.property(planWorld, (world) => {
        worlds += 1;
        const scene = sceneOf(world);
        scene.offer(...nextOffers(world, scene));
        for (const { key } of scene.core.jobs()) {
          const reason = scene.core.pending(key);
          if (reason?.cause !== 'noRoom') continue;
          const { agents: table } = scene.core.pendingReport(key, scene.nowMs)!;
          expect(reason.nearest.map(({ agentId }) => agentId)).toEqual(table.slice(0, 3).map(({ agentId }) => agentId));
          compared += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(worlds / 4);
  });

  it('are found where what was near moves away, and where shares count', () => {
    const scene = new Scene();
    scene.subscribe();
    const big = { cpus: 3, memMb: 2_000 };
    scene.define(
      aJob({ name: 'web', ...big }),
      aJob({ name: 'db', instances: 2, ...big, spreadByAttribute: 'zone' }),
      aJob({ name: 'job', cpus: 0.1, memMb: 500 }),
    );
    const [small, large] = [
      { cpus: 4, memMb: 256 },
      { cpus: 4, memMb: 4_000 },
    ];
    scene.offer(
      anOffer({ agent: 'a', ...large, zone: 'x' }),
      anOffer({ agent: 'b', ...small, zone: 'y' }),
      anOffer({ agent: 'c', ...large, zone: 'y' }),
      anOffer({ agent: 'd', ...small, zone: 'x' }),
    );
    expect(scene.core.pending(asJobKey('root/prod/db'))?.nearest.map(({ agentId }) => agentId)).toEqual([
      'd',
      'c',
      'b',
    ]);
  });
});

describe('what was noted of agents that had room', () => {
  it.each(['pack', 'spread'] as const)('has passed when a task was launched there (%s)', (strategy) => {
    const scene = new Scene({ strategy });
    scene.subscribe();
    scene.define(aJob({ cpus: 1 }));
    scene.offer(anOffer({ agent: 'a', cpus: 0.5 }), anOffer({ agent: 'b', cpus: 1.75 }));
    scene.define(aJob({ cpus: 1, instances: 2 }));
    expect(said(scene)).toEqual({
      sentence: 'No agent of 2 has room: the nearest has 0.75 of 1 cpus.',
      nearest: ['b', 'a'],
    });
  });
});

describe('the table of all agents', () => {
  const failuresOf = (scene: Scene, agent: string): string[] =>
    reported(scene)
      .agents.find(({ agentId }) => agentId === agent)!
      .failures.map(({ veto, constraint }) => (constraint === undefined ? veto : `${veto}: ${constraint}`));

  it('has each rule that is against an agent, not only that it is dedicated', () => {
    const scene = waitingWith(asking({}, { kind: 'value', on: 'rack', values: ['r9'] }));
    expect(failuresOf(scene, 'a4')).toEqual(['dedicated', 'constraint: rack is r9']);
  });

  it('has what is counted there beside what the agent itself forbids', () => {
    const apart = asking(
      {},
      { kind: 'apart', from: 'other', on: 'rack' },
      { kind: 'value', on: 'rack', values: ['r2', 'r3'] },
    );
    const scene = Scene.waiting({}, asking({ name: 'other' }, { kind: 'value', on: 'rack', values: ['r1'] }));
    scene.offer(...agents());
    scene.define(asking({ name: 'other' }, { kind: 'value', on: 'rack', values: ['r1'] }), apart);
    expect(failuresOf(scene, 'a4')).toEqual([
      'dedicated',
      'constraint: rack is r2, r3',
      'apart: apart from other by rack',
    ]);
  });

  it('says once that an agent lacks what is counted by', () => {
    const scene = waitingWith(asking({ instances: 3 }, { kind: 'together', on: 'row' }));
    expect(failuresOf(scene, 'a1')).toEqual(['attribute: row together']);
  });
});
