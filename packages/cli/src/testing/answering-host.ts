import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostClient } from '../host-client/index.js';

/** What it says to a request. */
export interface Said {
  readonly status?: number;
  readonly body: unknown;
}

/** A server on the loopback that answers as a test wants a host to. */
export class AnsweringHost {
  readonly asked: string[] = [];
  private constructor(private readonly server: Server) {}

  static async start(answers: (path: string, body: unknown) => Said): Promise<AnsweringHost> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        host.asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
        const said = answers(request.url ?? '', body);
        response.writeHead(said.status ?? 200, { 'content-type': 'application/json' });
        response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
      });
    });
    const host = new AnsweringHost(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get client(): HostClient {
    return new HostClient(new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
};
