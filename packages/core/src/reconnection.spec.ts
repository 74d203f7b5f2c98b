import { describe, expect, it } from '@jest/globals';
import { asJobKey } from '@borealis/contracts';
import type { Offer } from '@borealis/contracts';
import { aJob, anOffer } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');

const reconnect = (scene: Scene): void => {
  scene.send({ kind: 'disconnected' });
  scene.nowMs += 60_000;
  scene.subscribe();
};

const inZone = (zone: string): Offer => anOffer({ agent: zone, zone });
const spread = (instances: number) => aJob({ instances, spreadByAttribute: 'zone' });

/** Two zones with a task in each, and a new subscription of which nothing has come yet. */
const twoZones = (): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(spread(2));
  scene.offer(inZone('a'), inZone('b'));
  scene.comeUp();
  reconnect(scene);
  return scene;
};

describe('agents that may have gone while there was no connection', () => {
  it('hold back a spread only until all that are there have had the time to offer', () => {
    const scene = twoZones();
    const gone = scene.live().find(({ agentId }) => agentId === 'b')!;
    scene.status(gone, 'TASK_GONE_BY_OPERATOR');
    expect(scene.live().find(({ state }) => state === 'PENDING')).toBeDefined();
    expect(scene.offer(inZone('a'))).toEqual([]);
    scene.pass(120_000);
    expect(scene.offer(inZone('a'))).toHaveLength(1);
  });

  it('count for a spread as long as something of ours runs there', () => {
    const scene = twoZones();
    scene.define(spread(4));
    expect(scene.offer(inZone('a'))).toHaveLength(1);
    scene.comeUp();
    scene.pass(120_000);
    expect(scene.offer(inZone('a'))).toEqual([]);
    expect(scene.offer(inZone('b'))).toHaveLength(1);
  });

  it('stay known while nothing is offered because nothing waits', () => {
    const scene = twoZones();
    for (const task of scene.live()) scene.status(task, 'TASK_RUNNING', { healthy: true });
    scene.command({ kind: 'scale', jobKey: web, instances: 1 });
    scene.die();
    scene.pass(600_000);
    expect(scene.core.plan({ changes: [] }, scene.nowMs)).toMatchObject({ ok: true, plan: { agents: 2 } });
  });

  it('are no place for what a drain moves; offers are asked for to hear of one', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ fixedPorts: [31_000] }));
    scene.offer(anOffer({ agent: 'left' }));
    scene.comeUp();
    scene.offer(anOffer({ agent: 'gone' }));
    reconnect(scene);
    const before = scene.calls.length;
    scene.begin({ kind: 'drain', agents: ['left.example'] });
    scene.pass(1_000);
    expect(scene.only()).toMatchObject({ agentId: 'left', state: 'RUNNING' });
    expect(scene.calls.slice(before).map(({ kind }) => kind)).toContain('revive');
    scene.offer(anOffer({ agent: 'other' }));
    scene.pass(1_000);
    expect(scene.only().state).toBe('DRAINING');
  });

  it('stay in the explanation of why tasks wait, with the age of what they offered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 3 }));
    const offeredAtMs = scene.nowMs;
    scene.offer(anOffer({ agent: 'quiet', cpus: 2 }), anOffer({ agent: 'here', cpus: 1 }));
    reconnect(scene);
    expect(scene.core.pending(web)).toMatchObject({ agentsExamined: 2, vetoes: [{ veto: 'cpus', agents: 2 }] });
    scene.offer(anOffer({ agent: 'here', cpus: 1 }));
    expect(scene.core.pending(web)).toMatchObject({ agentsExamined: 2, vetoes: [{ veto: 'cpus', agents: 2 }] });
    expect(scene.core.pendingReport(web, scene.nowMs)?.agents).toMatchObject([
      { agentId: 'quiet', offeredAtMs },
      { agentId: 'here', offeredAtMs: scene.nowMs },
    ]);
  });

  it('are not counted on for room when others are to give way', () => {
    const isPreempted = (afterReconnecting: boolean): boolean => {
      const scene = new Scene();
      scene.subscribe();
      const batch = aJob({ name: 'batch', cpus: 1, tier: 'preemptible' });
      scene.define(batch);
      scene.offer(anOffer({ cpus: 2 }));
      scene.comeUp();
      const wanting = aJob({ cpus: 2 });
      scene.define(batch, wanting);
      if (afterReconnecting) reconnect(scene);
      scene.pass(61_000);
      return scene.core.tasks({ jobKey: batch.key }).some(({ state }) => state === 'PREEMPTING');
    };
    expect(isPreempted(false)).toBe(true);
    expect(isPreempted(true)).toBe(false);
  });

  it('are still there for a plan while offers are suppressed', () => {
    const scene = twoZones();
    const planned = scene.core.plan({ changes: [{ kind: 'scale', jobKey: web, instances: 4 }] }, scene.nowMs);
    expect(planned).toMatchObject({ ok: true, plan: { agents: 2, placements: [{}, {}], pending: [] } });
  });
});
