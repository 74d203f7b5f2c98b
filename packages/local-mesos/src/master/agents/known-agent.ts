import type { AgentIntroduction } from '../../protocol.js';
import type { Books } from '../books.js';

/** An agent that is registered, awaited from an earlier master, or unreachable, as it was last seen. Not one that is gone. */
export const knownAgent = ({ agents, recovering, registry }: Books, agentId: string): AgentIntroduction | undefined => {
  const registered = agents.get(agentId)?.introduction;
  if (registered !== undefined) return registered;
  const expected = recovering.has(agentId) || registry.unreachable.has(agentId);
  return expected ? registry.admitted.get(agentId) : undefined;
};
