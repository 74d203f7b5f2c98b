import type { Agent, Offer } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { largestSeen } from './largest-seen.js';
import { stays } from './leaving.js';
import { Candidate } from './pool/index.js';

/** Puts offers into the pool. Several of one agent and Mesos role become one. */
export const takeOffers = (state: CoreState, offers: readonly Offer[], atMs: number): void => {
  for (const offer of offers) takeOffer(state, offer, atMs);
  state.version += 1;
};

const takeOffer = (state: CoreState, offer: Offer, atMs: number): void => {
  const { pool } = state;
  const pooled = { id: offer.id, pools: offer.pools };
  const known = pool.of(offer.agentId, offer.allocatedTo);
  if (known) known.merge(pooled);
  const candidate =
    known ??
    new Candidate(
      agentOf(offer, atMs, state.agents.get(offer.agentId)),
      offer.agentIp,
      offer.allocatedTo,
      state.ordinals.of(offer.agentId),
      pooled,
      offer.unavailability ?? state.unavailable.get(offer.agentId),
      atMs,
    );
  if (offer.unavailability) state.unavailable.set(offer.agentId, offer.unavailability);
  else if (state.unavailable.get(offer.agentId)?.inverseOfferId === undefined) stays(state, offer.agentId);
  candidate.agent = noteAgent(state, known ? agentOf(offer, atMs, known.agent) : candidate.agent, candidate);
  state.ledger.set(offer.agentId, { agent: candidate.agent, resources: candidate.resources, atMs });
  pool.put(candidate);
};

/** Remembers an agent, and writes it down only when it is new or has changed. The same object comes back while it has not. */
const noteAgent = (state: CoreState, seen: Agent, { resources }: Candidate): Agent => {
  const known = state.agents.get(seen.id);
  const largest = largestSeen(state, seen.id, known?.largest, resources.free);
  const same = known !== undefined && known.lostAtMs === undefined && isSame(known, seen);
  if (same && known.largest === largest) {
    if (!state.ledger.has(seen.id)) state.ledgerVersion += 1;
    return known;
  }
  const agent = { ...seen, largest };
  state.putAgent(agent);
  if (known && !same) state.tasks.agentChanged(agent.id);
  if (!same || !state.ledger.has(seen.id)) state.ledgerVersion += 1;
  return agent;
};

const agentOf = (offer: Offer, atMs: number, known: Agent | undefined): Agent => ({
  id: offer.agentId,
  hostname: offer.hostname,
  ip: offer.agentIp,
  port: offer.agentPort,
  attributes: offer.attributes,
  ...(offer.attributeSets === undefined ? {} : { attributeSets: offer.attributeSets }),
  ...(offer.region === undefined ? {} : { region: offer.region }),
  ...(offer.zone === undefined ? {} : { zone: offer.zone }),
  firstSeenAtMs: known?.firstSeenAtMs ?? atMs,
});

const isSame = (a: Agent, b: Agent): boolean =>
  a.hostname === b.hostname &&
  a.ip === b.ip &&
  a.port === b.port &&
  a.zone === b.zone &&
  a.region === b.region &&
  areSame(a.attributes, b.attributes, (x, y) => x === y) &&
  areSame(a.attributeSets ?? {}, b.attributeSets ?? {}, (x, y) => x.join('\n') === y.join('\n'));

const areSame = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  equal: (x: T, y: T) => boolean,
): boolean => {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equal(a[name]!, b[name]!))
  );
};
