import zookeeper from 'node-zookeeper-client';
import type { Client } from 'node-zookeeper-client';
import { createDriver, cutDriver } from './driver.js';
import type { SessionOptions } from './session-options.js';

/** What happens to one connection of the driver. */
export interface ConnectionEvents {
  readonly up: () => void;
  readonly down: () => void;
  /** Nothing will come of this connection any more: its session has expired, no server answers, or what came cannot be read. */
  readonly dead: (why: 'expired' | 'silent' | 'unauthorised' | 'broken') => void;
}

/** Of the session time-out: how often a server is asked for a sign of life, and after what silence it counts as dead. */
const probeEvery = 0.1;
const silentAfter = 2 / 3;

/**
 * One client of the driver with a watchdog. The driver has no read time-out: it would believe in a server that is frozen for as long
 * as the TCP connection stands, and calls would hang. A connection that died is not used again; another one takes its place.
 */
export class Connection {
  readonly client: Client;
  private readonly watchdog: NodeJS.Timeout;
  private answeredAtMs = performance.now();
  private ended = false;

  constructor(options: SessionOptions, timeoutMs: number, events: ConnectionEvents) {
    this.client = createDriver(options, timeoutMs, () => {
      if (!this.ended) events.dead('broken');
    });
    const guarded = (tell: () => void): (() => void) => {
      return () => {
        if (!this.ended) tell();
      };
    };
    this.client.on(
      'connected',
      guarded(() => {
        this.answeredAtMs = performance.now();
        events.up();
      }),
    );
    this.client.on('disconnected', guarded(events.down));
    this.client.on(
      'expired',
      guarded(() => events.dead('expired')),
    );
    this.client.on(
      'authenticationFailed',
      guarded(() => events.dead('unauthorised')),
    );
    const { credentials } = options;
    if (credentials) this.client.addAuthInfo('digest', Buffer.from(`${credentials.user}:${credentials.password}`));
    this.watchdog = setInterval(() => {
      if (performance.now() - this.answeredAtMs > timeoutMs * silentAfter) return events.dead('silent');
      this.client.exists('/', (error) => {
        // A node that is not there, or not ours to see, is an answer too.
        if (!error || !('code' in error) || error.code <= zookeeper.Exception.API_ERROR)
          this.answeredAtMs = performance.now();
      });
    }, timeoutMs * probeEvery);
    this.watchdog.unref();
    this.client.connect();
  }

  /** Says good-bye if a server listens; the socket goes in any case. */
  async end(politely: boolean): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.watchdog);
    if (politely)
      await new Promise<void>((resolve) => {
        const enough = setTimeout(resolve, 500);
        this.client.once('disconnected', () => {
          clearTimeout(enough);
          resolve();
        });
        this.client.close();
      });
    else this.client.close();
    cutDriver(this.client);
  }
}
