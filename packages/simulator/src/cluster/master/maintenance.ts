import type { Unavailability } from '@borealis/contracts';
import type { BookedInverseOffer, Books, CallOf } from './books.js';
import { tell } from './books.js';
import { rescindOf } from './offers.js';

/** Where the window changes, outstanding offers of the machine are rescinded and come again with the new one; so do inverse offers. */
export const reschedule = (books: Books, hostname: string, window: Unavailability | undefined): void => {
  if (window) books.schedule.set(hostname, window);
  else if (!books.schedule.delete(hostname)) return;
  for (const { agent } of books.agents.values()) {
    if (agent.spec.hostname !== hostname) continue;
    rescindOf(books, agent.id);
    for (const inverse of [...books.inverse.values()]) if (inverse.agentId === agent.id) withdraw(books, inverse);
  }
};

export const answerInverse = (books: Books, { offerIds, refuseMs }: CallOf<'answerInverseOffers'>): void => {
  for (const id of offerIds) {
    const inverse = books.inverse.get(id);
    if (inverse) inverse.quietUntilMs = books.agenda.nowMs + refuseMs;
  }
};

const withdraw = (books: Books, { id }: BookedInverseOffer): void => {
  books.inverse.delete(id);
  tell(books, { kind: 'inverseOfferRescinded', offerId: id });
};

/** As at the loss of its agent. */
export const withdrawOf = (books: Books, id: string): void => {
  for (const inverse of [...books.inverse.values()]) if (inverse.agentId === id) withdraw(books, inverse);
};

/** A subscription begins without any. */
export const forgetInverse = (books: Books): void => books.inverse.clear();
