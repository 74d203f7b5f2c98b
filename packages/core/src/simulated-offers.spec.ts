import { asOfferId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, roomyBut, Scene } from './testing/scene.js';

/** What the simulator has found, each as the shortest story that shows it. */
describe('found by simulation with offers and maintenance', () => {
  /** Its agent is to go down in a minute. */
  const askedBack = (): Scene => {
    const scene = Scene.running(aJob());
    const { agentId } = scene.only();
    const unavailability = { startMs: scene.nowMs + 60_000 };
    scene.send({
      kind: 'inverseOffers',
      offers: [{ id: asOfferId('back'), agentId: agentId!, unavailability }],
    });
    return scene;
  };

  it('a REVIVE that was lost is repeated while tasks wait and nothing is offered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    const revives = (): number => scene.calls.filter(({ kind }) => kind === 'revive').length;
    expect(revives()).toBe(1);
    scene.pass(20_000);
    expect(revives()).toBe(1);
    scene.pass(15_000);
    expect(revives()).toBe(2);
    scene.offer(...roomy());
    scene.pass(60_000);
    expect(revives()).toBe(2);
  });

  it('what a lost agent has offered is not used any more, though its rescission was never heard', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob());
    const [offer] = roomy();
    scene.core.handleAll([]);
    const { decision } = scene.core.handleAll([
      { kind: 'offers', atMs: scene.nowMs, offers: [offer!] },
      { kind: 'agentLost', atMs: scene.nowMs, agentId: offer!.agentId },
    ]);
    expect(decision.calls.map(({ kind }) => kind)).not.toContain('accept');
    expect(decision.calls).toContainEqual({ kind: 'decline', offerIds: [offer!.id], refuseMs: 0 });
  });

  it('an offer that is taken back before its turn to be taken in has told of its agent all the same', () => {
    const scene = new Scene({ offersPerDecision: 1 });
    scene.subscribe();
    scene.define(aJob({ cpus: 5_000 }));
    const offers = roomy();
    scene.hasty = true;
    scene.send({ kind: 'offers', offers });
    scene.send({ kind: 'rescinded', offerId: offers[2]!.id });
    for (let parts = 0; scene.core.hasMore && parts < 20; parts++) scene.send({ kind: 'proceed' });
    expect(scene.core.pending(aJob().key)).toMatchObject({ agentsExamined: 3 });
    const declined = scene.calls.flatMap((call) => (call.kind === 'decline' ? call.offerIds : []));
    expect(declined).toEqual([offers[0]!.id, offers[1]!.id]);
  });

  it('an offer whose ports are offered again was taken back, also when that is not heard: it is not used beside the new one', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 6, ports: 2 }));
    const [first, again] = [anOffer(), anOffer()];
    expect(scene.offer(first, again)).toEqual([]);
    const declined = scene.calls.flatMap((call) => (call.kind === 'decline' ? [call.offerIds] : []));
    expect(declined).toEqual([[first.id], [again.id]]);
    scene.offer(anOffer({ ports: [31_000, 31_499] }), anOffer({ ports: [31_500, 31_999] }));
    expect(scene.launched).toHaveLength(1);
  });

  it('an agent that was asked for back is left in peace when the next subscription does not ask for it', () => {
    const scene = askedBack();
    scene.subscribe();
    scene.pass(1_000);
    expect(scene.only().state).toBe('RUNNING');
  });

  it('what an offer told of maintenance is not held against its agent in the next subscription', () => {
    const scene = Scene.running(aJob());
    scene.offer(...roomyBut(scene.only().agentId!, { startMs: scene.nowMs + 60_000 }));
    scene.subscribe();
    scene.pass(1_000);
    expect(scene.only().state).toBe('RUNNING');
  });

  it('the rescission of an inverse offer is heard, also when an offer with the same window came after it', () => {
    const scene = askedBack();
    scene.offer(...roomyBut(scene.only().agentId!, { startMs: scene.nowMs + 60_000 }));
    scene.send({ kind: 'inverseOfferRescinded', offerId: asOfferId('back') });
    scene.pass(1_000);
    expect(scene.only().state).toBe('RUNNING');
  });

  it('an inverse offer ends with its agent, also when nobody says so', () => {
    const scene = askedBack();
    scene.send({ kind: 'agentLost', agentId: scene.only().agentId! });
    scene.pass(1_000);
    expect(scene.only().state).toBe('RUNNING');
  });

  it('an inverse offer ends with the first offer without a window, when neither its rescission nor the loss of its agent is heard', () => {
    const scene = askedBack();
    scene.offer(...roomy());
    scene.pass(1_000);
    expect(scene.only().state).toBe('RUNNING');
  });

  it('an inverse offer moves tasks while the offers of its agent carry its window', () => {
    const scene = askedBack();
    scene.offer(...roomyBut(scene.only().agentId!, { startMs: scene.nowMs + 60_000 }));
    scene.pass(1_000);
    expect(scene.live()).toHaveLength(2);
  });
});
