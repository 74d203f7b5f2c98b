import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { decodeEvents, encodeRecord, mesos, RecordDecoder, SchedulerConnection } from '@borealis/mesos';

const { Event } = mesos.v1.scheduler;
const { Value } = mesos.v1;

const wireOffer = (index: number) => ({
  id: { value: `offer-${index}` },
  frameworkId: { value: 'f' },
  agentId: { value: `agent-${index}` },
  hostname: `agent-${index}.example`,
  url: { scheme: 'http', address: { hostname: `agent-${index}`, ip: '10.0.0.1', port: 5051 }, path: '/' },
  resources: [
    { name: 'cpus', type: Value.Type.SCALAR, scalar: { value: 8 }, allocationInfo: { role: '*' } },
    { name: 'mem', type: Value.Type.SCALAR, scalar: { value: 16_384 }, allocationInfo: { role: '*' } },
    {
      name: 'ports',
      type: Value.Type.RANGES,
      ranges: { range: [{ begin: 31_000, end: 32_000 }] },
      allocationInfo: { role: '*' },
    },
  ],
});

const offersPayload = (count: number): Uint8Array =>
  Event.encode({
    type: Event.Type.OFFERS,
    offers: { offers: Array.from({ length: count }, (_, index) => wireOffer(index)) },
  }).finish();

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds from RecordIO in chunks as a socket brings them to decoded offers, and protobufjs alone on the same bytes. */
export const decodeOffers = (count: number, rounds = 15): { readonly ours: number; readonly alone: number } => {
  const payload = offersPayload(count);
  const record = encodeRecord(payload);
  const time = (work: () => unknown): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const times = Array.from({ length: rounds }, () => ({
    ours: time(() => {
      const decoder = new RecordDecoder();
      for (let at = 0; at < record.length; at += 65_536)
        for (const done of decoder.push(record.subarray(at, at + 65_536)))
          for (const event of decodeEvents(done)) void event;
    }),
    alone: time(() => Event.decode(payload)),
  }));
  return { ours: median(times.map(({ ours }) => ours)), alone: median(times.map(({ alone }) => alone)) };
};

/** The longest time, in milliseconds, a connection keeps its event loop while it takes in one event with that many offers. */
export const longestBlock = async (count: number): Promise<number> => {
  const records = [
    Event.encode({ type: Event.Type.SUBSCRIBED, subscribed: { frameworkId: { value: 'f' } } }).finish(),
    offersPayload(count),
  ].map((payload) => encodeRecord(payload));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-protobuf', 'mesos-stream-id': 's' });
    for (const record of records) response.write(record);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let taken = 0;
  let done: (() => void) | undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const connection = new SchedulerConnection(
    {
      masters: [`127.0.0.1:${(server.address() as AddressInfo).port}`],
      frameworkInfo: { user: 'nobody', name: 'bench' },
    },
    (events) => {
      for (const event of events) if (event.kind === 'event') taken += event.event.offers?.offers?.length ?? 0;
      if (taken >= count) done?.();
    },
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  connection.start();
  await all;
  delay.disable();
  await connection.stop();
  server.closeAllConnections();
  server.close();
  return delay.max / 1e6;
};
