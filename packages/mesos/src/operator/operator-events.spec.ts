import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRawServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { encodeRecord } from '../recordio/index.js';
import { connectFault } from '../transport/index.js';
import { masterClient } from './index.js';
import type { EventsOptions } from './index.js';

const { Event } = mesos.v1.master;
const protobuf = { 'content-type': 'application/x-protobuf' };
const snapshot = encodeRecord(
  Event.encode({ type: Event.Type.SUBSCRIBED, subscribed: { heartbeatIntervalSeconds: 15 } }).finish(),
);
const heartbeat = encodeRecord(Event.encode({ type: Event.Type.HEARTBEAT }).finish());

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    request.resume().on('end', () => void listener(request, response));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const stream =
  (...parts: readonly (string | Uint8Array)[]): RequestListener =>
  (_, response) => {
    response.writeHead(200, protobuf);
    response.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
  };

/** Reads until it ends, or until so many events came; what was told on the way. */
const follow = async (at: readonly string[], options: EventsOptions & { readonly most?: number } = {}) => {
  const stop = new AbortController();
  const faults: { readonly code: string; readonly retryInMs: number }[] = [];
  const types: unknown[] = [];
  const events = masterClient({ at }).events(stop.signal, {
    backoff: { minMs: 2, maxMs: 60_000, factor: 2 },
    ...options,
    onFault: ({ code }, retryInMs) => faults.push({ code, retryInMs }),
  });
  let final: MesosError | undefined;
  try {
    for await (const { type } of events) {
      types.push(type);
      if (types.length === (options.most ?? 100)) stop.abort();
    }
  } catch (error) {
    final = error as MesosError;
  }
  return { types, faults, final: final?.code };
};

describe('an event stream that cannot get better', () => {
  it.each<[string, RequestListener, string]>([
    ['refuses', (_, response) => response.writeHead(403).end('no'), 'MESOS_CALL_REJECTED'],
    ['wants a login', (_, response) => response.writeHead(401).end(), 'MESOS_UNAUTHORISED'],
    ['is no master', (_, response) => response.writeHead(404).end(), 'MESOS_CALL_REJECTED'],
    [
      'is a web page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'MESOS_NOT_MESOS',
    ],
    ['speaks otherwise', stream('hello'), 'MESOS_RECORD_MALFORMED'],
    [
      'redirects to nowhere',
      (_, response) => response.writeHead(307, { location: 'http://[' }).end(),
      'MESOS_REDIRECT_INVALID',
    ],
    ['has a state that is no message', stream('3\n\xff\xff\xff'), 'MESOS_EVENT_UNDECODABLE'],
  ])('because the server %s ends with the reason', async (_what, listener, code) => {
    expect(await follow([await listen(listener)])).toEqual({ types: [], faults: [], final: code });
  });

  it('because the server does not speak HTTP ends with that', async () => {
    const raw = createRawServer((socket) => {
      socket.on('error', () => undefined).once('data', () => socket.end('421 mail here\r\n'));
    });
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const { final } = await follow([`127.0.0.1:${(raw.address() as AddressInfo).port}`]);
    raw.close();
    expect(final).toBe('MESOS_NOT_MESOS');
  });

  it('because an event is above the limit ends after what came before', async () => {
    const address = await listen(stream(snapshot, heartbeat, '5000\n'));
    const { types, final } = await follow([address], { maxRecordBytes: 4_000 });
    expect(types).toEqual([Event.Type.SUBSCRIBED, Event.Type.HEARTBEAT]);
    expect(final).toBe('MESOS_RECORD_TOO_LARGE');
  });

  it('at one address is looked for at the others', async () => {
    const [page, good] = [
      await listen((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end()),
      await listen(stream(snapshot)),
    ];
    const { types, faults } = await follow([page, good], { most: 1 });
    expect(types).toEqual([Event.Type.SUBSCRIBED]);
    expect(faults).toMatchObject([{ code: 'MESOS_NOT_MESOS' }]);
  });
});

describe('an event stream that may get better', () => {
  it('is tried again, ever more rarely, and each failed try is told', async () => {
    const answers: RequestListener[] = [
      (_, response) => response.writeHead(503).end('No leader elected'),
      (_, response) => response.destroy(),
      stream(snapshot, 'x'),
      stream(snapshot, '3\n\xff\xff\xff'),
      stream(snapshot),
      stream(snapshot),
    ];
    const address = await listen((request, response) => answers.shift()?.(request, response));
    const { types, faults, final } = await follow([address], { most: 4 });
    expect(types).toHaveLength(4);
    expect(final).toBeUndefined();
    expect(faults.map(({ code }) => code)).toEqual([
      'MESOS_NO_LEADER',
      'MESOS_CONNECT_FAILED',
      'MESOS_RECORD_MALFORMED',
      'MESOS_EVENT_UNDECODABLE',
      'MESOS_STREAM_ENDED',
    ]);
    expect(faults.at(-1)!.retryInMs).toBeGreaterThan(faults[0]!.retryInMs);
  });

  it('follows a leader that moved, with the path and query it names', async () => {
    const urls: (string | undefined)[] = [];
    const leader = await listen((request, response) => {
      urls.push(request.url);
      stream(snapshot)(request, response);
    });
    const standby = await listen((_, response) =>
      response.writeHead(307, { location: `//${leader}/master/api/v1?x=1` }).end(),
    );
    await follow([standby], { most: 1 });
    expect(urls).toEqual(['/master/api/v1?x=1']);
  });
});

it.each([
  [
    'an answer that is no message',
    (_: unknown, response: ServerResponse) => response.end('\xff\xff'),
    'MESOS_ANSWER_UNDECODABLE',
  ],
  [
    'a redirect to nowhere',
    (_: unknown, response: ServerResponse) => response.writeHead(307, { location: 'http://[' }).end(),
    'MESOS_REDIRECT_INVALID',
  ],
  [
    'a redirect to another protocol',
    (_: unknown, response: ServerResponse) => response.writeHead(307, { location: 'ftp://x/' }).end(),
    'MESOS_REDIRECT_INVALID',
  ],
])('%s is a typed error of a call', async (_what, listener, code) => {
  const client = masterClient({ at: [await listen(listener)] });
  await expect(client.call({ type: mesos.v1.master.Call.Type.GET_HEALTH })).rejects.toMatchObject({ code });
});

it('a host that does not exist is told from one that does not answer', () => {
  const fault = (code: string) => connectFault(Object.assign(new Error(code), { code }), 'http://m1:5050').code;
  expect([fault('ENOTFOUND'), fault('ECONNREFUSED')]).toEqual(['MESOS_ADDRESS_UNKNOWN', 'MESOS_CONNECT_FAILED']);
});
