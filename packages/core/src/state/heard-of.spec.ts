import type { AgentId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { Core } from '../core.js';
import { defaultCoreSettings } from '../settings.js';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { CoreState } from './core-state.js';

const second = 1_000;

/** Three agents that have room for what waits, since the task each of them had has ended, and offer nothing. */
const suspicious = () => {
  const scene = new Scene();
  const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
  scene.core = new Core(state);
  scene.subscribe();
  for (const agent of ['a', 'b', 'c']) scene.offer(anOffer({ agent }));
  scene.define(aJob({ cpus: 4, instances: 4 }));
  scene.comeUp();
  for (const task of scene.live().filter(({ state: at }) => at === 'RUNNING')) scene.status(task, 'TASK_FINISHED');
  for (let seconds = 0; seconds < 5; seconds++) scene.pass(second);
  return { scene, suspected: () => [...state.lostOffers.couldTakeSinceMs.keys()] };
};

describe('of an agent that has gone', () => {
  it('it is not kept since when it could take what waits', () => {
    const { scene, suspected } = suspicious();
    expect(suspected()).toEqual(['a', 'b', 'c']);
    scene.send({ kind: 'agentLost', agentId: 'b' as AgentId });
    expect(suspected()).toEqual(['a', 'c']);
  });
});
