import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJson } from '../../json/index.js';
import { mesos } from '../../protobuf.js';
import { encodeRecord } from '../../recordio/index.js';

const { Call, Event } = mesos.v1.scheduler;

export interface Received {
  readonly call: mesos.v1.scheduler.Call;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A master as far as a connection can see one: what it answers is up to the test. */
export class FakeMaster {
  readonly received: Received[] = [];
  private readonly waiting: ((received: Received) => void)[] = [];
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start(): Promise<FakeMaster> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const master = new FakeMaster(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const json = request.headers['content-type'] === 'application/json';
        master.take({ call: json ? decodeJson(Call, body) : Call.decode(body), request, response });
      });
    });
    return master;
  }

  private take(received: Received): void {
    this.received.push(received);
    this.waiting.shift()?.(received);
  }

  /** The next request that arrives. */
  next(): Promise<Received> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export const record = (event: mesos.v1.scheduler.IEvent): Uint8Array => encodeRecord(Event.encode(event).finish());
export const subscribedEvent = (frameworkId = 'f-1', heartbeatIntervalSeconds = 15): Uint8Array =>
  record({
    type: Event.Type.SUBSCRIBED,
    subscribed: { frameworkId: { value: frameworkId }, heartbeatIntervalSeconds },
  });
export const heartbeat = (): Uint8Array => record({ type: Event.Type.HEARTBEAT });
export const errorEvent = (message: string): Uint8Array => record({ type: Event.Type.ERROR, error: { message } });

export const openStream = (response: ServerResponse, ...records: readonly Uint8Array[]): void => {
  response.writeHead(200, { 'content-type': 'application/x-protobuf', 'mesos-stream-id': 'stream-1' });
  response.write(Buffer.concat(records));
};
