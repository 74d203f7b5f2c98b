import type { ResourcesRequest, ResourceSum } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { amountsOf } from './words.js';

/**
 * Says what no agent was ever seen to have: `No agent has ever offered 64 cpus; the largest had 16.` Undefined when one was large enough
 * (be it full now), and while none was seen at all.
 */
export const neverFits = (state: CoreState, request: ResourcesRequest): string | undefined => {
  const asked = amountsOf(request);
  const most: Record<keyof ResourceSum, number> = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: 0 };
  let seen = 0;
  for (const { largest } of state.agents.values()) {
    if (!largest) continue;
    if (asked.every(({ kind, need }) => need <= largest[kind])) return undefined;
    seen += 1;
    for (const { kind } of asked) most[kind] = Math.max(most[kind], largest[kind]);
  }
  if (seen === 0) return undefined;
  const beyond = asked.filter(({ kind, need }) => need > most[kind]);
  if (beyond.length > 0)
    return `No agent has ever offered ${beyond.map(({ kind, need, unit }) => `${need} ${unit}; the largest had ${most[kind]}`).join(', nor ')}.`;
  const wanted = asked.filter(({ need }) => need > 0).map(({ need, unit }) => `${need} ${unit}`);
  return `No agent has ever offered ${wanted.join(', ')} together.`;
};
