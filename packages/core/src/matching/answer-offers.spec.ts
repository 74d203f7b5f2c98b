import { asJobKey } from '@borealis/contracts';
import type { Call, Constraint, JobDefinition, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import type { CoreSettings } from '../settings.js';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const [shortly, long] = [5_000, 120_000];

const asking = (wish: JobWish, ...constraints: readonly Constraint[]): JobDefinition => {
  const job = aJob(wish);
  return { ...job, placement: { ...job.placement, constraints: [...constraints] } };
};
const inRack = (rack: string): Constraint => ({ kind: 'value', on: 'rack', values: [rack] });
const on = (agent: string, cpus = 4, rack?: string): Offer => ({
  ...anOffer({ id: `of-${agent}`, agent, cpus }),
  attributes: rack === undefined ? {} : { rack },
});
const answers = (calls: readonly Call[]): string[] =>
  calls
    .flatMap((call) =>
      call.kind === 'accept' || call.kind === 'decline'
        ? [`${call.kind} ${call.offerIds.map((id) => id.slice(3)).join('+')} ${call.refuseMs}`]
        : [],
    )
    .sort();
const offered = (scene: Scene, ...offers: readonly Offer[]): string[] =>
  answers(scene.send({ kind: 'offers', offers }).calls);

describe('what is left of an offer that is used', () => {
  it('comes again soon while something waits, and late while nothing does', () => {
    expect(offered(Scene.waiting({}, aJob({ instances: 2, cpus: 3 })), on('a'))).toEqual([`accept a ${shortly}`]);
    expect(offered(Scene.waiting({}, aJob({ instances: 1, cpus: 3 })), on('a'))).toEqual([`accept a ${long}`]);
  });

  it('comes again soon as well while something is held back', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 1 }), aJob({ name: 'db', instances: 0 }));
    scene.offer(on('a'));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    expect(scene.only().state).toBe('THROTTLED');
    scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/db'), instances: 1 });
    expect(offered(scene, on('b'))).toEqual([`accept b ${shortly}`]);
  });
});

describe('offers that are not used', () => {
  it('are declined together, for as long as each is of no use', () => {
    const scene = Scene.waiting({}, asking({ cpus: 8 }, inRack('x')));
    expect(offered(scene, on('a', 4, 'x'), on('b', 4, 'y'), on('c', 4, 'x'), on('d', 4, 'z'))).toEqual([
      `decline a+c ${shortly}`,
      `decline b+d ${long}`,
    ]);
  });

  it('are declined for long only when none of those that wait could ever use them', () => {
    const scene = Scene.waiting({}, asking({ cpus: 8 }, inRack('x')), asking({ name: 'db', cpus: 8 }, inRack('y')));
    expect(offered(scene, on('a', 4, 'x'), on('b', 4, 'y'), on('c', 4, 'z'))).toEqual([
      `decline a+b ${shortly}`,
      `decline c ${long}`,
    ]);
  });

  it.each([
    [20, long],
    [21, shortly],
  ])('are not held against all of %d groups that wait', (count, refuseMs) => {
    const jobs = Array.from({ length: count }, (_, index) => asking({ name: `j${index}` }, inRack('x')));
    expect(offered(Scene.waiting({}, ...jobs), on('a'))).toEqual([`decline a ${refuseMs}`]);
  });

  it('come again soon while nothing but what is held back waits', () => {
    const scene = Scene.waiting({ offerHoldMs: 0 }, aJob({ cpus: 1 }));
    scene.offer(on('a'));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    expect(offered(scene, on('b'))).toEqual([`decline b ${shortly}`]);
  });
});

describe('more answers than one decision gives', () => {
  it('are given by the next ones, each offer once', () => {
    const scene = Scene.waiting({ answersPerDecision: 2 });
    scene.hasty = true;
    const offers = ['a', 'b', 'c', 'd', 'e'].map((agent) => on(agent));
    expect(offered(scene, ...offers)).toEqual([`decline a+b ${long}`]);
    expect(scene.core.hasMore).toBe(true);
    expect(answers(scene.send({ kind: 'proceed' }).calls)).toEqual([`decline c+d ${long}`]);
    expect(answers(scene.send({ kind: 'proceed' }).calls)).toEqual([`decline e ${long}`]);
    expect(scene.core.hasMore).toBe(false);
  });

  it('count each launch as well', () => {
    const scene = Scene.waiting({ answersPerDecision: 3 }, aJob({ instances: 2, cpus: 4 }));
    scene.hasty = true;
    const first = offered(scene, on('a'), on('b'), on('c'));
    expect(first).toHaveLength(2);
    expect(answers(scene.send({ kind: 'proceed' }).calls)).toHaveLength(1);
  });
});

