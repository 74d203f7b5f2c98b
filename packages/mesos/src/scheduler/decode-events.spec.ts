import { describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { decodeEvents, decodeSteps } from './decode-events.js';

const { Event } = mesos.v1.scheduler;

const offersEvent = (count: number, padding = 0): Uint8Array =>
  Event.encode({
    type: Event.Type.OFFERS,
    offers: {
      offers: Array.from({ length: count }, (_, index) => ({
        id: { value: `offer-${index}` },
        frameworkId: { value: 'f' },
        agentId: { value: `agent-${index}` },
        hostname: `agent-${index}.example${'x'.repeat(padding)}`,
        resources: [{ name: 'cpus', type: mesos.v1.Value.Type.SCALAR, scalar: { value: index } }],
      })),
    },
  }).finish();

const idsOf = (event: mesos.v1.scheduler.Event): string[] => (event.offers?.offers ?? []).map(({ id }) => id.value);

describe('an OFFERS event', () => {
  it('of usual size is one event', () => {
    const events = [...decodeEvents(offersEvent(500))];
    expect(events).toHaveLength(1);
    expect(events[0]).toEqual(Event.decode(offersEvent(500)));
  });

  it('of many thousand offers comes in parts, in order and complete', () => {
    const record = offersEvent(50_000);
    const events = [...decodeEvents(record)];
    expect(events.length).toBeGreaterThan(50);
    expect(events.every(({ type }) => type === Event.Type.OFFERS)).toBe(true);
    expect(events.flatMap(idsOf)).toEqual(idsOf(Event.decode(record)));
    expect(events.at(-1)?.offers?.offers?.at(-1)).toEqual(Event.decode(record).offers?.offers?.at(-1));
  });

  it('is decoded part by part, as it is asked for', () => {
    const record = offersEvent(2_000, 1_000).slice();
    // A fault near the end: what comes before it is not held back.
    record.fill(0xff, record.length - 50);
    const events = decodeEvents(record)[Symbol.iterator]();
    expect(idsOf(events.next().value as mesos.v1.scheduler.Event).at(0)).toBe('offer-0');
    expect(() => {
      while (!events.next().done);
    }).toThrow(expect.objectContaining({ code: 'MESOS_EVENT_UNDECODABLE' }));
  });
});

describe('an offer of very many resources', () => {
  const resource = (index: number): mesos.v1.IResource => ({
    name: `resource-${index}`,
    type: mesos.v1.Value.Type.SCALAR,
    scalar: { value: index },
    reservations: [{ type: mesos.v1.Resource.ReservationInfo.Type.DYNAMIC, role: 'web', principal: 'p' }],
  });
  const offer = (resources: number): mesos.v1.IOffer => ({
    id: { value: `offer-${resources}` },
    frameworkId: { value: 'f' },
    agentId: { value: 'a' },
    hostname: 'h',
    resources: Array.from({ length: resources }, (_, index) => resource(index)),
    executorIds: [{ value: 'e' }],
  });
  const offers = [offer(1), offer(100_000), offer(2)];
  const bytes = Event.encode({ type: Event.Type.OFFERS, offers: { offers } }).finish();

  it('is decoded with a rest at least every half megabyte, which takes a few milliseconds', () => {
    const rests = [...decodeSteps(bytes)].filter((event) => event === undefined).length;
    expect(rests).toBeGreaterThan(bytes.length / (512 * 1024));
  });

  it('is whole', () => {
    const told = [...decodeEvents(bytes)].flatMap((event) => event.offers?.offers ?? []);
    const plain = Event.decode(bytes).offers?.offers ?? [];
    expect(told.map(({ id }) => id.value)).toEqual(plain.map(({ id }) => id.value));
    expect(told.map(({ resources }) => resources?.length)).toEqual([1, 100_000, 2]);
    expect(told[1]?.resources?.at(-1)).toEqual(plain[1]?.resources?.at(-1));
    expect(told[1]?.executorIds).toEqual(plain[1]?.executorIds);
  });
});

it('a large event of another kind is one event', () => {
  const data = new Uint8Array(2 * 1024 * 1024).fill(7);
  const message = { agentId: { value: 'a' }, executorId: { value: 'e' }, data };
  const [event, ...more] = decodeEvents(Event.encode({ type: Event.Type.MESSAGE, message }).finish());
  expect(more).toEqual([]);
  expect(event?.message?.data?.length).toBe(data.length);
});

it('nonsense is refused with its size', () => {
  expect(() => [...decodeEvents(new Uint8Array([255, 255, 255]))]).toThrow(
    expect.objectContaining({ code: 'MESOS_EVENT_UNDECODABLE', detail: expect.stringContaining('3 bytes') }),
  );
});
