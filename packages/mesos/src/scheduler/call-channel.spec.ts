import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { CallChannel } from './call-channel.js';
import { resolveOptions } from './connection-options.js';

const { Call } = mesos.v1.scheduler;
const accepted = 'HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n';

/** A server below HTTP: keeps what arrives byte by byte, and answers nothing by itself. */
class RawServer {
  readonly sockets: Socket[] = [];
  private arrived = Buffer.alloc(0);
  private look: () => void = () => undefined;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<RawServer> {
    const server = createServer();
    const raw = new RawServer(server);
    server.on('connection', (socket) => {
      raw.sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (chunk: Buffer) => {
        raw.arrived = Buffer.concat([raw.arrived, chunk]);
        raw.look();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return raw;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The tasks of the KILL calls that arrived, over all connections, in order. */
  get tasks(): string[] {
    return [...this.arrived.toString('latin1').matchAll(/task-\d+/g)].map(([id]) => id);
  }

  until(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.look = () => {
        if (this.tasks.length >= count) resolve();
      };
      this.look();
    });
  }

  stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const open = async (): Promise<{ server: RawServer; channel: CallChannel }> => {
  const server = await RawServer.start();
  stops.push(() => server.stop());
  const options = resolveOptions({ masters: [], frameworkInfo: { user: '', name: 'f' } });
  const channel = new CallChannel({ origin: server.origin, path: '/api/v1/scheduler' }, 'stream', 'f', options);
  stops.push(() => channel.destroy());
  return { server, channel };
};

const kill = (index: number): mesos.v1.scheduler.ICall => ({
  type: Call.Type.KILL,
  kill: { taskId: { value: `task-${index}` } },
});

describe('calls of which the connection is cut', () => {
  it('all end as failed and are never sent again; the next one is', async () => {
    const { server, channel } = await open();
    const calls = [1, 2, 3, 4].map((index) => channel.send(kill(index)));
    await server.until(4);
    server.sockets[0]!.destroy();
    expect(await Promise.all(calls)).toEqual(
      calls.map(() => ({ outcome: 'failed', error: expect.objectContaining({ code: 'MESOS_CALL_FAILED' }) })),
    );
    const next = channel.send(kill(5));
    await server.until(5);
    server.sockets[1]!.write(accepted);
    expect(await next).toEqual({ outcome: 'accepted' });
    expect(server.tasks).toEqual(['task-1', 'task-2', 'task-3', 'task-4', 'task-5']);
  });

  it('keep the answers that came before', async () => {
    const { server, channel } = await open();
    const calls = [1, 2, 3].map((index) => channel.send(kill(index)));
    await server.until(3);
    server.sockets[0]!.end(`${accepted}HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\nno`);
    expect(await Promise.all(calls)).toMatchObject([
      { outcome: 'accepted' },
      { outcome: 'rejected', status: 400 },
      { outcome: 'failed' },
    ]);
  });

  it('are known not to have been sent when they still waited for their turn', async () => {
    const { server, channel } = await open();
    const calls = Array.from({ length: 80 }, (_, index) => channel.send(kill(index)));
    await server.until(64);
    server.sockets[0]!.destroy();
    const outcomes = (await Promise.all(calls)).map(({ outcome }) => outcome);
    expect(outcomes.slice(0, 64).every((outcome) => outcome === 'failed')).toBe(true);
    expect(outcomes.slice(64).every((outcome) => outcome === 'notSent')).toBe(true);
    expect(server.tasks).toHaveLength(64);
  });
});

describe('a call that is given up', () => {
  it('does not take those behind it along', async () => {
    const { server, channel } = await open();
    const stop = new AbortController();
    const first = channel.send(kill(1), stop.signal);
    const second = channel.send(kill(2));
    await server.until(2);
    stop.abort();
    expect(await first).toMatchObject({ outcome: 'failed' });
    server.sockets[0]!.write(accepted + accepted);
    expect(await second).toEqual({ outcome: 'accepted' });
    expect(server.sockets).toHaveLength(1);
  });

  it('before it was sent is never sent', async () => {
    const { server, channel } = await open();
    const stop = new AbortController();
    const first = channel.send(kill(1), stop.signal);
    stop.abort();
    expect(await first).toMatchObject({ outcome: 'notSent', error: { code: 'MESOS_CALL_NOT_SENT' } });
    const second = channel.send(kill(2));
    await server.until(1);
    server.sockets[0]!.write(accepted);
    await second;
    expect(server.tasks).toEqual(['task-2']);
  });
});

it('a call to where nobody listens was certainly not sent', async () => {
  const { server, channel } = await open();
  await server.stop();
  stops.length = 0;
  expect(await channel.send(kill(1))).toMatchObject({ outcome: 'notSent', error: { code: 'MESOS_CALL_NOT_SENT' } });
  channel.destroy();
  expect(await channel.send(kill(2))).toMatchObject({ outcome: 'notSent' });
});
