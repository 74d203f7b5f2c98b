import { asOfferId } from '@borealis/contracts';
import type { Books } from './books.js';
import { tell } from './books.js';

/** Asks for the agents of the schedule back, of a framework that uses or is offered something of them. */
export const offerBack = (books: Books): void => {
  if (books.schedule.size === 0) return;
  for (const { agent, connected } of books.agents.values()) {
    const unavailability = books.schedule.get(agent.spec.hostname);
    if (!unavailability || !connected || !isInUse(books, agent.id)) continue;
    const asked = [...books.inverse.values()].find(({ agentId }) => agentId === agent.id);
    if (asked && asked.quietUntilMs > books.agenda.nowMs) continue;
    if (asked) books.inverse.delete(asked.id);
    const id = asOfferId(`inverse-${books.count()}`);
    books.inverse.set(id, { id, agentId: agent.id, quietUntilMs: books.agenda.nowMs + 5_000 });
    tell(books, { kind: 'inverseOffers', offers: [{ id, agentId: agent.id, unavailability }] });
  }
};

const isInUse = ({ offers, tasks }: Books, id: string): boolean =>
  [...offers.values(), ...tasks.values()].some(({ agentId }) => agentId === id);
