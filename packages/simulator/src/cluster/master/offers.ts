import { asOfferId } from '@borealis/contracts';
import type { AgentId, Offer, OfferId } from '@borealis/contracts';
import { Holdings } from '../holdings.js';
import type { BookedAgent, BookedOffer, Books, CallOf, Filter } from './books.js';
import { tell } from './books.js';
import { offerBack } from './ask-back.js';
import { unavailabilityOf } from './unavailability.js';

/** One round of the allocator: what is free at each agent and not filtered is offered. */
export const allocate = (books: Books): void => {
  const { framework, agenda } = books;
  expireOffers(books);
  if (!framework?.stream || framework.suppressed) return;
  framework.filters = framework.filters.filter(({ untilMs }) => untilMs > agenda.nowMs);
  const offers: Offer[] = [];
  for (const booked of books.agents.values()) {
    if (!booked.connected || !booked.active || !booked.free.worthOffering) continue;
    if (framework.filters.some((filter) => withholds(filter, booked))) continue;
    offers.push(...offersOf(books, booked));
  }
  if (offers.length > 0) tell(books, { kind: 'offers', offers });
  offerBack(books);
};

/** A filter holds as long as there is not more than what was declined. */
const withholds = (filter: Filter, { agent, free }: BookedAgent): boolean =>
  filter.agentId === agent.id && filter.resources.contains(free);

/** Mostly one offer for all an agent has; now and then in two parts, as when resources came back at different moments. */
const offersOf = (books: Books, booked: BookedAgent): Offer[] => {
  const all = booked.free.offered();
  const parts = all.length > 1 && books.random.chance(0.3) ? all.map((pool) => [pool]) : [all];
  return parts
    .map((pools) => new Holdings(pools))
    .filter(({ worthOffering }) => worthOffering)
    .map((resources) => {
      booked.free.take(resources.offered());
      return offerOf(books, booked, resources);
    });
};

const offerOf = (books: Books, { agent }: BookedAgent, resources: Holdings): Offer => {
  const id = asOfferId(`offer-${books.count()}`);
  books.offers.set(id, { id, agentId: agent.id, resources, sinceMs: books.agenda.nowMs });
  return {
    id,
    agentId: agent.id,
    hostname: agent.spec.hostname,
    agentIp: agent.spec.ip,
    agentPort: 5051,
    allocatedTo: books.settings.role,
    attributes: agent.spec.attributes,
    ...(agent.spec.attributeSets === undefined ? {} : { attributeSets: agent.spec.attributeSets }),
    ...(agent.spec.region === undefined ? {} : { region: agent.spec.region }),
    ...(agent.spec.zone === undefined ? {} : { zone: agent.spec.zone }),
    ...unavailabilityOf(books, agent.spec.hostname),
    pools: resources.offered(),
  } satisfies Partial<Offer>;
};

const expireOffers = (books: Books): void => {
  const { agenda, settings } = books;
  for (const offer of [...books.offers.values()])
    if (agenda.nowMs - offer.sinceMs >= settings.offerTimeoutMs) rescind(books, offer);
};

/** The resources of an offer are free again. */
export const recover = (books: Books, offer: BookedOffer, refuseMs: number): void => {
  books.offers.delete(offer.id);
  books.agents.get(offer.agentId)?.free.give(offer.resources.offered());
  keepBack(books, offer.agentId, offer.resources, refuseMs);
};

export const keepBack = (books: Books, agentId: AgentId, resources: Holdings, refuseMs: number): void => {
  const { framework, agenda, settings } = books;
  if (refuseMs === 0 || !resources.worthOffering) return;
  const lasts = Math.max(refuseMs < 0 ? 5_000 : refuseMs, settings.allocationIntervalMs);
  framework?.filters.push({ agentId, resources, untilMs: agenda.nowMs + lasts });
};

export const rescind = (books: Books, offer: BookedOffer): void => {
  recover(books, offer, 0);
  tell(books, { kind: 'rescinded', offerId: offer.id });
};

export const rescindOf = (books: Books, agentId: AgentId): void => {
  for (const offer of [...books.offers.values()]) if (offer.agentId === agentId) rescind(books, offer);
};

/** As at the end of a subscription: nobody is told. */
export const discardOffers = (books: Books): void => {
  for (const offer of [...books.offers.values()]) recover(books, offer, 0);
};

export const decline = (books: Books, { offerIds, refuseMs }: CallOf<'decline'>): void => {
  for (const offer of known(books, offerIds)) recover(books, offer, refuseMs);
};

export const known = (books: Books, offerIds: readonly OfferId[]): BookedOffer[] =>
  offerIds.map((id) => books.offers.get(id)).filter((offer) => offer !== undefined);

export const revive = (books: Books): void => {
  const { framework } = books;
  if (!framework) return;
  framework.suppressed = false;
  framework.filters = [];
  allocate(books);
};

export const suppress = (books: Books): void => {
  if (books.framework) books.framework.suppressed = true;
};
