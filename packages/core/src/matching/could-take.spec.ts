import { describe, expect, it } from '@jest/globals';
import type { Agent, Constraint, JobDefinition } from '@borealis/contracts';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { couldTake } from './could-take.js';

/** Whether the only agent, which has offered four cpus and thousand ports, could take what waits of these jobs. */
const could = (
  definitions: readonly JobDefinition[],
  { change = (agent: Agent): Agent => agent, running = [] as readonly JobDefinition[] } = {},
): boolean => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(...running);
  scene.offer(anOffer());
  scene.comeUp();
  scene.define(...running, ...definitions);
  const state = new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
  return couldTake(state, change([...state.agents.values()][0]!));
};

describe('an agent could take a task that waits', () => {
  it('when the most it ever had is enough', () => {
    expect(could([aJob({ cpus: 4 })])).toBe(true);
    expect(could([aJob({ cpus: 4.001 })])).toBe(false);
    expect(could([aJob({ ports: 1_000 })])).toBe(true);
    expect(could([aJob({ ports: 1_001 })])).toBe(false);
  });

  it('when what tasks of ours hold there leaves enough', () => {
    const running = [aJob({ name: 'other', cpus: 1.3, ports: 400 })];
    expect(could([aJob({ cpus: 2.7, ports: 600 })], { running })).toBe(true);
    expect(could([aJob({ cpus: 2.701 })], { running })).toBe(false);
    expect(could([aJob({ ports: 601 })], { running })).toBe(false);
  });

  it('when there is one among those that wait that fits, and none does where none waits', () => {
    expect(could([aJob({ name: 'large', cpus: 5 }), aJob({ name: 'small' })])).toBe(true);
    expect(could([])).toBe(false);
  });

  it('unless the task must not run there', () => {
    const apart = { ...aJob(), placement: { oneInstancePerAgent: false, constraints: [ofRack('a')] } };
    expect(could([apart])).toBe(false);
    expect(could([apart], { change: (agent) => ({ ...agent, attributes: { rack: 'a' } }) })).toBe(true);
  });

  it('also when nobody knows how much it had, or how much of it may be taken back', () => {
    expect(could([aJob({ cpus: 400 })], { change: ({ largest: _most, ...agent }) => agent })).toBe(true);
    expect(could([aJob({ tier: 'revocable', cpus: 400 })])).toBe(true);
    expect(could([aJob({ tier: 'revocable', cpus: 400, memMb: 5_000 })])).toBe(false);
  });
});

const ofRack = (rack: string): Constraint => ({ kind: 'value', on: 'rack', values: [rack] });
