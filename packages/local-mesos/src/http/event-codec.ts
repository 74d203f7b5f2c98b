import { encodeJson } from '@borealis/mesos';
import { Event } from '../wire.js';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';

/** One event as the payload of a record. */
export const encodeEvent = (event: Event, type: MediaType): Uint8Array =>
  type === JSON_TYPE ? Buffer.from(encodeJson(Event, event)) : Event.encode(event).finish();
