import type { Agent, Offer, OfferId } from '@borealis/contracts';
import type { TaskLaunch } from '@borealis/contracts';
import { AgentResources } from './agent-resources.js';

/** The offers of one agent and one Mesos role, taken together: what one ACCEPT may use. */
export interface Candidate {
  readonly agent: Agent;
  readonly agentIp: string;
  readonly allocatedTo: string;
  readonly offerIds: OfferId[];
  readonly resources: AgentResources;
  readonly launches: TaskLaunch[];
}

const agentOf = (offer: Offer, atMs: number, known: Agent | undefined): Agent => ({
  id: offer.agentId,
  hostname: offer.hostname,
  ip: offer.agentIp,
  port: offer.agentPort,
  attributes: { ...offer.attributes },
  ...(offer.attributeSets === undefined ? {} : { attributeSets: { ...offer.attributeSets } }),
  ...(offer.region === undefined ? {} : { region: offer.region }),
  ...(offer.zone === undefined ? {} : { zone: offer.zone }),
  firstSeenAtMs: known?.firstSeenAtMs ?? atMs,
});

/** Groups offers by agent and role. */
export const candidatesOf = (
  offers: readonly Offer[],
  atMs: number,
  known: ReadonlyMap<string, Agent>,
): Candidate[] => {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const key = `${offer.agentId} ${offer.allocatedTo}`;
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    return {
      agent: agentOf(first, atMs, known.get(first.agentId)),
      agentIp: first.agentIp,
      allocatedTo: first.allocatedTo,
      offerIds: group.map(({ id }) => id),
      resources: new AgentResources(group.flatMap(({ pools }) => pools)),
      launches: [],
    };
  });
};
