import zookeeper from 'node-zookeeper-client';
import type { Client } from 'node-zookeeper-client';
import type { SessionOptions } from './session-options.js';

/** What of the driver's insides is needed to mend it. */
interface Manager {
  socket?: { destroy(): void };
  connectTimeoutHandler?: NodeJS.Timeout;
  pendingBuffer: Buffer | null;
  onSocketData(chunk: Buffer): void;
  onSocketClosed(hadError: boolean): void;
}

/**
 * A client of the driver, not yet connected. Two of its defects are mended here: what a broken connection left of a half message was
 * taken for the beginning of the next connection's first one; and what it cannot read it threw where nobody can catch it.
 */
export const createDriver = (options: SessionOptions, timeoutMs: number, broken: () => void): Client => {
  const chroot = options.path === '/' ? '' : options.path;
  const client = zookeeper.createClient(`${options.servers.join(',')}${chroot}`, {
    sessionTimeout: timeoutMs,
    spinDelay: Math.min(1_000, timeoutMs / 10),
    retries: 0,
  });
  const manager = managerOf(client);
  const [takeData, close] = [manager.onSocketData.bind(manager), manager.onSocketClosed.bind(manager)];
  manager.onSocketData = (chunk) => {
    try {
      takeData(chunk);
    } catch {
      broken();
    }
  };
  manager.onSocketClosed = (hadError) => {
    manager.pendingBuffer = null;
    close(hadError);
  };
  return client;
};

/** Whatever the driver still waits for. */
export const cutDriver = (client: Client): void => {
  const { connectTimeoutHandler, socket } = managerOf(client);
  clearTimeout(connectTimeoutHandler);
  socket?.destroy();
};

const managerOf = (client: Client): Manager => (client as unknown as { connectionManager: Manager }).connectionManager;
