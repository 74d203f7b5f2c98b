import { asAgentId, asJobKey } from '@borealis/contracts';
import type { Call, Constraint, JobDefinition, Offer, TaskLaunch } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import type { JobWish } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');

const placed = (wish: JobWish, placement: Partial<JobDefinition['placement']>): JobDefinition => {
  const job = aJob(wish);
  return { ...job, placement: { ...job.placement, ...placement } };
};
const constrained = (wish: JobWish, ...constraints: readonly Constraint[]): JobDefinition =>
  placed(wish, { constraints: [...constraints] });

const on = (agent: string, attributes: Record<string, string> = {}, more: Partial<Offer> = {}, cpus = 4): Offer => ({
  ...anOffer({ agent, cpus }),
  attributes,
  ...more,
});

const where = (launches: readonly TaskLaunch[]): string[] => launches.map(({ agentId }) => agentId).sort();
const vetoesOf = (scene: Scene, key = web) =>
  scene.core.pending(key)?.vetoes.map(({ veto, agents }) => `${veto} ${agents}`);

describe('a value constraint', () => {
  it('is met by any of the values, and not by an agent without the attribute', () => {
    const scene = Scene.waiting({}, constrained({ instances: 9 }, { kind: 'value', on: 'rack', values: ['a', 'b'] }));
    const launches = scene.offer(on('a', { rack: 'a' }), on('b', { rack: 'b' }), on('c', { rack: 'c' }), on('none'));
    expect([...new Set(where(launches))]).toEqual(['a', 'b']);
  });

  it('negated, is met by every other value and by an agent without the attribute', () => {
    const scene = Scene.waiting(
      {},
      constrained({ instances: 9 }, { kind: 'value', on: 'rack', negated: true, values: ['a'] }),
    );
    const launches = scene.offer(on('a', { rack: 'a' }), on('b', { rack: 'b' }), on('none'));
    expect([...new Set(where(launches))]).toEqual(['b', 'none']);
    expect(
      Scene.waiting({}, constrained({}, { kind: 'value', on: 'rack', negated: true, values: ['a'] })).offer(
        on('a', { rack: 'a' }),
      ),
    ).toEqual([]);
  });

  it('looks at each of several values, at host names and at fault domains', () => {
    const scene = Scene.waiting(
      {},
      constrained({ name: 'sets' }, { kind: 'value', on: 'disks', values: ['ssd'] }),
      constrained({ name: 'hosts' }, { kind: 'value', on: '@hostname', values: ['h.example'] }),
      constrained({ name: 'zones' }, { kind: 'value', on: 'zone', values: ['z'] }),
    );
    const launches = scene.offer(
      on('s', { disks: 'hdd,ssd' }, { attributeSets: { disks: ['hdd', 'ssd'] } }),
      on('h'),
      on('z', {}, { zone: 'z' }),
    );
    expect(launches.map(({ name, agentId }) => `${name} on ${agentId}`).sort()).toEqual([
      'hosts on h',
      'sets on s',
      'zones on z',
    ]);
  });

  it('is told with the constraint and what the agent has instead', () => {
    const scene = Scene.waiting({}, constrained({}, { kind: 'value', on: 'rack', values: ['a'] }));
    scene.offer(on('b', { rack: 'b' }));
    expect(scene.core.pending(web)?.nearest[0]?.shortages).toContainEqual(
      expect.objectContaining({ veto: 'constraint', constraint: 'rack is a', found: ['b'] }),
    );
  });
});

describe('a pattern constraint', () => {
  it('has to match the whole value', () => {
    const scene = Scene.waiting({}, constrained({ instances: 9 }, { kind: 'pattern', on: 'rack', pattern: 'r[12]' }));
    expect([...new Set(where(scene.offer(on('1', { rack: 'r1' }), on('12', { rack: 'r12' }), on('none'))))]).toEqual([
      '1',
    ]);
  });

  it('negated, lets an agent without the attribute be used', () => {
    const scene = Scene.waiting(
      {},
      constrained({ instances: 9 }, { kind: 'pattern', on: 'rack', negated: true, pattern: 'r.*' }),
    );
    expect([...new Set(where(scene.offer(on('r', { rack: 'r1' }), on('none'))))]).toEqual(['none']);
  });
});

