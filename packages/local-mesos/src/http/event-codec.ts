import { decodeJson, encodeJson } from '@borealis/mesos';
import { Call, Event } from '../wire.js';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';

/** One event as the payload of a record. */
export const encodeEvent = (event: Event, type: MediaType): Uint8Array =>
  type === JSON_TYPE ? Buffer.from(encodeJson(Event, event)) : Event.encode(event).finish();

/** @throws whatever the body breaks; the message says what. */
export const decodeCall = (body: Uint8Array, type: MediaType): Call =>
  type === JSON_TYPE ? decodeJson<Call>(Call, body) : Call.decode(body);
