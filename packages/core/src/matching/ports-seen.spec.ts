import { asAgentId } from '@borealis/contracts';
import type { Agent, Offer } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { defaultCoreSettings } from '../settings.js';
import { CoreState } from '../state/core-state.js';
import { aJob, anOffer } from '../testing/builders.js';
import { Scene } from '../testing/scene.js';
import { portsSeen } from './ports-seen.js';

type Ranges = readonly (readonly [number, number])[];
const ranges = (of: Ranges) => of.map(([begin, end]) => ({ begin, end }));

/** An offer of agent `a`, with ports in a pool that stays and in one that may be taken back. */
const offering = (ports: Ranges, revocable: Ranges = []): Offer => {
  const offer = anOffer({ agent: 'a' });
  const [pool] = offer.pools;
  return {
    ...offer,
    pools: [
      { ...pool!, ports: ranges(ports) },
      ...(revocable.length > 0 ? [{ ...pool!, ports: ranges(revocable), revocable: true as const }] : []),
    ],
  };
};

const stateOf = (scene: Scene): CoreState =>
  new CoreState(scene.mirror.snapshot(), { ...defaultCoreSettings, frameworkName: 'fw' });
const nothingRuns = (): CoreState => stateOf(new Scene());
const seen = (offer: Offer, before?: Ranges, state = nothingRuns()): Ranges =>
  portsSeen(state, offer, before && ranges(before)).map(({ begin, end }) => [begin, end] as const);

describe('the ports an agent was ever seen to have', () => {
  it('are those it offers', () => {
    expect(seen(offering([[31_000, 31_010]]))).toEqual([[31_000, 31_010]]);
  });

  it('are not those that may be taken back', () => {
    expect(seen(offering([[31_000, 31_010]], [[32_000, 32_010]]))).toEqual([[31_000, 31_010]]);
    expect(seen(offering([[31_000, 31_010]], [[32_000, 32_010]]), [[31_000, 31_010]])).toEqual([[31_000, 31_010]]);
  });

  it.each<[string, Ranges, Ranges]>([
    ['below', [[30_990, 31_000]], [[30_990, 31_010]]],
    ['above', [[31_005, 31_020]], [[31_000, 31_020]]],
    [
      'apart',
      [[33_000, 33_001]],
      [
        [31_000, 31_010],
        [33_000, 33_001],
      ],
    ],
    [
      'partly in one of them',
      [
        [31_002, 31_003],
        [33_000, 33_001],
      ],
      [
        [31_000, 31_010],
        [33_000, 33_001],
      ],
    ],
  ])('grow with what is offered %s', (_where, offered, grown) => {
    expect(seen(offering(offered), [[31_000, 31_010]])).toEqual(grown);
  });

  it('stay the same list while nothing is new, and do not shrink', () => {
    const before: NonNullable<Agent['portsSeen']> = ranges([
      [31_000, 31_010],
      [33_000, 33_001],
    ]);
    for (const offered of [
      [],
      [[31_002, 31_003]],
      [
        [31_000, 31_010],
        [33_001, 33_001],
      ],
    ] as Ranges[])
      expect(portsSeen(nothingRuns(), offering(offered), before)).toBe(before);
  });

  it('are also those our tasks hold there', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.define(aJob({ ports: 2 }));
    scene.offer(anOffer({ agent: 'a' }));
    scene.comeUp();
    const state = stateOf(scene);
    const held = [...state.tasks.onAgent(asAgentId('a')).values()].flatMap(({ ports }) => ports);
    expect(held).toHaveLength(2);
    for (const port of held)
      expect(
        seen(offering([[40_000, 40_000]]), undefined, state).some(([begin, end]) => begin <= port && port <= end),
      ).toBe(true);
  });
});
