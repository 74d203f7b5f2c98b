import { describe, expect, it } from '@jest/globals';
import { asJobKey, whatIfSchema } from '@borealis/contracts';
import type { Plan } from '@borealis/contracts';
import fc from 'fast-check';
import { aJob, anOffer } from '../testing/builders.js';
import { planEqualsWhatHappens } from '../testing/plan-equals.js';
import { planWorld, sceneOf } from '../testing/plan-worlds.js';
import { Scene } from '../testing/scene.js';
import type { PlanQuestion } from './plan.js';

const web = asJobKey('root/prod/web');

const scaleTo = (instances: number): PlanQuestion => ({ changes: [{ kind: 'scale', jobKey: web, instances }] });
const placed = ({ placements }: Plan): string[] =>
  placements.map(({ instanceName, hostname, round }) => `${instanceName} ${hostname} ${round}`);

/** One instance on each of two agents with room for two. */
const twoAgents = (): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob({ instances: 2, cpus: 1 }));
  scene.offer(anOffer({ agent: 'a', cpus: 2, zone: 'x' }), anOffer({ agent: 'b', cpus: 2, zone: 'y' }));
  scene.comeUp();
  return scene;
};

describe('a plan', () => {
  it('says where tasks would go, by which offers, and what would wait and why', () => {
    const scene = twoAgents();
    const offeredAtMs = scene.nowMs;
    scene.nowMs += 60_000;
    const planned = scene.plan(scaleTo(5));
    expect(placed(planned)).toEqual(['web-3 a.example 0', 'web-4 b.example 0']);
    expect(planned.placements[0]).toMatchObject({ offeredAtMs });
    expect(planned.diff).toEqual([
      {
        jobKey: web,
        kind: 'changed',
        desired: { from: 2, to: 5 },
        revision: { from: 1, to: 1 },
        changes: ['2 → 5 instances'],
        begins: 2,
        ends: 0,
      },
    ]);
    expect(planned.pending).toMatchObject([
      { jobKey: web, waiting: 1, waitingBefore: 0, cause: 'noRoom', sentence: expect.stringContaining('1 cpus') },
    ]);
  });

  it('changes nothing of what it was made from', () => {
    const scene = twoAgents();
    const before = JSON.stringify(scene.core.snapshot());
    scene.plan(scaleTo(5));
    scene.plan({ changes: [{ kind: 'killAll' }] });
    expect(JSON.stringify(scene.core.snapshot())).toBe(before);
    expect(scene.core.jobView(web)?.counts.running).toBe(2);
  });

  it('looks ahead to what may begin when something else has ended', () => {
    const scene = twoAgents();
    const planned = scene.plan({ changes: [{ kind: 'killAll', jobKeys: [web] }] });
    expect(planned.diff).toMatchObject([{ kind: 'unchanged', begins: 2, ends: 2 }]);
    expect(planned.placements.map(({ round }) => round)).toEqual([1, 1]);
    expect(planned.pending).toEqual([]);
  });

  it('follows a rolling restart to its end', () => {
    const planned = twoAgents().plan({ changes: [{ kind: 'rollingRestart', jobKeys: [web] }] });
    expect(planned).toMatchObject({ complete: true, diff: [{ begins: 2, ends: 2 }] });
  });

  it('follows a restart that begins when what the same plan launches is up', () => {
    const scene = twoAgents();
    scene.define(aJob({ instances: 0, cpus: 1 }));
    scene.die();
    const planned = scene.plan({
      changes: [
        { kind: 'resume', jobKey: web },
        { kind: 'rollingRestart', jobKeys: [web] },
        { kind: 'applyJobs', definitions: [aJob({ instances: 1, cpus: 1 })], onChange: 'keep', onRemoved: 'suspend' },
      ],
    });
    expect(placed(planned)).toEqual(['web-1 a.example 0', 'web-1 b.example 1']);
    expect(planned).toMatchObject({ complete: true, pending: [], diff: [{ begins: 2, ends: 1 }] });
  });

  it('asks what if an agent is lost, a rack drained, or agents are added', () => {
    const scene = twoAgents();
    const lost = scene.plan({ changes: [], whatIf: whatIfSchema.parse({ loseAgents: ['a.example'] }) });
    expect(placed(lost)).toEqual(['web-1 b.example 0']);
    const drained = scene.plan({
      ...scaleTo(4),
      whatIf: whatIfSchema.parse({ drain: [{ attribute: 'zone', value: 'y' }] }),
    });
    expect(drained.pending).toMatchObject([{ waiting: 2 }]);
    const added = scene.plan({
      ...scaleTo(8),
      whatIf: whatIfSchema.parse({ addAgents: [{ cpus: 4, memMb: 4_000 }] }),
    });
    expect(added.pending).toEqual([]);
    expect(added.placements.filter(({ hostname }) => hostname === 'new-agent-1-1')).toHaveLength(4);
  });

  it('is refused as the change itself would be', () => {
    const scene = twoAgents();
    expect(scene.core.plan({ changes: [{ kind: 'resume', jobKey: asJobKey('a/b/c') }] }, scene.nowMs)).toMatchObject({
      ok: false,
      code: 'BOREALIS_JOB_UNKNOWN',
    });
    const whatIf = whatIfSchema.parse({ loseAgents: ['nobody'] });
    expect(scene.core.plan({ changes: [], whatIf }, scene.nowMs)).toMatchObject({ code: 'BOREALIS_AGENT_UNKNOWN' });
  });

  it('warns of what can never fit', () => {
    const definitions = [aJob({ cpus: 64 })];
    const planned = twoAgents().plan({
      changes: [{ kind: 'applyJobs', definitions, onChange: 'keep', onRemoved: 'suspend' }],
    });
    expect(planned.warnings).toEqual(['root/prod/web: No agent has ever offered 64 cpus; the largest had 2.']);
  });
});

describe('the hash of a plan', () => {
  it('is the same while it is the truth, wherever tasks are', () => {
    const scene = twoAgents();
    const { hash } = scene.plan(scaleTo(4));
    scene.status(scene.live()[0]!, 'TASK_FAILED');
    expect(scene.plan(scaleTo(4)).hash).toBe(hash);
  });
});

/** Kills all there is, and gives the places away again; a step of it each time it is asked. */
function* upheaval(scene: Scene): Generator<undefined, void, undefined> {
  scene.command({ kind: 'killAll' });
  yield;
  scene.offer(anOffer({ id: 'later', agent: 'late', cpus: 1 }));
  yield;
  scene.comeUp();
  scene.pass(60_000);
}

describe('a plan in steps', () => {
  it('is that of its first step, whatever is decided between the steps, and changes nothing of that', () => {
    fc.assert(
      fc.property(planWorld, (world) => {
        const { changes } = world;
        const [asked, busy, alone] = [sceneOf(world), sceneOf(world), sceneOf(world)];
        const [steps, turns] = [busy.core.planSteps({ changes }, busy.nowMs), upheaval(busy)];
        let step = steps.next();
        while (step.done !== true) {
          turns.next();
          step = steps.next();
        }
        expect(step.value).toEqual(asked.core.plan({ changes }, asked.nowMs));
        expect([...turns, ...upheaval(alone)]).toBeDefined();
        expect(busy.core.snapshot()).toEqual(alone.core.snapshot());
      }),
      { numRuns: 40 },
    );
  });
});

describe('under the same offers', () => {
  it('plan equals what happens', () => {
    fc.assert(fc.property(planWorld, planEqualsWhatHappens), { numRuns: 60 });
  });
});
