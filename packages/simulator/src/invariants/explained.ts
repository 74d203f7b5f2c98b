import type { AgentId } from '@borealis/contracts';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** While tasks wait for a place, the answer to "why" counts every agent that has offered something and was not lost since. */
export const explained: InvariantOf = (_world, complain) => {
  const agentsOf = perHost(() => new Set<AgentId>());
  return {
    name: 'the explanation covers every agent examined',
    decided: (host, inputs) => {
      const { core } = host;
      const known = agentsOf(host);
      for (const input of inputs) {
        if (input.kind === 'offers') for (const { agentId } of input.offers) known.add(agentId);
        if (input.kind === 'agentLost') known.delete(input.agentId);
      }
      if (!inputs.some(({ kind }) => kind === 'offers' || kind === 'tick')) return;
      for (const { key } of core.jobs()) {
        const reason = core.pending(key);
        const waiting = core.tasks({ jobKey: key }).filter(({ state }) => state === 'PENDING');
        if (waiting.length === 0) continue;
        if (!reason || reason.sentence === '') return complain(`${key} waits and nothing says why`);
        if (reason.agentsExamined !== known.size)
          complain(`${key}: ${reason.agentsExamined} agents examined, ${known.size} are known`);
      }
    },
  };
};
