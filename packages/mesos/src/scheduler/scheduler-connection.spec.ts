import { afterEach, describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { encodeRecord } from '../recordio/index.js';
import { SchedulerConnection } from './scheduler-connection.js';
import {
  connect,
  errorEvent,
  FakeMaster,
  heartbeat,
  master,
  openStream,
  record,
  stopAll,
  stops,
  subscribedEvent,
} from './testing/index.js';

const { Call, Event } = mesos.v1.scheduler;

afterEach(stopAll);

describe('SchedulerConnection', () => {
  it('subscribes, tells the events in order and makes calls with the stream id', async () => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address], { credentials: { principal: 'p', secret: 's' } });
    const { call, request, response } = await first;
    expect(call.type).toBe(Call.Type.SUBSCRIBE);
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from('p:s').toString('base64')}`);
    openStream(response, subscribedEvent('f-7'), heartbeat());
    expect(await until('subscribed')).toMatchObject({ frameworkId: 'f-7', heartbeatIntervalMs: 15_000 });
    expect((await until('event')).event.type).toBe(Event.Type.HEARTBEAT);

    const next = one.next();
    const result = connection.call({ type: Call.Type.REVIVE });
    const revive = await next;
    expect(revive.call.frameworkId?.value).toBe('f-7');
    expect(revive.request.headers['mesos-stream-id']).toBe('stream-1');
    revive.response.writeHead(202).end();
    expect(await result).toEqual({ outcome: 'accepted' });
  });

  it('tells a refused call from a lost one', async () => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address]);
    openStream((await first).response, subscribedEvent());
    await until('subscribed');
    const refused = one.next();
    const rejected = connection.call({ type: Call.Type.SUPPRESS });
    (await refused).response.writeHead(400).end('no such thing');
    expect(await rejected).toMatchObject({ outcome: 'rejected', status: 400, error: { code: 'MESOS_CALL_REJECTED' } });
    const cut = one.next();
    const failed = connection.call({ type: Call.Type.SUPPRESS });
    (await cut).request.socket.destroy();
    expect(await failed).toMatchObject({ outcome: 'failed', error: { code: 'MESOS_CALL_FAILED' } });
  });

  it.each([
    ['protocol-relative', (address: string) => `//${address}/master/api/v1/scheduler`],
    ['absolute', (address: string) => `http://${address}/master/api/v1/scheduler`],
  ])('follows a %s redirect to the leader', async (_form, location) => {
    const [follower, leader] = [await master(), await master()];
    const asked = follower.next();
    const found = leader.next();
    const { until } = connect([follower.address]);
    (await asked).response.writeHead(307, { location: location(leader.address) }).end();
    const { request, response } = await found;
    expect(request.url).toBe('/master/api/v1/scheduler');
    openStream(response, subscribedEvent());
    expect((await until('subscribed')).master).toBe(`http://${leader.address}`);
  });

  it('notices that masters redirect to each other', async () => {
    const one = await master();
    const asked = one.next();
    const { until } = connect([one.address]);
    (await asked).response.writeHead(307, { location: `//${one.address}/api/v1/scheduler` }).end();
    expect((await until('disconnected')).error.code).toBe('MESOS_REDIRECT_LOOP');
  });

  it('goes on to the next master while one is recovering', async () => {
    const [recovering, ready] = [await master(), await master()];
    const asked = recovering.next();
    const found = ready.next();
    const { until } = connect([recovering.address, ready.address]);
    (await asked).response.writeHead(503).end('Master has not finished recovery');
    expect((await until('disconnected')).error.code).toBe('MESOS_NO_LEADER');
    openStream((await found).response, subscribedEvent());
    await until('subscribed');
  });

  it('subscribes again with its id after an abrupt end', async () => {
    const one = await master();
    const first = one.next();
    const { until } = connect([one.address]);
    const { response, request } = await first;
    openStream(response, subscribedEvent('f-9'));
    await until('subscribed');
    const second = one.next();
    request.socket.destroy();
    expect((await until('disconnected')).error.code).toBe('MESOS_STREAM_FAILED');
    const again = await second;
    expect(again.call.subscribe?.frameworkInfo?.id?.value).toBe('f-9');
    expect(again.call.frameworkId?.value).toBe('f-9');
    openStream(again.response, subscribedEvent('f-9'));
    await until('subscribed', 2);
  });

  it('takes the silence of several heartbeats for the death of the stream', async () => {
    const one = await master();
    const first = one.next();
    const { until } = connect([one.address], { missedHeartbeats: 2 });
    openStream((await first).response, subscribedEvent('f', 0.02));
    expect((await until('disconnected')).error.code).toBe('MESOS_HEARTBEAT_LOST');
  });

  it.each([
    ['a malformed record', Buffer.from('what is this\n'), 'MESOS_RECORD_MALFORMED'],
    ['an undecodable event', Buffer.from(encodeRecord(Uint8Array.of(0x08, 0xff, 0xff))), 'MESOS_EVENT_UNDECODABLE'],
    ['a record over the limit', Buffer.from('1000000\n'), 'MESOS_RECORD_TOO_LARGE'],
  ])('renews the connection after %s', async (_what, bytes, code) => {
    const one = await master();
    const first = one.next();
    const { until } = connect([one.address], { maxRecordBytes: 10_000 });
    const { response } = await first;
    openStream(response, subscribedEvent());
    await until('subscribed');
    const second = one.next();
    response.write(bytes);
    expect((await until('disconnected')).error.code).toBe(code);
    openStream((await second).response, subscribedEvent());
    await until('subscribed', 2);
  });

  it('subscribes again without a wait when that is asked for, with the same framework id', async () => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address], { backoff: { minMs: 60_000, maxMs: 60_000, factor: 1 } });
    connection.subscribeAgain();
    openStream((await first).response, subscribedEvent('f-9'));
    await until('subscribed');
    const second = one.next();
    connection.subscribeAgain();
    expect(await until('disconnected')).toMatchObject({ error: { code: 'MESOS_SUBSCRIPTION_RENEWED' }, retryInMs: 0 });
    const again = await second;
    expect(again.call.frameworkId?.value).toBe('f-9');
    openStream(again.response, subscribedEvent('f-9'));
    await until('subscribed', 2);
  });

  it.each([
    ['Framework has been removed', 'removed', undefined],
    ['Framework failed over', 'failedOver', undefined],
    ['Not authorized to use role(s) web', 'unauthorised', 20],
    ['Suppressed roles {a} are not contained in the set of roles', 'invalid', 20],
  ])('tells the error "%s" as %s', async (message, refusal, retryInMs) => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address]);
    const { response } = await first;
    openStream(response, subscribedEvent(), heartbeat(), errorEvent(message));
    expect((await until('event')).event.type).toBe(Event.Type.HEARTBEAT);
    expect(await until('refused')).toMatchObject({ refusal, retryInMs });
    expect(connection.subscribed).toBe(false);
  });

  it('tells a refused login and keeps trying, since somebody may mend it', async () => {
    const one = await master();
    const first = one.next();
    const { until } = connect([one.address]);
    (await first).response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    expect(await until('refused')).toMatchObject({ refusal: 'unauthorised', error: { code: 'MESOS_UNAUTHORISED' } });
    openStream((await one.next()).response, subscribedEvent());
    await until('subscribed');
  });

  it('registers as a new framework after a removal, when told to', async () => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address], { frameworkId: 'old' });
    openStream((await first).response, errorEvent('Framework has been removed'));
    await until('refused');
    await connection.stop();
    const second = one.next();
    connection.start({ frameworkId: undefined });
    expect((await second).call.frameworkId).toBeFalsy();
  });

  it('keeps trying while nobody listens', async () => {
    const gone = await FakeMaster.start();
    await gone.stop();
    const { until } = connect([gone.address]);
    expect((await until('disconnected', 3)).error.code).toBe('MESOS_CONNECT_FAILED');
  });

  it('refuses an address that is none', () => {
    expect(
      () => new SchedulerConnection({ masters: ['http://'], frameworkInfo: { user: '', name: '' } }, () => undefined),
    ).toThrow(/host:port/);
  });
});

