import { setImmediate as nextTurn } from 'node:timers/promises';
import type { mesos } from '../protobuf.js';

type Event = mesos.v1.scheduler.Event;

/** So long the event loop is kept at most before it gets a turn. */
const turnAtMostMs = 8;

/**
 * Decodes records in portions, with a turn of the event loop after each: a stream that never pauses must not keep it. What was decoded
 * before a record that cannot be is told before that is thrown: it may be the SUBSCRIBED with the framework's id.
 */
export async function* inTurns(
  records: readonly Uint8Array[],
  decode: (record: Uint8Array) => Iterable<Event | undefined>,
): AsyncIterable<readonly Event[]> {
  let events: Event[] = [];
  let fault: { readonly error: unknown } | undefined;
  let begun = performance.now();
  try {
    for (const record of records) {
      for (const event of decode(record)) {
        if (event) events.push(event);
        if (performance.now() - begun < turnAtMostMs) continue;
        const told = events;
        events = [];
        if (told.length > 0) yield told;
        await nextTurn();
        begun = performance.now();
      }
    }
  } catch (error) {
    fault = { error };
  }
  if (events.length > 0) yield events;
  if (fault) throw fault.error;
  await nextTurn();
}
