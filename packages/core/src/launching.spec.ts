import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');

describe('launching', () => {
  it('launches every waiting task that fits, many in one ACCEPT', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 100, cpus: 0.1, memMb: 10, ports: 1 }));
    const launches = scene.offer(anOffer({ cpus: 20, memMb: 2_000 }));
    expect(launches).toHaveLength(100);
    expect(scene.calls.filter(({ kind }) => kind === 'accept')).toHaveLength(1);
    expect(new Set(launches.flatMap(({ ports }) => ports)).size).toBe(100);
  });

  it('gives a task its ports and the agent’s address after its own variables, and fills the holes', () => {
    const scene = new Scene();
    scene.subscribe();
    const job = aJob({
      ports: 3,
      fixedPorts: [9000, 8080],
      environment: [
        { name: 'HOST', value: 'mine' },
        { name: 'A', value: 'on {{host}}:{{port.2}} as {{task.name}}' },
      ],
    });
    scene.define(job);
    const [launch] = scene.offer(anOffer({ ports: [8000, 9100] }));
    expect(launch?.command.environment).toEqual([
      { name: 'A', value: `on 10.0.0.1:${launch?.ports[2]} as web-1` },
      { name: 'PORT0', value: '8080' },
      { name: 'PORT1', value: '9000' },
      { name: 'PORT2', value: String(launch?.ports[2]) },
      { name: 'HOST', value: '10.0.0.1' },
    ]);
    expect(launch?.taskId).toMatch(/^fw\.web-1\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('launches the lower launch order first, then by the order of the definitions', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(
      aJob({ name: 'last', cpus: 1, launchOrder: 5 }),
      aJob({ name: 'b', cpus: 1 }),
      aJob({ name: 'a', cpus: 1 }),
    );
    expect(scene.offer(anOffer({ cpus: 2 })).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('keeps at most one instance on an agent where that is asked for', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 3, oneInstancePerAgent: true }));
    expect(scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }))).toHaveLength(2);
    expect(scene.offer(anOffer({ agent: 'a' }), anOffer({ agent: 'b' }))).toHaveLength(0);
    expect(scene.core.pending(web)?.vetoes).toEqual([{ veto: 'oneInstancePerAgent', agents: 2 }]);
    expect(scene.core.overview().attention.map(({ code }) => code)).toContain('BOREALIS_NOT_ENOUGH_AGENTS');
  });

  it('spreads over the values of an attribute', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 4, spreadByAttribute: 'zone', cpus: 1 }));
    const launches = scene.offer(
      anOffer({ agent: 'a1', zone: 'a', cpus: 10 }),
      anOffer({ agent: 'a2', zone: 'a', cpus: 10 }),
      anOffer({ agent: 'b', zone: 'b', cpus: 10 }),
      anOffer({ agent: 'none', cpus: 10 }),
    );
    expect(launches.filter(({ agentId }) => agentId.startsWith('a'))).toHaveLength(2);
    expect(launches.filter(({ agentId }) => agentId === 'b')).toHaveLength(2);
  });

  it('says why a task waits, with the nearest agent', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 8, memMb: 100 }));
    scene.offer(anOffer({ agent: 'small', cpus: 1 }), anOffer({ agent: 'larger', cpus: 6 }));
    const reason = scene.core.pending(web);
    expect(reason).toMatchObject({ waiting: 1, agentsExamined: 2, vetoes: [{ veto: 'cpus', agents: 2 }] });
    expect(reason?.nearest[0]).toMatchObject({ agentId: 'larger', shortages: [{ veto: 'cpus', need: 8, have: 6 }] });
    expect(reason?.sentence).toContain('No agent has ever offered 8 cpus; the largest had 6');
  });

  it('takes what is reserved for us before what is not', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 3 }));
    const plain = anOffer({ cpus: 2 });
    const reservations = [{ type: 'DYNAMIC', role: 'web', principal: 'p' }] as const;
    const [launch] = scene.offer({
      ...plain,
      pools: [...plain.pools, { reservedFor: 'web', reservations, cpus: 2, memMb: 0, diskMb: 0, gpus: 0, ports: [] }],
    });
    expect(
      launch?.resources.map(({ cpus, ports: _ports, memMb: _mem, diskMb: _disk, gpus: _gpus, ...of }) => ({
        cpus,
        of,
      })),
    ).toEqual([
      { cpus: 2, of: { reservedFor: 'web', reservations } },
      { cpus: 1, of: { reservedFor: '*' } },
    ]);
  });
});

describe('offers', () => {
  it('suppresses them when nothing waits and revives them when something does', () => {
    const scene = Scene.running(aJob({ instances: 1 }));
    const wishes = () => scene.calls.map(({ kind }) => kind).filter((kind) => kind === 'suppress' || kind === 'revive');
    expect(wishes().at(-1)).toBe('suppress');
    const before = wishes().length;
    scene.pass(1);
    scene.status(scene.only(), 'TASK_RUNNING');
    expect(wishes()).toHaveLength(before);
    scene.begin({ kind: 'scale', jobKey: web, instances: 2 });
    expect(scene.calls.at(-1)).toEqual({ kind: 'revive' });
  });

  it('declines what it does not use, longer while nothing waits', () => {
    const scene = Scene.running(aJob());
    const { calls } = scene.send({ kind: 'offers', offers: [anOffer({ id: 'x' }), anOffer({ id: 'y', agent: 'b' })] });
    expect(calls).toContainEqual({ kind: 'decline', offerIds: ['x', 'y'], refuseMs: 120_000 });
  });
});