describe('a limit', () => {
  it('is counted after every match, over all agents with the value', () => {
    const scene = Scene.waiting({}, constrained({ instances: 10 }, { kind: 'limit', on: 'rack', limit: 2 }));
    const launches = scene.offer(on('a1', { rack: 'a' }), on('a2', { rack: 'a' }), on('b', { rack: 'b' }), on('none'));
    expect(launches).toHaveLength(4);
    expect(where(launches).filter((agent) => agent === 'b')).toHaveLength(2);
    expect(vetoesOf(scene)).toEqual(['limit 3', 'attribute 1']);
    expect(scene.offer(on('a3', { rack: 'a' }))).toEqual([]);
  });

  it('has room again when a task has ended', () => {
    const scene = Scene.waiting({}, constrained({ instances: 2 }, { kind: 'limit', on: '@hostname', limit: 1 }));
    scene.offer(on('a'));
    scene.comeUp();
    const [first] = scene.live().filter(({ agentId }) => agentId !== undefined);
    scene.begin({ kind: 'killTask', taskId: first!.id, scaleDown: false });
    expect(scene.offer(on('a'))).toEqual([]);
    scene.die();
    expect(scene.offer(on('a'))).toHaveLength(1);
  });

  it('leaves no room beside a task that took the place of the one to be replaced', () => {
    const scene = Scene.waiting({}, aJob({ instances: 2, oneInstancePerAgent: true }));
    scene.offer(on('a'), on('b'));
    scene.comeUp();
    const [first, second] = scene.live();
    scene.begin({ kind: 'killTask', taskId: first!.id, scaleDown: false });
    scene.die();
    scene.begin({ kind: 'restartTask', taskId: second!.id });
    scene.status(second!, 'TASK_LOST');
    const agent = String(second!.agentId);
    expect([...scene.offer(on(agent)), ...scene.offer(on(agent))]).toHaveLength(1);
  });
});

describe('a spread', () => {
  it('is even however the offers come', () => {
    const scene = Scene.waiting({}, constrained({ instances: 9, cpus: 0.1 }, { kind: 'spread', on: 'rack' }));
    const agents = [...Array<undefined>(20).keys()].map((index) => on(`a${index}`, { rack: 'a' }));
    const launches = scene.offer(...agents, on('b', { rack: 'b' }), on('c', { rack: 'c' }));
    const racks = where(launches).map((agent) => agent[0]);
    expect(['a', 'b', 'c'].map((rack) => racks.filter((other) => other === rack).length)).toEqual([3, 3, 3]);
  });

  it('with a number of groups waits for those that were not offered yet', () => {
    const scene = Scene.waiting(
      {},
      constrained({ instances: 6, cpus: 0.1 }, { kind: 'spread', on: 'rack', groups: 3 }),
    );
    expect(where(scene.offer(on('a', { rack: 'a' }), on('b', { rack: 'b' })))).toEqual(['a', 'b']);
    expect(scene.offer(on('c', { rack: 'c' }), on('a', { rack: 'a' }), on('b', { rack: 'b' }))).toHaveLength(4);
  });

  it('does not wait for a zone that is forbidden to the job', () => {
    const scene = Scene.waiting(
      {},
      constrained(
        { instances: 6, cpus: 0.1 },
        { kind: 'spread', on: 'rack' },
        { kind: 'value', on: 'rack', negated: true, values: ['c'] },
      ),
    );
    expect(scene.offer(on('a', { rack: 'a' }), on('b', { rack: 'b' }), on('c', { rack: 'c' }))).toHaveLength(6);
  });
});

describe('together', () => {
  it('is where the first task is', () => {
    const scene = Scene.waiting({}, constrained({ instances: 8, cpus: 1 }, { kind: 'together', on: 'rack' }));
    const offers = () => [on('a', { rack: 'a' }), on('b', { rack: 'b' })];
    const first = new Set(where(scene.offer(...offers())));
    expect(first.size).toBe(1);
    expect(new Set(where(scene.offer(...offers())))).toEqual(first);
    expect(vetoesOf(scene)).toBeUndefined();
  });
});

