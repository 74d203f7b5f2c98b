import type { Agent, Offer, ResourceSum } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { largestSeen } from './largest-seen.js';
import { portsSeen } from './ports-seen.js';

/**
 * Remembers the agent of an offer, and writes it down only when it is new or has changed. The same object comes back while it has not.
 * `free`: all it offers now.
 */
export const noteAgent = (state: CoreState, offer: Offer, free: ResourceSum, atMs: number): Agent => {
  const known = state.agents.get(offer.agentId);
  const largest = largestSeen(state, offer.agentId, known?.largest, free);
  const ports = portsSeen(state, offer, known?.portsSeen);
  const same = known !== undefined && known.lostAtMs === undefined && isSame(known, offer);
  if (!same || !state.ledger.has(offer.agentId)) state.ledgerVersion += 1;
  if (same && known.largest === largest && known.portsSeen === ports) return known;
  const agent = agentOf(offer, known, { largest, portsSeen: ports }, atMs);
  state.putAgent(agent);
  // Also one that was not known: tasks that were adopted run on agents nobody has heard of yet.
  if (!same && state.tasks.onAgent(agent.id).size > 0) state.tasks.agentChanged(agent.id);
  return agent;
};

const agentOf = (
  offer: Offer,
  known: Agent | undefined,
  seen: Required<Pick<Agent, 'largest' | 'portsSeen'>>,
  atMs: number,
): Agent => ({
  id: offer.agentId,
  hostname: offer.hostname,
  ip: offer.agentIp,
  port: offer.agentPort,
  attributes: offer.attributes,
  // Nothing is made where there is nothing: this is done for each agent of a cluster at once.
  ...(offer.attributeSets && { attributeSets: offer.attributeSets }),
  ...(offer.region !== undefined && { region: offer.region }),
  ...(offer.zone !== undefined && { zone: offer.zone }),
  firstSeenAtMs: known?.firstSeenAtMs ?? atMs,
  largest: seen.largest,
  portsSeen: seen.portsSeen,
  ...(known?.drain && { drain: known.drain }),
});

const isSame = (agent: Agent, offer: Offer): boolean =>
  agent.hostname === offer.hostname &&
  agent.ip === offer.agentIp &&
  agent.port === offer.agentPort &&
  agent.zone === offer.zone &&
  agent.region === offer.region &&
  areSame(agent.attributes, offer.attributes, (x, y) => x === y) &&
  areSame(agent.attributeSets ?? none, offer.attributeSets ?? none, (x, y) => x.join('\n') === y.join('\n'));

const none: Readonly<Record<string, readonly string[]>> = {};

const areSame = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  equal: (x: T, y: T) => boolean,
): boolean => {
  if (a === b) return true;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equal(a[name]!, b[name]!))
  );
};
