import { asJobKey, whatIfSchema } from '@borealis/contracts';
import type { Command } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import type { PlanQuestion } from './plan.js';

const web = asJobKey('root/prod/web');
const whatIf = (wish: object): PlanQuestion => ({ changes: [], whatIf: whatIfSchema.parse(wish) });
const room = (agent: string, cpus: number, zone: string) => anOffer({ agent, cpus, zone, id: `${agent}-${cpus}` });

/** So many instances on agent a in zone x; then b in zone y has as much room as is said. */
const onOneAgent = (instances: number, roomBeside: number): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob({ instances, cpus: 1, memMb: 1 }));
  scene.offer(room('a', instances, 'x'));
  scene.comeUp();
  if (roomBeside > 0) scene.offer(room('b', roomBeside, 'y'));
  scene.nowMs += 1_000;
  return scene;
};
const drainedZone = { drain: [{ attribute: 'zone', value: 'x' }] };

/** What a drain of zone x comes to, when everything comes up, ends and is offered again at once. */
const afterDrain = (scene: Scene, roomBeside: number): { readonly began: number; readonly ended: number } => {
  const before = new Set(scene.live().map(({ id }) => id));
  scene.begin({ kind: 'drain', attribute: { attribute: 'zone', value: 'x' } } satisfies Command);
  for (let step = 0; step < 20; step++) {
    scene.pass(1_000);
    const taken = scene.live().filter(({ agentId }) => agentId === 'b').length;
    scene.offer(room('a', 0, 'x'), room('b', roomBeside - taken, 'y'));
    scene.comeUp();
    scene.die();
  }
  const live = scene.live();
  const began = live.filter(({ id, agentId }) => !before.has(id) && agentId !== undefined).length;
  return { began, ended: [...before].filter((id) => !live.some((task) => task.id === id)).length };
};

describe('a plan of what if agents were drained', () => {
  it.each([
    ['all of them where there is room', 3, 3],
    ['some of them where there is less', 3, 2],
    ['none of them where there is none', 2, 0],
  ])('moves %s, as a drain does', (_which, instances, roomBeside) => {
    const planned = onOneAgent(instances, roomBeside).plan(whatIf(drainedZone));
    const happened = afterDrain(onOneAgent(instances, roomBeside), roomBeside);
    const [diff] = planned.diff;
    expect({ began: diff?.begins ?? 0, ended: diff?.ends ?? 0 }).toEqual(happened);
    expect(happened.ended).toBe(Math.min(instances, roomBeside));
    expect(planned.placements.every(({ hostname }) => hostname === 'b.example')).toBe(true);
    expect(planned).toMatchObject({ complete: true });
    expect(planned.staying).toHaveLength(instances - happened.ended);
  });

  it('shows what would wait there: the one whose turn it is, while it runs on where it is', () => {
    const planned = onOneAgent(3, 0).plan(whatIf(drainedZone));
    expect(planned.pending).toMatchObject([{ jobKey: web, waiting: 1 }]);
    expect(planned.diff).toEqual([]);
    expect(planned.staying).toMatchObject([0, 1, 2].map((at) => ({ jobKey: web, instanceName: `web-${at + 1}` })));
    expect(planned.staying[0]).toMatchObject({ agentId: 'a', hostname: 'a.example' });
    expect(planned.staying.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Its successor waits \(.*\)\.$/),
        expect.stringMatching(/^Its turn/),
      ]),
    );
  });

  it('is refused where no agent has the value, as the drain itself would be', () => {
    const scene = onOneAgent(1, 1);
    const planned = scene.core.plan(whatIf({ drain: [{ attribute: 'zone', value: 'z' }] }), scene.nowMs);
    expect(planned).toEqual({ ok: false, code: 'BOREALIS_AGENT_UNKNOWN', details: { asked: 'z as its zone' } });
  });

  it('leaves those out that are thought to be lost, whose tasks end', () => {
    const planned = onOneAgent(2, 2).plan(whatIf({ ...drainedZone, loseAgents: ['a.example'] }));
    expect(planned.diff).toMatchObject([{ begins: 2, ends: 2 }]);
  });
});

describe('a plan made while tasks are ending', () => {
  const stopping = (): Scene => {
    const scene = onOneAgent(4, 0);
    scene.begin({ kind: 'scale', jobKey: web, instances: 1 });
    scene.nowMs += 1_000;
    return scene;
  };

  it('foresees what begins when they have ended, as it happens', () => {
    const scene = stopping();
    const changes = [{ kind: 'scale' as const, jobKey: web, instances: 4 }];
    const planned = scene.plan({ changes });
    expect(planned.diff).toMatchObject([{ changes: ['1 → 4 instances'], begins: 3, ends: 0 }]);
    expect(planned.placements.map(({ hostname, round }) => `${hostname} ${round}`)).toEqual(
      Array.from({ length: 3 }, () => 'a.example 1'),
    );
    expect(planned.pending).toEqual([]);
    const before = scene.launched.length;
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.die();
    scene.offer(room('a', 3, 'x'));
    expect(scene.launched.slice(before)).toHaveLength(3);
  });

  it('counts as ended by a change only what that ends', () => {
    const planned = stopping().plan({ changes: [{ kind: 'killAll', jobKeys: [web] }] });
    expect(planned.diff).toMatchObject([{ begins: 1, ends: 1 }]);
    expect(stopping().plan({ changes: [] }).diff).toEqual([]);
  });
});
