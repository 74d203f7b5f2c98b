import type { Unavailability } from '@borealis/contracts';
import type { Books } from './books.js';

/** When the machine is not to be used, as its offers say it. */
export const unavailabilityOf = (books: Books, hostname: string): { readonly unavailability?: Unavailability } => {
  const unavailability = books.schedule.get(hostname);
  return unavailability === undefined ? {} : { unavailability };
};
