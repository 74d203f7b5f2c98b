import protobuf from 'protobufjs/light.js';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { decodeTolerantly } from '../tolerant-decode.js';

const { Event } = mesos.v1.scheduler;
const { Offer, Resource } = mesos.v1;

/** From this size on an event is looked at before it is decoded as a whole. A megabyte takes a few milliseconds. */
const largeBytes = 1024 * 1024;
/** What is decoded without a pause. */
const offersPerPart = 500;
const bytesPerPart = 256 * 1024;

const lengthDelimited = 2;
const typeField = 1;
const offersField = 3;
const offerField = 1;
const resourcesField = 5;
const tagOf = (field: number): number => (field << 3) | lengthDelimited;

/**
 * The events of a record: one, but for OFFERS so large that decoding it at once would stop the event loop. It comes as several OFFERS
 * events with some of the offers each, in their order; each is decoded when it is asked for. Throws MESOS_EVENT_UNDECODABLE.
 */
export function* decodeEvents(record: Uint8Array): Iterable<mesos.v1.scheduler.Event> {
  for (const event of decodeSteps(record)) if (event) yield event;
}

/** The same, with an undefined now and then: a place to rest within what takes long. */
export function* decodeSteps(record: Uint8Array): Iterable<mesos.v1.scheduler.Event | undefined> {
  try {
    const offers = record.length < largeBytes ? undefined : offersOf(record);
    if (offers === undefined) yield decodeTolerantly(Event, record);
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

function* inParts(payload: Uint8Array): Iterable<mesos.v1.scheduler.Event | undefined> {
  const reader = protobuf.Reader.create(payload);
  while (reader.pos < reader.len) {
    const offers: mesos.v1.Offer[] = [];
    const begun = reader.pos;
    while (offers.length < offersPerPart && reader.pos - begun < bytesPerPart && reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag !== tagOf(offerField)) {
        reader.skipType(tag & 7);
        continue;
      }
      const bytes = reader.bytes();
      offers.push(bytes.length < bytesPerPart ? decodeTolerantly(Offer, bytes) : yield* offerInSteps(bytes));
    }
    yield Event.create({ type: Event.Type.OFFERS, offers: { offers } });
  }
}

/** An offer of many resources, some at a time. All else in it is small. */
function* offerInSteps(payload: Uint8Array): Generator<undefined, mesos.v1.Offer> {
  const reader = protobuf.Reader.create(payload);
  const resources: mesos.v1.Resource[] = [];
  const others: Uint8Array[] = [];
  let rested = 0;
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.uint32();
    if (tag === tagOf(resourcesField)) resources.push(decodeTolerantly(Resource, reader.bytes()));
    else {
      reader.skipType(tag & 7);
      others.push(payload.subarray(start, reader.pos));
    }
    if (reader.pos - rested < bytesPerPart) continue;
    rested = reader.pos;
    yield undefined;
  }
  return Object.assign(decodeTolerantly(Offer, Buffer.concat(others)), { resources });
}
