import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** More than any state of a simulated run has to be worked through. */
const partsAtMost = 500;

/** A decision that is made in parts comes to its last part: what leaves something for later for ever keeps the host busy for ever. */
export const decisionsEnd: InvariantOf = (_world, complain) => {
  const partsOf = perHost(() => ({ atMs: 0, count: 0 }));
  return {
    name: 'a decision in parts comes to an end',
    decided: (host, inputs) => {
      const parts = partsOf(host);
      const { atMs } = inputs.at(-1)!;
      parts.count = host.core.hasMore && parts.atMs === atMs ? parts.count + 1 : 0;
      parts.atMs = atMs;
      if (parts.count > partsAtMost) complain(`${parts.count} parts at the same moment, and still something is left`);
    },
  };
};