describe('apart', () => {
  it('holds both ways, whoever comes first', () => {
    const db = aJob({ name: 'db', instances: 1 });
    for (const launchOrder of [1, 3]) {
      const scene = Scene.waiting(
        {},
        { ...db, launchOrder: 2 },
        constrained({ instances: 1, launchOrder }, { kind: 'apart', from: 'db' }),
      );
      expect(where(scene.offer(on('a'), on('b')))).toEqual(['a', 'b']);
    }
    const alone = Scene.waiting({}, db, constrained({ instances: 1 }, { kind: 'apart', from: 'db' }));
    expect(alone.offer(on('a'))).toHaveLength(1);
    expect(vetoesOf(alone) ?? vetoesOf(alone, asJobKey('root/prod/db'))).toEqual(['apart 1']);
  });

  it('may be by the values of a field', () => {
    const scene = Scene.waiting(
      {},
      aJob({ name: 'db' }),
      constrained({}, { kind: 'apart', from: 'root/prod/db', on: 'rack' }),
    );
    expect(where(scene.offer(on('a1', { rack: 'a' }), on('a2', { rack: 'a' }), on('b', { rack: 'b' })))).toHaveLength(
      2,
    );
    const racks = scene.live().map(({ agentId }) => agentId?.[0]);
    expect(new Set(racks).size).toBe(2);
  });
});

describe('a dedicated agent', () => {
  const dedicated = on('d', { dedicated: 'root/batch' });

  it('is left alone by jobs that do not name it, also by those that name others as not wanted', () => {
    const scene = Scene.waiting(
      {},
      aJob(),
      constrained({ name: 'not' }, { kind: 'value', on: 'dedicated', negated: true, values: ['x/y'] }),
    );
    expect(scene.offer(dedicated)).toEqual([]);
    expect(vetoesOf(scene)).toEqual(['dedicated 1']);
  });

  it('is used by a job that names it, which uses no other', () => {
    const scene = Scene.waiting(
      {},
      constrained({ instances: 3 }, { kind: 'value', on: 'dedicated', values: ['root/batch'] }),
    );
    expect(where(scene.offer(on('plain'), dedicated))).toEqual(['d', 'd', 'd']);
  });
});

describe('an agent that is to go down', () => {
  const inMinutes = (scene: Scene, minutes: number) => ({
    unavailability: { startMs: scene.nowMs + minutes * 60_000 },
  });

  it('is used last, the one that goes first after the others, and not at all when its time is near', () => {
    const scene = Scene.waiting({}, aJob({ instances: 3, cpus: 4 }));
    const offers = (agents: readonly string[]) =>
      agents.map((agent) =>
        on(
          agent,
          {},
          { near: inMinutes(scene, 1), soon: inMinutes(scene, 30), later: inMinutes(scene, 300) }[agent] ?? {},
        ),
      );
    expect(where(scene.offer(...offers(['near', 'soon', 'later', 'stays'])))).toEqual(['later', 'soon', 'stays']);
    const alone = Scene.waiting({}, aJob());
    expect(alone.offer(on('near', {}, inMinutes(alone, 1)))).toEqual([]);
    expect(vetoesOf(alone)).toEqual(['maintenance 1']);
  });

  it('is answered for when Mesos asks to have it back, and not used from then on', () => {
    const scene = Scene.waiting({}, aJob());
    const unavailability = { startMs: scene.nowMs, durationMs: 60_000 };
    const { calls } = scene.send({
      kind: 'inverseOffers',
      offers: [{ id: anOffer({ id: 'i' }).id, agentId: asAgentId('a'), unavailability }],
    });
    expect(calls).toContainEqual(expect.objectContaining({ kind: 'answerInverseOffers', will: true, offerIds: ['i'] }));
    expect(scene.offer(on('a', {}, { unavailability }))).toEqual([]);
    scene.pass(61_000);
    expect(scene.offer(on('a', {}, { unavailability }))).toHaveLength(1);
  });

  it('is used again when it is offered without a window, though its inverse offer was never taken back', () => {
    const scene = Scene.waiting({}, aJob());
    const unavailability = { startMs: scene.nowMs };
    scene.send({
      kind: 'inverseOffers',
      offers: [{ id: anOffer({ id: 'i' }).id, agentId: asAgentId('a'), unavailability }],
    });
    expect(scene.offer(on('a', {}, { unavailability }))).toEqual([]);
    expect(scene.offer(on('a'))).toHaveLength(1);
  });

  it('is not used for an offer that was made before it was asked for, also when that one is taken in later', () => {
    const scene = new Scene({ offersPerDecision: 1 });
    scene.subscribe();
    scene.hasty = true;
    scene.send({ kind: 'offers', offers: [on('b'), on('c'), on('a')] });
    scene.send({
      kind: 'inverseOffers',
      offers: [{ id: anOffer({ id: 'i' }).id, agentId: asAgentId('a'), unavailability: { startMs: scene.nowMs } }],
    });
    scene.define(aJob({ cpus: 6, instances: 3 }));
    for (let parts = 0; scene.core.hasMore && parts < 20; parts++) scene.send({ kind: 'proceed' });
    expect(where(scene.launched)).not.toContain('a');
  });
});

