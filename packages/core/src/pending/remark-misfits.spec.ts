import { describe, expect, it } from '@jest/globals';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';

const agents = (count: number) =>
  Array.from({ length: count }, (_, index) => anOffer({ agent: `a${index + 1}`, cpus: 4 }));
const warnings = (scene: Scene, ms: number): string[] =>
  scene.pass(ms).remarks.flatMap(({ level, message }) => (level === 'warn' ? [message] : []));

describe('what fits on no agent', () => {
  it('is said at a first start, once the agents have been heard of', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 64 }), aJob({ name: 'small' }));
    expect(warnings(scene, 60_000)).toEqual([]);
    scene.offer(...agents(2));
    expect(warnings(scene, 1_000)).toEqual([]);
    expect(warnings(scene, 5_000)).toEqual([
      'root/prod/web can never fit: No agent has ever offered 64 cpus; the largest had 4.',
    ]);
    expect(warnings(scene, 60_000)).toEqual([]);
  });

  it('is not said twice of what was defined when they were known', () => {
    const scene = Scene.waiting({});
    scene.offer(...agents(2));
    expect(scene.define(aJob({ cpus: 64 })).remarks.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('can never fit'),
    );
    expect(warnings(scene, 6_000)).toEqual([]);
  });
});

describe('more instances than agents', () => {
  it('are said at the start, and agents that are dedicated to others do not count', () => {
    const scene = Scene.waiting({}, aJob({ instances: 6, oneInstancePerAgent: true }));
    const [dedicated, ...plain] = agents(4);
    scene.offer({ ...dedicated!, attributes: { dedicated: 'root/db' } }, ...plain);
    expect(warnings(scene, 5_000)).toEqual([
      'root/prod/web has more instances than agents. It wants 6 instances, at most one on each agent, and 3 agents that it may use offer resources.',
    ]);
    expect(scene.core.overview().attention).toContainEqual(
      expect.objectContaining({
        code: 'BOREALIS_NOT_ENOUGH_AGENTS',
        detail: 'It wants 6 instances, at most one on each agent, and 3 agents that it may use offer resources.',
      }),
    );
  });

  it('are not said where there are as many', () => {
    const scene = Scene.waiting({}, aJob({ instances: 4, oneInstancePerAgent: true }));
    scene.offer(...agents(4));
    expect(warnings(scene, 5_000)).toEqual([]);
  });
});
