import { afterAll, describe, expect, it } from '@jest/globals';
import { decodeEvents, decodeJson, encodeJson, encodeRecord, mesos, MesosError, RecordDecoder } from '@borealis/mesos';
import { Mutator } from './support/mutator.js';

const { Event } = mesos.v1.scheduler;
const rounds = Number(process.env['BOREALIS_FUZZ_ROUNDS'] ?? 1_000_000);
const seed = Number(process.env['BOREALIS_FUZZ_SEED'] ?? 1);
/** Time of the processor. A single input of a few hundred bytes that takes longer hangs, however busy the machine is. */
const hangMs = 2_000;

const sampleEvents: readonly mesos.v1.scheduler.IEvent[] = [
  {
    type: Event.Type.SUBSCRIBED,
    subscribed: {
      frameworkId: { value: 'f' },
      heartbeatIntervalSeconds: 15,
      masterInfo: { id: 'm', ip: 1, port: 5050 },
    },
  },
  {
    type: Event.Type.OFFERS,
    offers: {
      offers: [
        {
          id: { value: 'o' },
          frameworkId: { value: 'f' },
          agentId: { value: 'a' },
          hostname: 'h',
          resources: [
            { name: 'cpus', type: 0, scalar: { value: 1.5 }, reservations: [{ type: 2, role: 'web', principal: 'p' }] },
            { name: 'ports', type: 1, ranges: { range: [{ begin: 31_000, end: 32_000 }] } },
          ],
          attributes: [{ name: 'rack', type: 3, text: { value: 'r1' } }],
        },
      ],
    },
  },
  {
    type: Event.Type.UPDATE,
    update: {
      status: {
        taskId: { value: 't' },
        state: 1,
        source: 2,
        reason: 0,
        uuid: new Uint8Array(16).fill(9),
        timestamp: 1.5,
      },
    },
  },
  { type: Event.Type.FAILURE, failure: { agentId: { value: 'a' }, executorId: { value: 'e' }, status: 256 } },
  { type: Event.Type.HEARTBEAT },
];

/** Runs mutated inputs; the only thing that may come out of one is a MesosError. */
const fuzz = (samples: readonly Uint8Array[], work: (input: Uint8Array) => void): { refused: number } => {
  const mutator = new Mutator(seed);
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const input = mutator.mutate(samples[round % samples.length]!);
    const begun = process.cpuUsage();
    try {
      work(input);
    } catch (error) {
      if (!(error instanceof MesosError))
        throw new Error(`round ${round} of seed ${seed}, ${Buffer.from(input).toString('base64')}`, {
          cause: error,
        });
      refused += 1;
    }
    const { user, system } = process.cpuUsage(begun);
    const took = (user + system) / 1000;
    if (took > hangMs)
      throw new Error(`round ${round} of seed ${seed} took ${took} ms: ${Buffer.from(input).toString('base64')}`);
  }
  return { refused };
};

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

describe(`${rounds.toLocaleString('en')} mutated inputs`, () => {
  const before = heapMb();
  const payloads = sampleEvents.map((event) => Event.encode(event).finish());
  afterAll(() => {
    process.stderr.write(`fuzz: ${rounds} rounds each, heap ${before.toFixed(0)} → ${heapMb().toFixed(0)} MB\n`);
  });

  it('of RecordIO end in records or a typed error, with no more memory than the limit allows', () => {
    const stream = Buffer.concat(payloads.map((payload) => encodeRecord(payload)));
    const { refused } = fuzz([stream], (input) => {
      const decoder = new RecordDecoder(1024 * 1024);
      for (let at = 0; at < input.length; at += 37) decoder.push(input.subarray(at, at + 37));
    });
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(rounds);
    expect(heapMb()).toBeLessThan(before + 200);
  }, 1_800_000);

  it('of protobuf events end in events or a typed error', () => {
    const { refused } = fuzz(payloads, (input) => {
      for (const event of decodeEvents(input)) Event.encode(event);
    });
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(rounds);
    expect(heapMb()).toBeLessThan(before + 200);
  }, 1_800_000);

  it('of JSON events end in events or a typed error', () => {
    const texts = payloads.map((payload) => Buffer.from(encodeJson(Event, Event.decode(payload))));
    const { refused } = fuzz(texts, (input) => {
      Event.encode(decodeJson(Event, input));
    });
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(rounds);
    expect(heapMb()).toBeLessThan(before + 200);
  }, 1_800_000);
});
