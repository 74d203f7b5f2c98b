import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { ZooKeeperSession } from './index.js';

let server: Server | undefined;
let session: ZooKeeperSession | undefined;
const sockets = new Set<Socket>();
afterEach(async () => {
  await session?.close();
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** The answer to a connect request: version, time-out, session id, password. */
const welcome = (): Buffer => {
  const body = Buffer.alloc(4 + 4 + 8 + 4 + 16);
  body.writeInt32BE(10_000, 4);
  body.writeBigInt64BE(77n, 8);
  body.writeInt32BE(16, 16);
  return framed(body);
};
const framed = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(new Int32Array([body.length]).buffer).swap32(), body]);

/** Greets every connection, and hands it over with its number. */
const greeting = async (then: (socket: Socket, number: number) => void): Promise<string> => {
  let connections = 0;
  server = createServer((socket) => {
    const number = ++connections;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(welcome());
      then(socket, number);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const connectedTimes = (times: number): Promise<void> =>
  new Promise((resolve) => {
    let left = times;
    session?.onState((state) => {
      if (state === 'connected' && --left === 0) resolve();
    });
  });

it('a message that was cut with its connection does not spoil the next one', async () => {
  const address = await greeting((socket, number) => {
    if (number === 1) socket.end(Buffer.from([0, 0, 0, 40, 1, 2]));
  });
  session = new ZooKeeperSession({ servers: [address], path: '/', sessionTimeoutMs: 10_000 });
  await connectedTimes(2);
  expect(session.term).toBe(1);
});

it('what cannot be read ends the connection and not the process', async () => {
  const nonsense = framed(Buffer.alloc(16, 0x68));
  const address = await greeting((socket, number) => {
    // Asked for something, it answers with an error code that does not exist.
    if (number === 1)
      socket.on('data', (request: Buffer) => {
        const reply = Buffer.concat([request.subarray(4, 8), nonsense.subarray(4)]);
        socket.write(framed(reply));
      });
  });
  session = new ZooKeeperSession({ servers: [address], path: '/', sessionTimeoutMs: 10_000 });
  const again = connectedTimes(2);
  await expect(session.get('/x')).rejects.toMatchObject({ code: 'ZK_CONNECTION_LOST' });
  await again;
});
