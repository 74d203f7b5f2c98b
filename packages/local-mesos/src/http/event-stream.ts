import type { ServerResponse } from 'node:http';
import { Event, EventType } from '../wire.js';
import { encodeMessage } from './api-message.js';
import type { MediaType } from './media-type.js';
import type { RecordFilter } from './message-filters.js';
import { RecordStream } from './record-stream.js';

/** The events of one scheduler. */
export class EventStream extends RecordStream<Event> {
  constructor(
    /** What every later call has to name in `Mesos-Stream-Id`. */
    readonly id: string,
    response: ServerResponse,
    type: MediaType,
    broken: () => void,
    filter: RecordFilter<Event>,
  ) {
    super({
      response,
      type,
      encode: (event) => encodeMessage(Event, event, type),
      headers: { 'Mesos-Stream-Id': id },
      broken,
      filter,
    });
  }

  /** One heartbeat now, and then one each interval. */
  beat(intervalMs: number): void {
    this.send({ type: EventType.HEARTBEAT });
    this.startHeartbeats({ type: EventType.HEARTBEAT }, intervalMs);
  }
}