/** Knows the leader that the test names. */
const election = (first?: string) => {
  let leader = first;
  const listeners = new Set<() => void>();
  return {
    description: 'an election',
    next: () => leader,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    elect: (next: string | undefined) => {
      leader = next;
      for (const listener of listeners) listener();
    },
  };
};

describe('an elected leader', () => {
  it('is waited for, and subscribed at as soon as it is known', async () => {
    const leading = await master();
    const detector = election();
    const { until } = connect(detector);
    const told = await until('disconnected');
    expect(told.error.code).toBe('MESOS_LEADER_UNKNOWN');
    expect(told.retryInMs).toBeUndefined();
    const asked = leading.next();
    detector.elect(leading.address);
    openStream((await asked).response, subscribedEvent());
    expect((await until('subscribed')).master).toBe(`http://${leading.address}`);
  });

  it('is left at once for the next one, with the same framework id; its absence changes nothing', async () => {
    const [first, second] = [await master(), await master()];
    const detector = election(first.address);
    const askedFirst = first.next();
    const { until, events } = connect(detector, { backoff: { minMs: 60_000, maxMs: 60_000, factor: 1 } });
    const stream = await askedFirst;
    openStream(stream.response, subscribedEvent('f-9'));
    await until('subscribed');
    const closed = new Promise((resolve) => stream.response.once('close', resolve));
    detector.elect(undefined);
    stream.response.write(heartbeat());
    await until('event');
    const askedSecond = second.next();
    detector.elect(second.address);
    const { call, response } = await askedSecond;
    expect(call.frameworkId?.value).toBe('f-9');
    openStream(response, subscribedEvent('f-9'));
    expect((await until('subscribed', 2)).master).toBe(`http://${second.address}`);
    await closed;
    const lost = events.find((event) => event.kind === 'disconnected');
    expect(lost).toMatchObject({ error: { code: 'MESOS_LEADER_CHANGED' }, retryInMs: 0 });
  });

  it('that does not answer is not waited for when another one is elected', async () => {
    const [silent, second] = [await master(), await master()];
    const detector = election(silent.address);
    const askedSilent = silent.next();
    const { until } = connect(detector, { connectTimeoutMs: 60_000 });
    await askedSilent;
    const askedSecond = second.next();
    detector.elect(second.address);
    openStream((await askedSecond).response, subscribedEvent());
    await until('subscribed');
  });
});

