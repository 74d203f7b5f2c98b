import type { Command } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { Random } from '../random/index.js';

type Which = Pick<Extract<Command, { kind: 'drain' }>, 'agents' | 'attribute'>;

/** By name or id, mostly one; now and then by an attribute. */
const someAgents = (core: Core, random: Random): Which => {
  const agents = core.agents();
  if (random.chance(0.15)) return { attribute: { attribute: 'rack', value: random.pick(['r1', 'r2', 'r3']) } };
  const count = random.chance(0.75) ? 1 : 2;
  const picked = Array.from({ length: count }, () => random.pickOne(agents));
  return { agents: picked.map((agent) => (random.chance(0.5) ? agent?.hostname : agent?.id) ?? 'nobody') };
};

export const aDrain = (core: Core, random: Random): Command => ({
  kind: 'drain',
  ...someAgents(core, random),
  ...(random.chance(0.3) ? { force: true } : {}),
  ...(random.chance(0.3) ? { withinMs: random.pick([5_000, 20_000, 60_000]) } : {}),
});

/** Mostly of one that is drained, so that it is used again. */
export const anUndrain = (core: Core, random: Random): Command => {
  const drained = random.pickOne(core.agents().filter(({ drain }) => drain !== undefined));
  return {
    kind: 'undrain',
    ...(drained && random.chance(0.9) ? { agents: [drained.hostname] } : someAgents(core, random)),
  };
};
