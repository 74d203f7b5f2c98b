import { asAgentId, asFrameworkId, asOfferId } from '@borealis/contracts';
import type { InverseOffer, Unavailability } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const near = 360_000;
const inverse = (id: string, agent: string | undefined, unavailability: Unavailability): InverseOffer => ({
  id: asOfferId(id),
  ...(agent === undefined ? {} : { agentId: asAgentId(agent) }),
  unavailability,
});
const waiting = (): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(aJob({ instances: 1 }));
  return scene;
};
/** Whether an offer of the agent is used, with the window it carries. */
const isUsed = (scene: Scene, unavailability?: Unavailability): boolean =>
  scene.offer({ ...anOffer({ agent: 'a' }), ...(unavailability === undefined ? {} : { unavailability }) }).length > 0;

describe('an agent that is to go down', () => {
  it.each([
    [near + 1, undefined, true],
    [near, undefined, false],
    [0, undefined, false],
    [-5_000, undefined, false],
    [-5_000, 5_001, false],
    [-5_000, 5_000, true],
    [near, 1, false],
  ])('in %d ms, for %s ms, is used: %s', (inMs, durationMs, used) => {
    const scene = waiting();
    const startMs = scene.nowMs + inMs;
    expect(isUsed(scene, { startMs, ...(durationMs === undefined ? {} : { durationMs }) })).toBe(used);
  });

  it('is told by the first task that waits for it', () => {
    const scene = waiting();
    isUsed(scene, { startMs: scene.nowMs });
    expect(scene.core.pending(scene.only().jobKey)?.nearest[0]?.shortages).toEqual([
      { veto: 'maintenance', need: 1, have: 0 },
    ]);
  });
});

describe('inverse offers', () => {
  it('count more than the window an offer at hand came with', () => {
    const scene = new Scene();
    scene.subscribe();
    const startMs = scene.nowMs + near + 60_000;
    scene.offer({ ...anOffer({ agent: 'a' }), unavailability: { startMs } });
    scene.send({ kind: 'inverseOffers', offers: [inverse('i', 'a', { startMs: scene.nowMs })] });
    scene.define(aJob({ instances: 1 }));
    expect(scene.only().state).toBe('PENDING');
  });

  it('are answered together: we have heard', () => {
    const scene = waiting();
    const window = { startMs: scene.nowMs };
    const { calls } = scene.send({
      kind: 'inverseOffers',
      offers: [inverse('1', 'a', window), inverse('2', undefined, window)],
    });
    expect(calls).toContainEqual({
      kind: 'answerInverseOffers',
      will: true,
      offerIds: ['1', '2'],
      refuseMs: 120_000,
    });
    expect(scene.send({ kind: 'inverseOffers', offers: [] }).calls).toEqual([]);
  });

  it('that are taken back leave only their own agent in peace', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const agents = scene.live().map(({ agentId }) => String(agentId));
    const startMs = scene.nowMs + near + 10_000;
    scene.send({
      kind: 'inverseOffers',
      offers: agents.map((agent, index) => inverse(`i${index}`, agent, { startMs })),
    });
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('i0') });
    scene.pass(10_001);
    const replaced = scene.live().flatMap(({ replaces }) => replaces ?? []);
    expect(replaced.map((id) => scene.core.task(id)?.agentId)).toEqual([agents[1]]);
  });

  it('that are taken back end what was begun because of them', () => {
    const scene = Scene.running(aJob());
    const agent = String(scene.only().agentId);
    scene.send({ kind: 'inverseOffers', offers: [inverse('i', agent, { startMs: scene.nowMs })] });
    scene.status(scene.only(), 'TASK_RUNNING');
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('nobody') });
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('i') });
    scene.pass(10_000);
    expect(scene.live().filter(({ killReason }) => killReason === undefined)).toHaveLength(1);
  });

  it('end with their subscription', () => {
    const scene = waiting();
    scene.send({ kind: 'inverseOffers', offers: [inverse('i', 'a', { startMs: scene.nowMs })] });
    scene.send({ kind: 'subscribed', frameworkId: asFrameworkId('framework-1') });
    expect(isUsed(scene)).toBe(true);
  });
});
