import { Call, Event } from '../wire.js';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';
import { fromMesosJson, toMesosJson } from './json-dialect.js';
import type { Json } from './json-dialect.js';

/** One event as the payload of a record. */
export function encodeEvent(event: Event, type: MediaType): Uint8Array {
  if (type !== JSON_TYPE) return Event.encode(event).finish();
  const message = Event.fromObject(event);
  const plain = Event.toObject(message, { enums: String, bytes: String, longs: Number }) as Json;
  return Buffer.from(JSON.stringify(toMesosJson(plain)));
}

/** @throws whatever the body breaks; the message says what. */
export function decodeCall(body: Uint8Array, type: MediaType): Call {
  if (type !== JSON_TYPE) return Call.decode(body);
  const json = JSON.parse(Buffer.from(body).toString('utf8')) as Json;
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new TypeError('Expecting a JSON object');
  const message = Call.fromObject(fromMesosJson(json) as Record<string, unknown>);
  // Only decoding looks for missing required fields.
  return Call.decode(Call.encode(message).finish());
}
