import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const wanting = (wish: JobWish, minimum?: number) => {
  const job = aJob(wish);
  const { resources } = job.template;
  const ports = { ...resources.ports, ...(minimum === undefined ? {} : { minimum }) };
  return { ...job, template: { ...job.template, resources: { ...resources, ports } } };
};
const offered = (...agents: string[]) => agents.map((agent) => anOffer({ agent, ports: [31_000, 32_000] }));
const reported = (scene: Scene) => scene.core.pendingReport(web, scene.nowMs)!;

describe('a port', () => {
  it('that no agent has ever offered is not free on any of them some day: another one is to be taken', () => {
    const scene = Scene.waiting({}, wanting({ fixedPorts: [80] }));
    scene.offer(...offered('a', 'b', 'c'));
    expect(reported(scene)).toMatchObject({
      cause: 'neverFits',
      sentence: 'No agent has ever offered port 80.',
      fix: { sentence: 'Take any free port instead of port 80: fits 3 agents.' },
      otherFixes: [],
    });
  });

  it('that was offered once may be free again', () => {
    const scene = Scene.waiting({});
    scene.offer(anOffer({ agent: 'a', ports: [8_000, 8_100] }));
    scene.send({ kind: 'disconnected' });
    scene.subscribe();
    scene.offer(anOffer({ agent: 'a', ports: [8_050, 8_100] }));
    scene.define(wanting({ fixedPorts: [8_000] }));
    expect(reported(scene)).toMatchObject({
      cause: 'noRoom',
      fix: { sentence: 'Free port 8000 on a.example: fits 1 agent.' },
      otherFixes: [{ sentence: 'Take any free port instead of port 8000: fits 1 agent.' }],
    });
  });

  it('that a task of ours holds is known to be there', () => {
    const scene = Scene.waiting({}, wanting({ name: 'other', fixedPorts: [31_005] }));
    scene.offer(...offered('a'));
    scene.define(wanting({ name: 'other', fixedPorts: [31_005] }), wanting({ fixedPorts: [31_005] }));
    expect(reported(scene).neverFits).toBeUndefined();
    expect(scene.core.pending(web)).toMatchObject({ cause: 'noRoom' });
  });

  it('may be there where it was not written down yet what an agent has', () => {
    const scene = Scene.waiting({}, wanting({ fixedPorts: [80] }));
    scene.offer(...offered('a'));
    const { portsSeen: _unknown, ...old } = scene.core.agents()[0]!;
    scene.mirror.apply([{ kind: 'agent', agent: old }]);
    scene.reboot();
    scene.subscribe();
    expect(reported(scene).neverFits).toBeUndefined();
  });
});

describe('ports from some number on', () => {
  it('are never as many as no agent has ever offered', () => {
    const scene = Scene.waiting({}, wanting({ ports: 1_000 }, 31_900));
    scene.offer(...offered('a', 'b'));
    expect(reported(scene)).toMatchObject({
      cause: 'neverFits',
      sentence: 'No agent has ever offered 1000 ports from 31900 on; the largest had 101.',
      fix: { sentence: 'Lower ports by 899 to 101: fits 2 agents.' },
    });
  });
});

describe('ports and amounts', () => {
  it('that no single agent has together are said to be so', () => {
    const scene = Scene.waiting({}, wanting({ cpus: 8, fixedPorts: [80] }));
    scene.offer(anOffer({ agent: 'a', cpus: 8 }), anOffer({ agent: 'b', cpus: 1, ports: [80, 90] }));
    expect(reported(scene).neverFits).toBe('No agent has ever offered 8 cpus, 128 MB of memory, port 80 together.');
  });
});
