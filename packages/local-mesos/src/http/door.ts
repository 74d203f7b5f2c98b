import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { LocalMesosError, reasonOf } from '../errors.js';
import type { Logger } from '../logger.js';
import { answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';

/** Finds who answers a path; undefined is 404. */
export type Routes = (path: string) => Handler | undefined;

/** One listening address of the cluster. Can be closed, cutting every connection, and opened again on the same port. */
export class Door {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port: number;

  constructor(
    readonly host: string,
    port: number,
    private readonly routes: Routes,
    private readonly logger: Logger,
  ) {
    this.#port = port;
  }

  /** Known once the door is open; stays the same afterwards. */
  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `${this.host.includes(':') ? `[${this.host}]` : this.host}:${this.#port}`;
  }

  get isOpen(): boolean {
    return this.#server !== undefined;
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => this.#serve(request, response));
    // The event stream of a scheduler is one request that never ends.
    server.requestTimeout = 0;
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, this.address)));
      server.listen({ host: this.host, port: this.#port, backlog: 1024 }, resolve);
    });
    server.on('error', (error) => this.logger.error(`HTTP server: ${error.message}`, { address: this.address }));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Stops listening and cuts every connection, streams included. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const query = mark < 0 ? NO_QUERY : new URLSearchParams(target.slice(mark + 1));
    const exchange: Exchange = { request, response, path, query, failed: (error) => this.#failed(exchange, error) };
    this.logger.debug('request', { method: request.method, path, address: this.address });
    const handler = this.routes(path);
    if (handler === undefined) {
      answerText(exchange, 404, `Nothing is served at '${path}'.\n`);
      return;
    }
    try {
      const done = handler(exchange);
      if (done !== undefined) done.catch(exchange.failed);
    } catch (error) {
      exchange.failed(error);
    }
  }

  #failed(exchange: Exchange, error: unknown): void {
    this.logger.error(`request failed: ${reasonOf(error)}`, { path: exchange.path });
    if (exchange.response.headersSent) exchange.response.destroy();
    else answerText(exchange, 500, `${reasonOf(error)}\n`);
  }
}

const NO_QUERY = new URLSearchParams();
const KEEP_ALIVE_MS = 60_000;

function listenError(error: NodeJS.ErrnoException, address: string): LocalMesosError {
  return error.code === 'EADDRINUSE'
    ? new LocalMesosError(
        'LOCAL_MESOS_PORT_TAKEN',
        `${address} is taken by another program`,
        'Choose another port, or 0 for any free one.',
        { cause: error },
      )
    : new LocalMesosError(
        'LOCAL_MESOS_LISTEN_FAILED',
        `Cannot listen on ${address}: ${error.message}`,
        'Choose an address of this machine and a port you may use.',
        { cause: error },
      );
}