describe('a listener that takes its time', () => {
  it('holds back the master: the stream is not read into memory without end', async () => {
    const one = await master();
    const asked = one.next();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const seen: number[] = [];
    const connection = new SchedulerConnection(
      { masters: [one.address], frameworkInfo: { user: 'nobody', name: 'slow' } },
      async (events) => {
        for (const event of events)
          if (event.kind === 'event' && event.event.message) seen.push(event.event.message.data?.length ?? 0);
        if (seen.length > 0) await held;
      },
    );
    stops.push(() => connection.stop());
    connection.start();
    const { response } = await asked;
    openStream(response, subscribedEvent());
    const message = { agentId: { value: 'a' }, executorId: { value: 'e' }, data: new Uint8Array(64 * 1024) };
    const large = record({ type: Event.Type.MESSAGE, message });
    // Whatever the sockets between the two hold is taken; then nothing more.
    const most = 2_000;
    let written = 0;
    const stuck = async (): Promise<boolean> => {
      const drained = new Promise<boolean>((resolve) => response.once('drain', () => resolve(false)));
      const waited = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 1_500));
      return Promise.race([drained, waited]);
    };
    while (written < most) {
      written += 1;
      if (!response.write(large) && (await stuck())) break;
    }
    expect(written).toBeLessThan(most / 2);
    release?.();
    await new Promise<void>((resolve) => response.end(() => resolve()));
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (seen.length < written) return;
        clearInterval(look);
        resolve();
      }, 5);
    });
    expect(seen).toEqual(Array.from({ length: written }, () => 64 * 1024));
  });
});
