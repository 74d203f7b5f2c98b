import protobuf from 'protobufjs/light.js';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';

const { Event } = mesos.v1.scheduler;
const { Offer } = mesos.v1;

/** From this size on an event is looked at before it is decoded as a whole. A megabyte takes a few milliseconds. */
const largeBytes = 1024 * 1024;
const offersPerPart = 500;

const lengthDelimited = 2;
const typeField = 1;
const offersField = 3;
const offerField = 1;

/**
 * The events of a record: one, but for OFFERS so large that decoding it at once would stop the event loop. It comes as several OFFERS
 * events with some of the offers each, in their order; each is decoded when it is asked for. Throws MESOS_EVENT_UNDECODABLE.
 */
export function* decodeEvents(record: Uint8Array): Iterable<mesos.v1.scheduler.Event> {
  try {
    const offers = record.length < largeBytes ? undefined : offersOf(record);
    if (offers === undefined) yield Event.decode(record);
    else yield* inParts(offers);
  } catch (error) {
    throw new MesosError('MESOS_EVENT_UNDECODABLE', `${record.length} bytes: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** The payload of the `offers` field, when the event holds nothing else. */
const offersOf = (record: Uint8Array): Uint8Array | undefined => {
  const reader = protobuf.Reader.create(record);
  let offers: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const [field, wireType] = [tag >>> 3, tag & 7];
    if (field === offersField && wireType === lengthDelimited && offers === undefined) offers = reader.bytes();
    else if (field === typeField && wireType === 0 && reader.uint32() === Number(Event.Type.OFFERS)) continue;
    else return undefined;
  }
  return offers;
};

function* inParts(payload: Uint8Array): Iterable<mesos.v1.scheduler.Event> {
  const reader = protobuf.Reader.create(payload);
  while (reader.pos < reader.len) {
    const offers: mesos.v1.Offer[] = [];
    while (offers.length < offersPerPart && reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag === ((offerField << 3) | lengthDelimited)) offers.push(Offer.decode(reader.bytes()));
      else reader.skipType(tag & 7);
    }
    yield Event.create({ type: Event.Type.OFFERS, offers: { offers } });
  }
}
