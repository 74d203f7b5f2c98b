import type { Input, Snapshot } from '@borealis/contracts';
import { createCore } from '@borealis/core';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';

interface Life {
  readonly snapshot: string;
  readonly decisions: { readonly inputs: readonly Input[]; readonly text: string }[];
}

/** The inputs of each life of a host, given to a second core at the end, bring about the same decisions byte for byte. */
export const sameDecisions: InvariantOf = (world, complain) => {
  const lives = new Map<SimulatedHost, Life>();
  return {
    name: 'the same inputs give the same decisions',
    booted: (host, snapshot) => void lives.set(host, { snapshot: JSON.stringify(snapshot), decisions: [] }),
    decided: (host, inputs, decision, replies) =>
      void lives.get(host)?.decisions.push({ inputs, text: JSON.stringify([decision, replies]) }),
    atEnd: () => {
      for (const { snapshot, decisions } of lives.values()) {
        const core = createCore(JSON.parse(snapshot) as Snapshot, world.scenario.settings);
        for (const { inputs, text } of decisions) {
          const { decision, replies } = core.handleAll(inputs);
          const again = JSON.stringify([decision, replies]);
          if (again !== text) return complain(`decided first\n  ${text}\nand then\n  ${again}`);
        }
      }
    },
  };
};
