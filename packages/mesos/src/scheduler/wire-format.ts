import { decodeJson, encodeJson } from '../json/index.js';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { decodeSteps } from './decode-events.js';

const { Call, Event } = mesos.v1.scheduler;
type Call = mesos.v1.scheduler.ICall;
type Event = mesos.v1.scheduler.Event;

/** What a scheduler and its master speak. Large OFFERS events are decoded in slices in protobuf alone. */
export type ContentType = 'protobuf' | 'json';

export interface WireFormat {
  readonly mediaType: string;
  encodeCall(call: Call): Uint8Array;
  /** Undefined is a place to rest. Throws MESOS_EVENT_UNDECODABLE. */
  decodeRecord(record: Uint8Array): Iterable<Event | undefined>;
}

export const wireFormats: Readonly<Record<ContentType, WireFormat>> = {
  protobuf: {
    mediaType: 'application/x-protobuf',
    encodeCall: (call) => Call.encode(call).finish(),
    decodeRecord: decodeSteps,
  },
  json: {
    mediaType: 'application/json',
    encodeCall: (call) => Buffer.from(encodeJson(Call, call)),
    decodeRecord: (record) => [decodeJsonEvent(record)],
  },
};

const decodeJsonEvent = (record: Uint8Array): Event => {
  try {
    return decodeJson<Event>(Event, record, { unknownEnum: 'keep' });
  } catch (error) {
    throw new MesosError('MESOS_EVENT_UNDECODABLE', `${record.length} bytes: ${(error as Error).message}`, {
      cause: error,
    });
  }
};
