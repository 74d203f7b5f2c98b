import { asJobKey } from '@borealis/contracts';
import type { Constraint, JobDefinition, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const on = (agent: string, cpus = 4, more: Partial<Offer> = {}): Offer => ({ ...anOffer({ agent, cpus }), ...more });
const placed = (wish: JobWish, placement: Partial<JobDefinition['placement']> = {}): JobDefinition => {
  const job = aJob({ memMb: 1, ...wish });
  return { ...job, placement: { ...job.placement, ...placement } };
};
const vetoes = (scene: Scene, key = web): string[] =>
  (scene.core.pending(key)?.vetoes ?? []).map(({ veto, agents }) => `${veto} ${agents}`).sort();

describe('what is in the way of a group', () => {
  it('is counted for each agent, all that is missing there', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 2, memMb: 200, ports: 2 }));
    const poor = (agent: string, more: Partial<Offer['pools'][number]>): Offer => ({
      ...on(agent),
      pools: [{ ...on(agent).pools[0]!, ...more }],
    });
    scene.offer(
      poor('a', { cpus: 1 }),
      poor('b', { cpus: 1, memMb: 100 }),
      poor('c', { ports: [] }),
      poor('d', { cpus: 1, memMb: 100, ports: [{ begin: 1, end: 1 }] }),
    );
    expect(vetoes(scene)).toEqual(['cpus 3', 'mem 2', 'ports 2']);
    expect(scene.core.pending(web)?.nearest.map(({ agentId }) => agentId)).toEqual(['c', 'a', 'b']);
  });

  it.each<[string, Partial<JobDefinition['template']['resources']>, string]>([
    ['disk', { diskMb: 2_000 }, 'disk 1'],
    ['gpus', { gpus: 1 }, 'gpus 1'],
    ['fixed ports', { ports: { count: 1, fixed: [9] } }, 'fixedPorts 1'],
  ])('is told by its kind: %s', (_what, resources, veto) => {
    const job = placed({ cpus: 1 });
    const scene = Scene.waiting(
      {},
      {
        ...job,
        template: { ...job.template, resources: { ...job.template.resources, ...resources } },
      },
    );
    scene.offer(on('a'));
    expect(vetoes(scene)).toEqual([veto]);
  });

  it('is the share that is missing, where as many things are: the nearest first', () => {
    const scene = Scene.waiting({}, placed({ cpus: 2, memMb: 8_000 }));
    const has = (agent: string, cpus: number, memMb: number): Offer => anOffer({ agent, cpus, memMb });
    scene.offer(has('far', 9, 100), has('half', 1, 8_000), has('more', 3, 5_000), has('near', 2, 7_000));
    expect(scene.core.pending(web)?.nearest.map(({ agentId }) => agentId)).toEqual(['near', 'more', 'half']);
  });

  it('is not told of an agent that is gone', () => {
    const scene = Scene.waiting({}, placed({ cpus: 8 }));
    scene.offer(on('a', 1), on('b', 2), on('c', 3));
    expect(scene.core.pending(web)).toMatchObject({ agentsExamined: 3, vetoes: [{ agents: 3 }] });
    scene.send({ kind: 'agentLost', agentId: 'c' as never });
    expect(scene.core.pending(web)).toMatchObject({ agentsExamined: 2, vetoes: [{ agents: 2 }] });
    expect(scene.core.pending(web)?.nearest.map(({ agentId }) => agentId)).toEqual(['b', 'a']);
  });

  it('is one thing alone on an agent that it may not use at all', () => {
    const constraint: Constraint = { kind: 'value', on: 'rack', values: ['x'] };
    const scene = Scene.waiting({}, placed({ cpus: 8 }, { constraints: [constraint] }));
    scene.offer(on('a', 1));
    expect(vetoes(scene)).toEqual(['constraint 1']);
  });

  it('is maintenance and the drain of an operator beside what is missing', () => {
    const scene = Scene.waiting({}, placed({ cpus: 8 }));
    scene.offer(on('a', 1, { unavailability: { startMs: scene.nowMs } }), on('b', 9));
    expect(vetoes(scene)).toEqual([]);
    const drained = Scene.waiting({}, placed({ instances: 0, cpus: 8 }));
    drained.offer(on('a', 1), on('b', 9));
    drained.begin({ kind: 'drain', agents: ['a', 'b'] });
    drained.begin({ kind: 'scale', jobKey: web, instances: 1 });
    drained.offer(on('a', 1, { unavailability: { startMs: drained.nowMs } }), on('b', 9));
    expect(vetoes(drained)).toEqual(['cpus 1', 'drained 2', 'maintenance 1']);
  });
});

describe('the order in which groups have their turn', () => {
  it('is their launch order, then that of the definitions', () => {
    const names = ['c', 'a', 'b'].map((name) => placed({ name, cpus: 1 }));
    const scene = Scene.waiting({}, placed({ name: 'z', cpus: 1, launchOrder: 2 }), ...names);
    scene.offer(on('x', 3));
    expect(scene.launched.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
    scene.offer(on('x', 1));
    expect(scene.launched.at(-1)?.name).toBe('z');
  });

  it('is the same whoever began to wait first', () => {
    const scene = Scene.waiting({}, placed({ name: 'a', cpus: 1 }), placed({ name: 'b', cpus: 1 }));
    scene.offer(on('x', 1));
    scene.comeUp();
    scene.begin({ kind: 'killTask', taskId: scene.launched[0]!.taskId, scaleDown: false });
    scene.die();
    scene.offer(on('x', 1));
    expect(scene.launched.map(({ name }) => name)).toEqual(['a', 'a']);
  });

  it.each([
    ['a', 'z'],
    ['z', 'a'],
  ])('is that of the names where %s was resumed without its definition, in the place of %s', (gone, now) => {
    const scene = Scene.waiting({}, placed({ name: gone, cpus: 1 }));
    scene.define(placed({ name: now, cpus: 1 }));
    scene.begin({ kind: 'resume', jobKey: asJobKey(`root/prod/${gone}`) });
    scene.offer(on('x', 1));
    expect(scene.launched.map(({ name }) => name)).toEqual(['a']);
  });

  it('is another one with another definition', () => {
    const scene = Scene.waiting({}, placed({ name: 'a', cpus: 1 }), placed({ name: 'b', cpus: 1 }));
    scene.define(placed({ name: 'a', cpus: 1, launchOrder: 9 }), placed({ name: 'b', cpus: 1 }));
    scene.offer(on('x', 1));
    expect(scene.launched.map(({ name }) => name)).toEqual(['b']);
  });
});
