import type { AgentId, Input } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

const looked: ReadonlySet<Input['kind']> = new Set(['offers', 'tick', 'proceed']);

/** Agents that have offered something and were not lost since: in this subscription, and ever. */
interface Known {
  readonly heardOf: Set<AgentId>;
  readonly ever: Set<AgentId>;
}

/**
 * While tasks wait for a place, the answer to "why" counts every agent that has offered something and was not lost since. What offered before
 * the subscription began and says nothing in it may be forgotten some day.
 */
export const explained: InvariantOf = (_world, complain) => {
  const agentsOf = perHost((): Known => ({ heardOf: new Set(), ever: new Set() }));
  return {
    name: 'the explanation covers every agent examined',
    decided: (host, inputs) => {
      const { core } = host;
      const known = agentsOf(host);
      for (const input of inputs) {
        if (input.kind === 'subscribed') known.heardOf.clear();
        for (const all of [known.heardOf, known.ever]) {
          if (input.kind === 'offers') for (const { agentId } of input.offers) all.add(agentId);
          if (input.kind === 'agentLost') all.delete(input.agentId);
        }
      }
      // Offers that are still to be taken in are known to nobody yet; the decision that goes on with them is looked at.
      if (core.hasMore || !inputs.some(({ kind }) => looked.has(kind))) return;
      for (const { key } of core.jobs()) {
        if (!core.tasks({ jobKey: key }).some(({ state }) => state === 'PENDING')) continue;
        const reason = core.pending(key);
        if (!reason || reason.sentence === '') return complain(`${key} waits and nothing says why`);
        const { agentsExamined: examined } = reason;
        if (examined < known.heardOf.size || examined > known.ever.size)
          complain(
            `${key}: ${examined} agents examined, ${known.heardOf.size} were heard of, ${known.ever.size} are known`,
          );
      }
    },
  };
};
