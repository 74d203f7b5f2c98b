import { EventType } from '../../wire.js';
import type { Event } from '../../wire.js';
import type { Counters } from './counters.js';

/** Counts what a framework is sent, among it the offers. */
export function countEvent(counters: Counters, event: Event): void {
  counters.count('events');
  counters.count(NAMES[event.type ?? EventType.UNKNOWN] ?? 'events/unknown');
  if (event.offers) counters.count('offers/sent', event.offers.offers?.length ?? 0);
  else if (event.rescind) counters.count('offers/rescinded');
}

/** Made once: this is the hot path. */
const NAMES: Readonly<Record<number, string>> = Object.fromEntries(
  Object.values(EventType)
    .filter((type): type is EventType => typeof type === 'number')
    .map((type) => [type, `events/${EventType[type].toLowerCase()}`]),
);
