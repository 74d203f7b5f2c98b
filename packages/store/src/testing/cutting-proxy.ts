import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * Stands between a client and a server of this machine. `cutAfter(text)` lets the next message that holds the text through to the
 * server and cuts every connection before an answer comes back.
 */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private text: string | undefined;
  readonly #server = createServer((client) => this.join(client));

  private constructor(private readonly target: number) {}

  static async start(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  cutAfter(text: string): void {
    this.text = text;
  }

  /** Cuts what is connected; new connections are let through. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    let deaf = false;
    client.on('data', (chunk: Buffer) => {
      if (this.text !== undefined && chunk.includes(this.text)) {
        this.text = undefined;
        deaf = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      if (deaf) this.cut();
      else client.write(chunk);
    });
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
  }
}