describe('a launch that is decided and not sent yet', () => {
  const cut = (): { scene: Scene; first: string } => {
    const scene = Scene.waiting({ tasksPerDecision: 1 }, aJob({ instances: 2, cpus: 1 }));
    scene.hasty = true;
    scene.send({ kind: 'offers', offers: [on('a'), on('b')] });
    const assigned = scene.live().filter(({ state }) => state === 'ASSIGNED');
    expect(assigned).toHaveLength(1);
    expect(scene.launched).toEqual([]);
    return { scene, first: assigned[0]!.id };
  };

  it('is sent with the others when all had their turn', () => {
    const { scene } = cut();
    for (let parts = 0; scene.core.hasMore && parts < 9; parts++) scene.send({ kind: 'proceed' });
    expect(scene.launched).toHaveLength(2);
  });

  it('is not sent when its task was told to end meanwhile, and its offer is given back', () => {
    const { scene, first } = cut();
    const { agentId } = scene.core.task(first as never)!;
    scene.command({ kind: 'killTask', taskId: first as never, scaleDown: true });
    scene.status(first, 'TASK_LOST', { reason: 'REASON_RECONCILIATION' });
    for (let parts = 0; scene.core.hasMore && parts < 9; parts++) scene.send({ kind: 'proceed' });
    expect(scene.launched.map(({ taskId }) => taskId)).not.toContain(first);
    expect(answers(scene.calls).some((call) => call.includes(` ${agentId}`))).toBe(true);
  });
});

describe('an offer that is held for a task which gets its turn soon', () => {
  const failed = (
    wish: JobWish,
    settings: Partial<CoreSettings> = {},
    ...constraints: readonly Constraint[]
  ): Scene => {
    const scene = Scene.waiting(settings, asking({ cpus: 2, ...wish }, ...constraints));
    scene.offer(on('home', 4, 'x'));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    return scene;
  };

  it('is not declined, unless nothing is ever held', () => {
    expect(offered(failed({}), on('a'))).toEqual([]);
    expect(offered(failed({}, { offerHoldMs: 0 }), on('a'))).toHaveLength(1);
  });

  it('is one that has room for it and that it may use', () => {
    expect(offered(failed({}), on('a', 1.9), on('b', 2))).toEqual([`decline a ${shortly}`]);
    expect(offered(failed({}, {}, inRack('x')), on('a', 4, 'y'), on('b', 4, 'x'))).toEqual([`decline a ${shortly}`]);
  });

  it.each([
    [1_000, []],
    [999, [`decline a ${shortly}`]],
  ])('waits for %d ms at most', (offerHoldMs, said) => {
    expect(offered(failed({}, { offerHoldMs }), on('a'))).toEqual(said);
  });

  it('has room for one of those that get their turn, not for all of them', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 1 }), aJob({ name: 'db', cpus: 8 }));
    scene.offer(on('home', 9));
    scene.comeUp();
    for (const task of scene.live()) scene.status(task, 'TASK_FAILED');
    expect(offered(scene, on('a', 4))).toEqual([]);
  });

  it('is looked at for ten kinds of tasks only', () => {
    const jobs = Array.from({ length: 11 }, (_, index) => aJob({ name: `j${index}`, cpus: index === 10 ? 1 : 9 }));
    const scene = Scene.waiting({}, ...jobs);
    scene.offer(on('home', 99));
    scene.comeUp();
    for (const task of scene.live()) scene.status(task, 'TASK_FAILED');
    expect(offered(scene, on('a', 4))).toEqual([`decline a ${shortly}`]);
  });

  it('is kept for so long and no longer, whoever else gets a turn soon', () => {
    const job = aJob({ instances: 3, cpus: 1, oneInstancePerAgent: true });
    const scene = Scene.waiting({}, { ...job, restart: { ...job.restart, backoffMs: 4_000 } });
    scene.offer(on('a'), on('b'), on('c'));
    scene.comeUp();
    const fail = (agent: string): void =>
      void scene.status(
        scene.live().find(({ agentId }) => agentId === agent)!,
        'TASK_FAILED',
      );
    fail('b');
    expect(offered(scene, on('a', 3))).toEqual([]);
    scene.pass(3_000);
    fail('c');
    scene.pass(1_000);
    expect(answers(scene.pass(999).calls)).toEqual([]);
    expect(answers(scene.pass(1).calls)).toEqual([`decline a ${shortly}`]);
  });

  it('is gone when it is taken back', () => {
    const scene = failed({});
    scene.offer(on('a'));
    const before = scene.calls.length;
    scene.send({ kind: 'rescinded', offerId: on('a').id });
    scene.pass(10_000);
    expect(answers(scene.calls.slice(before))).toEqual([]);
  });

  it('is given back when the time is over, and used when the task has its turn before', () => {
    const held = failed({}, { offerHoldMs: 1_000 });
    held.offer(on('a'));
    held.command({ kind: 'suspend', jobKey: web });
    expect(answers(held.calls).at(-1)).toContain('decline a');
    const used = failed({}, { offerHoldMs: 1_000 });
    used.offer(on('a'));
    expect(answers(used.pass(1_000).calls)).toEqual([`accept a ${long}`]);
  });
});
