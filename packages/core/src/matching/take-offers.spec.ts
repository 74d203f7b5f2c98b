import { asAgentId, asJobKey, asOfferId } from '@borealis/contracts';
import type { Agent, Call, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import type { CoreSettings } from '../settings.js';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const on = (id: string, more: Partial<Offer> = {}, cpus = 4): Offer => ({
  ...anOffer({ id, agent: 'a', cpus, memMb: 1_000 }),
  ...more,
});
const without = (offer: Offer): Offer => ({ ...offer, pools: offer.pools.map((pool) => ({ ...pool, ports: [] })) });
const agent = (scene: Scene): Agent | undefined => scene.core.agents().find(({ id }) => id === 'a');
const empty = (settings: Partial<CoreSettings> = {}): Scene => {
  const scene = new Scene(settings);
  scene.subscribe();
  return scene;
};
const written = (scene: Scene): number => scene.changes.filter(({ kind }) => kind === 'agent').length;
const declined = (calls: readonly Call[]): string[] =>
  calls.flatMap((call) => (call.kind === 'decline' ? [`${call.offerIds.join('+')} ${call.refuseMs}`] : []));

describe('an agent that offers', () => {
  it('is remembered as it is, from when it came', () => {
    const scene = empty();
    const attributeSets = { disks: ['ssd', 'hdd'] };
    scene.offer(on('1', { attributes: { rack: 'r' }, attributeSets, zone: 'z', region: 'g' }));
    const since = scene.nowMs;
    scene.nowMs += 5_000;
    scene.offer(on('2', { attributes: { rack: 's' } }));
    expect(agent(scene)).toStrictEqual({
      id: 'a',
      hostname: 'a.example',
      ip: '10.0.0.1',
      port: 5051,
      attributes: { rack: 's' },
      firstSeenAtMs: since,
      largest: { cpus: 4, memMb: 1_000, diskMb: 1_000, gpus: 0, ports: 1_000 },
      portsSeen: [{ begin: 31_000, end: 31_999 }],
    });
  });

  it('is not written down again while it has not changed', () => {
    const scene = empty();
    const same = { attributes: { rack: 'r', row: '1' }, attributeSets: { d: ['x', 'y'] }, zone: 'z', region: 'g' };
    scene.offer(on('1', same));
    const before = written(scene);
    scene.offer(on('2', { ...same, attributes: { ...same.attributes }, attributeSets: { d: ['x', 'y'] } }));
    scene.offer(on('3', same, 1));
    expect(written(scene)).toBe(before);
  });

  it.each<[string, Partial<Offer>]>([
    ['host name', { hostname: 'b.example' }],
    ['address', { agentIp: '10.0.0.2' }],
    ['port', { agentPort: 5052 }],
    ['zone', { zone: 'y' }],
    ['region', { region: 'f' }],
    ['attributes: one more', { attributes: { rack: 'r', row: '1', more: 'x' } }],
    ['attributes: one less', { attributes: { rack: 'r' } }],
    ['attributes: another', { attributes: { rack: 'r', raw: '1' } }],
    ['attributes: another value', { attributes: { rack: 'r', row: '2' } }],
    ['sets of values: another order', { attributeSets: { d: ['y', 'x'] } }],
    ['sets of values: less', { attributeSets: {} }],
    ['sets of values: more', { attributeSets: { d: ['x', 'y'], e: [] } }],
  ])('is written down anew with another %s, and stays drained', (_what, more) => {
    const scene = empty();
    const same = { attributes: { rack: 'r', row: '1' }, attributeSets: { d: ['x', 'y'] }, zone: 'z', region: 'g' };
    scene.offer(on('1', same));
    scene.begin({ kind: 'drain', agents: ['a'] });
    const { drain, firstSeenAtMs } = agent(scene)!;
    const before = written(scene);
    scene.nowMs += 1_000;
    scene.offer(on('2', { ...same, ...more }));
    expect(written(scene)).toBe(before + 1);
    expect(agent(scene)).toMatchObject({ drain, firstSeenAtMs });
    expect(scene.mirror.snapshot().agents).toEqual(scene.core.snapshot().agents);
  });

  it('is back when it was lost', () => {
    const scene = empty();
    scene.offer(on('1'));
    scene.send({ kind: 'agentLost', agentId: asAgentId('a') });
    expect(agent(scene)?.lostAtMs).toBe(scene.nowMs);
    scene.offer(on('2'));
    expect(agent(scene)).not.toHaveProperty('lostAtMs');
  });

  it('is counted by what it is now, also for tasks that run there', () => {
    const scene = empty();
    scene.define(aJob({ instances: 2, cpus: 1, spreadByAttribute: 'rack' }));
    scene.offer(on('1', { attributes: { rack: 'r' } }));
    expect(scene.launched).toHaveLength(2);
    scene.comeUp();
    scene.begin({ kind: 'scale', jobKey: web, instances: 3 });
    scene.offer({ ...on('2', { attributes: { rack: 's' } }), agentId: asAgentId('b') });
    scene.begin({ kind: 'scale', jobKey: web, instances: 5 });
    scene.offer(on('3', { attributes: { rack: 's' } }));
    expect(scene.live().filter(({ agentId }) => agentId === 'a')).toHaveLength(4);
  });
});

describe('the most an agent was seen to have', () => {
  it('is what it offered and what our tasks hold there', () => {
    const scene = empty();
    scene.define(aJob({ cpus: 1.5, memMb: 30, ports: 2 }));
    scene.offer(on('1'));
    scene.comeUp();
    scene.offer(on('2', { pools: [{ ...on('x').pools[0]!, cpus: 4.6, memMb: 990, ports: [{ begin: 1, end: 10 }] }] }));
    expect(agent(scene)?.largest).toEqual({ cpus: 6.1, memMb: 1_020, diskMb: 1_000, gpus: 0, ports: 1_000 });
  });

  it('only grows, each kind by itself', () => {
    const scene = empty();
    scene.offer(on('1', {}, 2));
    scene.offer(on('2', {}, 1));
    scene.offer(on('3', { pools: [{ ...on('x', {}, 1).pools[0]!, memMb: 5_000 }] }));
    expect(agent(scene)?.largest).toMatchObject({ cpus: 2, memMb: 5_000 });
  });
});

describe('offers that come', () => {
  it('without a subscription are of one that has ended', () => {
    const scene = new Scene();
    const { calls } = scene.send({ kind: 'offers', offers: [on('1')] });
    expect(calls).toEqual([]);
    expect(agent(scene)).toBeUndefined();
  });

  it('of one agent and another Mesos role are used by themselves', () => {
    const scene = empty();
    scene.define(aJob({ cpus: 6 }));
    expect(scene.offer(on('1'), without(on('2', { allocatedTo: 'web' })))).toEqual([]);
    expect(scene.offer(on('3'), without(on('4')))).toHaveLength(1);
  });

  it('in great number are taken in by several decisions, so many by each of them', () => {
    const scene = empty({ offersPerDecision: 2 });
    scene.hasty = true;
    const from = (...ids: readonly string[]): Offer[] => ids.map((id) => ({ ...on(id), agentId: asAgentId(id) }));
    scene.send({ kind: 'offers', offers: from('a', 'b', 'c') });
    expect(scene.core.agents()).toHaveLength(2);
    scene.send({ kind: 'offers', offers: from('d', 'e') });
    expect(scene.core.agents()).toHaveLength(4);
    scene.send({ kind: 'proceed' });
    expect([scene.core.agents().length, scene.core.hasMore]).toEqual([5, false]);
  });

  it('of an agent that is known from before the host started anew tell of its values', () => {
    const rack = (id: string, cpus: number): Offer => ({
      ...on(`${id}-${cpus}`, { attributes: { rack: id } }, cpus),
      agentId: asAgentId(id),
    });
    const job = aJob({ instances: 0, cpus: 0.1 });
    const spread = { ...job, placement: { ...job.placement, strategy: 'pack' as const, spreadByAttribute: 'rack' } };
    const scene = empty();
    scene.define(spread);
    scene.offer(rack('a', 2), rack('b', 8));
    scene.reboot();
    scene.subscribe();
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    scene.offer(rack('a', 2));
    scene.begin({ kind: 'scale', jobKey: web, instances: 4 });
    scene.offer(rack('a', 2), rack('b', 8));
    expect(scene.launched.filter(({ agentId }) => agentId === 'b')).toHaveLength(2);
  });

  it('in great number are used when the last has come: what is spread would crowd on the first', () => {
    const scene = empty({ offersPerDecision: 1 });
    scene.hasty = true;
    scene.define(aJob({ instances: 2, cpus: 1 }));
    const agents = ['a', 'b', 'c'].map((id) => ({ ...on(id), agentId: asAgentId(id) }));
    scene.send({ kind: 'offers', offers: agents });
    expect(scene.live().every(({ state }) => state === 'PENDING')).toBe(true);
    for (let parts = 0; scene.core.hasMore && parts < 9; parts++) scene.send({ kind: 'proceed' });
    expect(new Set(scene.launched.map(({ agentId }) => agentId)).size).toBe(2);
  });
});

describe('an offer that is taken back', () => {
  /** Launches are decided from the offers of two decisions, and none is sent yet. */
  const cut = (...offers: readonly Offer[]): Scene => {
    const scene = empty({ tasksPerDecision: 1 });
    scene.define(aJob({ instances: 3, cpus: 1, memMb: 1 }));
    scene.hasty = true;
    for (let parts = 0; scene.core.hasMore && parts < 9; parts++) scene.send({ kind: 'proceed' });
    scene.send({ kind: 'offers', offers });
    return scene;
  };
  const goOn = (scene: Scene): void => {
    for (let parts = 0; scene.core.hasMore && parts < 30; parts++) scene.send({ kind: 'proceed' });
  };

  it('takes with it what was launched from it and not sent, and the other offers of its agent are given back', () => {
    const scene = cut(on('1'), without(on('2')));
    const [assigned] = scene.live().filter(({ state }) => state === 'ASSIGNED');
    const { calls } = scene.send({ kind: 'rescinded', offerId: asOfferId('1') });
    expect(declined(calls)).toEqual(['2 0']);
    expect(scene.core.task(assigned!.id)).toMatchObject({
      state: 'LOST',
      endedAtMs: scene.nowMs,
      message: 'The offer was gone before the launch was sent.',
    });
    goOn(scene);
    expect(scene.launched).toEqual([]);
    expect(
      scene
        .live()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['PENDING', 'PENDING', 'THROTTLED']);
  });

  it('that was alone is not given back', () => {
    const scene = cut(on('1'));
    expect(declined(scene.send({ kind: 'rescinded', offerId: asOfferId('1') }).calls)).toEqual([]);
    goOn(scene);
    expect(scene.launched).toEqual([]);
  });

  it('leaves the others of its agent, and what the agent has is less by it', () => {
    const scene = empty();
    scene.define(aJob({ cpus: 6 }));
    scene.offer(on('0', {}, 8));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    scene.offer(on('1'), without(on('2', {}, 3)));
    expect(declined(scene.calls).some((call) => call.startsWith('1'))).toBe(false);
    const { calls } = scene.send({ kind: 'rescinded', offerId: asOfferId('2') });
    expect(calls.filter(({ kind }) => kind === 'accept')).toEqual([]);
    scene.pass(2_000);
    expect(scene.core.pending(web)?.nearest[0]?.shortages).toEqual([{ veto: 'cpus', need: 6, have: 4 }]);
  });

  it('and that nobody knows, or that was answered, changes nothing', () => {
    const scene = empty();
    scene.define(aJob());
    scene.offer(on('1'));
    for (const id of ['1', 'nobody'])
      expect(scene.send({ kind: 'rescinded', offerId: asOfferId(id) })).toMatchObject({ calls: [], changes: [] });
    expect(scene.only().state).toBe('ASSIGNED');
  });

  it('with its agent is given back all the same, and with the subscription it is gone', () => {
    const lost = cut(on('1'));
    expect(declined(lost.send({ kind: 'agentLost', agentId: asAgentId('a') }).calls)).toEqual(['1 0']);
    expect(lost.live().some(({ state }) => state === 'ASSIGNED')).toBe(false);
    const gone = cut(on('1'));
    expect(declined(gone.send({ kind: 'disconnected' }).calls)).toEqual([]);
    expect(gone.live().some(({ state }) => state === 'ASSIGNED')).toBe(false);
    expect(gone.core.hasMore).toBe(false);
  });

  it('that waited to be taken in has told of its agent', () => {
    const scene = empty({ offersPerDecision: 1 });
    scene.hasty = true;
    const others = ['b', 'c', 'd'].map((id) => ({ ...on(id), agentId: asAgentId(id) }));
    scene.send({ kind: 'offers', offers: [...others, on('2')] });
    expect(agent(scene)).toBeUndefined();
    scene.send({ kind: 'disconnected' });
    expect(agent(scene)).toBeDefined();
    expect(scene.core.hasMore).toBe(false);
  });
});

describe('an offer that holds a port of another one', () => {
  it('tells that the other was taken back', () => {
    const scene = empty();
    scene.define(aJob({ cpus: 6 }));
    scene.offer(on('0', {}, 8));
    scene.comeUp();
    scene.status(scene.only(), 'TASK_FAILED');
    scene.offer(on('1', {}, 7));
    const { calls } = scene.send({ kind: 'offers', offers: [on('2', {}, 7)] });
    expect(declined(calls)).toEqual(['1 0']);
    scene.pass(1_000);
    expect(scene.calls.filter(({ kind }) => kind === 'accept').at(-1)).toMatchObject({ offerIds: ['2'] });
  });
});
