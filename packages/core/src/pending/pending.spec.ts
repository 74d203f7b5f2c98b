import { describe, expect, it } from '@jest/globals';
import { asAgentId, asJobKey } from '@borealis/contracts';
import type { PendingReport } from '@borealis/contracts';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const reportOf = (scene: Scene): PendingReport => {
  const report = scene.core.pendingReport(web, scene.nowMs);
  if (!report) throw new Error('no such job');
  return report;
};

describe('the report of why tasks wait', () => {
  it('has every agent with each check that failed, and the ages of what they offered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 3, memMb: 2_000 }));
    scene.offer(anOffer({ agent: 'small', cpus: 1, memMb: 1_000 }));
    scene.nowMs += 40_000;
    scene.offer(anOffer({ agent: 'narrow', cpus: 3, memMb: 1_888 }));
    const report = reportOf(scene);
    expect(report).toMatchObject({ cause: 'neverFits', waiting: 1, suppressed: false });
    expect(report.agents.map(({ hostname }) => hostname)).toEqual(['narrow.example', 'small.example']);
    expect(report.agents[1]).toMatchObject({
      standing: 'offered',
      offeredAtMs: scene.nowMs - 40_000,
      fits: false,
      failures: [
        { veto: 'cpus', need: 3, have: 1, missing: 2 },
        { veto: 'mem', need: 2_000, have: 1_000, missing: 1_000 },
      ],
    });
  });

  it('tells agents that are gone and agents that have offered nothing apart', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.offer(anOffer({ agent: 'gone' }), anOffer({ agent: 'quiet' }));
    scene.send({ kind: 'agentLost', agentId: asAgentId('gone') });
    scene.reboot();
    scene.subscribe();
    scene.define(aJob());
    const { agents, sentence, cause } = reportOf(scene);
    expect(agents.map(({ agentId, standing }) => [agentId, standing])).toEqual([
      ['quiet', 'notOffered'],
      ['gone', 'lost'],
    ]);
    expect(cause).toBe('nothingOffered');
    expect(sentence).toBe('Mesos has not offered anything yet.');
  });

  it('still knows the agents while offers are suppressed', () => {
    const scene = Scene.running(aJob());
    const report = reportOf(scene);
    expect(report).toMatchObject({ cause: 'none', waiting: 0, suppressed: true });
    expect(report.agents).toHaveLength(3);
    expect(report.agents.every(({ fits }) => fits)).toBe(true);
  });

  it('says what no agent has ever had', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.offer(anOffer({ agent: 'a', cpus: 16 }), anOffer({ agent: 'b', cpus: 8 }));
    scene.define(aJob({ cpus: 64 }));
    expect(reportOf(scene).neverFits).toBe('No agent has ever offered 64 cpus; the largest had 16.');
    expect(scene.core.pending(web)).toMatchObject({
      cause: 'neverFits',
      sentence: 'No agent has ever offered 64 cpus; the largest had 16.',
    });
  });

  it('counts what our own tasks hold on an agent to what it had', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ name: 'web', cpus: 3 }), aJob({ name: 'other', cpus: 3 }));
    scene.offer(anOffer({ agent: 'a', cpus: 4 }));
    expect(reportOf(scene).neverFits).toBeUndefined();
    const waiting = scene.core.pending(asJobKey('root/prod/other'));
    expect(waiting).toMatchObject({ cause: 'noRoom' });
  });

  it.each([
    ['throttled', 'It ended early 1 time in a row and is held back before the next start.'],
    ['suspended', 'It is suspended: for the night.'],
    ['disconnected', 'There is no connection to the Mesos master.'],
    ['definitionGone', 'Its definition vanished: what runs goes on running'],
    ['ended', '1 of its instances has ended and is not launched again: restart never.'],
  ] as const)('says in its own words that it is %s', (cause, words) => {
    const scene = Scene.running(aJob({ restart: cause === 'ended' ? 'never' : 'always' }));
    if (cause === 'throttled') scene.status(scene.only(), 'TASK_FAILED');
    if (cause === 'ended') scene.status(scene.only(), 'TASK_FINISHED');
    if (cause === 'suspended') scene.command({ kind: 'suspend', jobKey: web, reason: 'for the night' });
    if (cause === 'definitionGone') scene.define(aJob({ name: 'other' }));
    if (cause === 'disconnected') {
      scene.command({ kind: 'scale', jobKey: web, instances: 2 });
      scene.send({ kind: 'disconnected' });
    }
    const report = reportOf(scene);
    expect(report.cause).toBe(cause);
    expect(report.sentence).toContain(words);
  });
});

describe('the nearest fix', () => {
  it('is the smallest single change that would place it', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 1, memMb: 1_000 }));
    scene.offer(
      anOffer({ agent: 'a', memMb: 888 }),
      anOffer({ agent: 'b', memMb: 888 }),
      anOffer({ agent: 'c', memMb: 500 }),
      anOffer({ agent: 'd', cpus: 0.1 }),
    );
    expect(reportOf(scene).fix).toEqual({
      steps: [{ kind: 'lower', resource: 'mem', from: 1_000, to: 888 }],
      fits: 2,
      agents: ['a.example', 'b.example'],
      sentence: 'Lower mem by 112 MB to 888: fits 2 agents.',
    });
  });

  it('may be on an agent: a port that is taken there', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ name: 'other', fixedPorts: [31_080] }));
    scene.offer(anOffer({ agent: 'a' }));
    scene.define(aJob({ name: 'other', fixedPorts: [31_080] }), aJob({ fixedPorts: [31_080] }));
    const { fix, otherFixes } = reportOf(scene);
    expect(fix?.sentence).toBe('Free port 31080 on a.example: fits 1 agent.');
    expect(otherFixes.map(({ sentence }) => sentence)).toEqual([
      'Take any free port instead of port 31080: fits 1 agent.',
    ]);
  });

  it('gives up what keeps instances apart', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ instances: 2, oneInstancePerAgent: true }));
    scene.offer(anOffer({ agent: 'a' }));
    expect(reportOf(scene).fix?.sentence).toBe('Allow several instances on one agent: fits 1 agent.');
  });

  it('is several changes when no single one is enough', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 4, memMb: 1_000, spreadByAttribute: 'zone' }));
    scene.offer(anOffer({ agent: 'a', cpus: 3, memMb: 900 }));
    expect(reportOf(scene).fix).toMatchObject({
      fits: 1,
      sentence:
        'Lower cpus by 1 to 3 and lower mem by 100 MB to 900 and drop the constraint "zone spread": fits 1 agent.',
    });
  });

  it('is not made up where nothing can be lowered', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ cpus: 1 }));
    scene.offer(anOffer({ agent: 'full', cpus: 0 }));
    expect(reportOf(scene).fix).toBeUndefined();
  });
});