describe('offers', () => {
  const declined = (calls: readonly Call[]) => calls.flatMap((call) => (call.kind === 'decline' ? [call] : []));

  it('of one agent are one: a task may take from both', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 6 }));
    const halves = [anOffer({ agent: 'a', ports: [31_000, 31_499] }), anOffer({ agent: 'a', ports: [31_500, 31_999] })];
    expect(scene.offer(...halves)).toHaveLength(1);
    expect(scene.calls.find(({ kind }) => kind === 'accept')).toMatchObject({
      offerIds: [expect.any(String), expect.any(String)],
    });
  });

  it('are held for a task that gets its turn soon, used then, and declined when it does not', () => {
    const scene = Scene.running(aJob({ cpus: 1 }));
    scene.status(scene.only(), 'TASK_FAILED');
    expect(scene.only().state).toBe('THROTTLED');
    const before = scene.calls.length;
    scene.offer(on('agent-9'));
    expect(declined(scene.calls.slice(before))).toEqual([]);
    scene.pass(2_000);
    expect(scene.only()).toMatchObject({ state: 'ASSIGNED', agentId: 'agent-9' });
  });

  it('that are held are given back after the time, and at once when they are of no use', () => {
    const scene = Scene.running(aJob({ cpus: 1 }));
    for (let round = 0; round < 6; round++) {
      scene.status(scene.only(), 'TASK_FAILED');
      if (round < 5) {
        scene.pass(60_000);
        scene.offer(on('agent-9'));
        scene.comeUp();
      }
    }
    expect(declined(scene.send({ kind: 'offers', offers: [on('agent-9')] }).calls)).toHaveLength(1);
  });

  it('of agents that no waiting task could ever use are declined for long', () => {
    const scene = Scene.waiting({}, constrained({}, { kind: 'value', on: 'rack', values: ['a'] }));
    const { calls } = scene.send({ kind: 'offers', offers: [on('b', { rack: 'b' }), on('a', { rack: 'a' }, {}, 0.1)] });
    expect(
      declined(calls)
        .map(({ refuseMs }) => refuseMs)
        .sort((a, b) => a - b),
    ).toEqual([5_000, 120_000]);
  });

  it('that may be taken back are used by revocable tasks alone, which take only their cores from them', () => {
    const plain = anOffer({ agent: 'a', cpus: 1 });
    const offer = {
      ...plain,
      pools: [...plain.pools, { ...plain.pools[0]!, cpus: 8, memMb: 9_999, ports: [], revocable: true as const }],
    };
    expect(Scene.waiting({}, aJob({ cpus: 2 })).offer(offer)).toEqual([]);
    const [launch] = Scene.waiting({}, { ...aJob({ cpus: 2, memMb: 100 }), tier: 'revocable' }).offer(offer);
    expect(launch?.resources.map(({ cpus, memMb, revocable }) => ({ cpus, memMb, revocable }))).toEqual([
      { cpus: 0, memMb: 100, revocable: undefined },
      { cpus: 2, memMb: 0, revocable: true },
    ]);
  });
});

describe('filling agents', () => {
  const agents = () => [on('small', {}, {}, 2), on('large', {}, {}, 8), on('middle', {}, {}, 4)];

  it('packs on the fullest agent that has room', () => {
    const scene = Scene.waiting({}, placed({ instances: 5, cpus: 1 }, { strategy: 'pack' }));
    expect(where(scene.offer(...agents()))).toEqual(['middle', 'middle', 'middle', 'small', 'small']);
  });

  it('spreads over all of them, the emptiest first', () => {
    const scene = Scene.waiting({}, placed({ instances: 4, cpus: 1 }, { strategy: 'spread' }));
    expect(where(scene.offer(...agents()))).toEqual(['large', 'large', 'middle', 'small']);
  });

  it('brings an instance back to the agent it ran on', () => {
    const scene = Scene.waiting({}, aJob({ instances: 1 }));
    scene.offer(on('home', {}, {}, 2));
    scene.comeUp();
    scene.begin({ kind: 'killTask', taskId: scene.only().id, scaleDown: false });
    scene.die();
    expect(where(scene.offer(on('larger', {}, {}, 9), on('home', {}, {}, 2)))).toEqual(['home']);
  });
});
