import zookeeper from 'node-zookeeper-client';
import type { Client, Stat } from 'node-zookeeper-client';
import { Connection } from './connection.js';
import { failureOf } from './failure.js';
import type { CallOptions, CreateOptions, NodeStat, SessionOptions, SessionState } from './session-options.js';
import { ZooKeeperError } from './zookeeper-error.js';

const { ACL, CreateMode, Id, Permission } = zookeeper;
const defaultTimeoutMs = 10_000;

export interface Read {
  readonly data: Buffer;
  readonly stat: NodeStat;
}

/**
 * A session with an ensemble that lasts: a frozen server is noticed within two thirds of the session time-out, an expired session is
 * replaced by a new one (`term` then grows, and ephemeral nodes of the old one are gone), and no call hangs. Paths are below `path`
 * of the options. Every method rejects with {@link ZooKeeperError}.
 */
export class ZooKeeperSession {
  state: SessionState = 'suspended';
  /** Counts the sessions at the ensemble behind this one, from 1. */
  term = 0;
  private connection: Connection | undefined;
  private sessionId = '';
  private readonly listeners = new Set<(state: SessionState) => void>();
  private readonly pending = new Set<(error: ZooKeeperError) => void>();
  private readonly timeoutMs: number;

  constructor(private readonly options: SessionOptions) {
    this.timeoutMs = options.sessionTimeoutMs ?? defaultTimeoutMs;
    this.connect();
  }

  /** Hears of every change of `state`, and of every new session even if nothing else changed. Returns how to end that. */
  onState(listener: (state: SessionState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Creates a node and returns its path (with the number of a sequential one). The parents must exist. */
  create(path: string, data: Uint8Array | string = '', how: CreateOptions & CallOptions = {}): Promise<string> {
    const mode = how.sequential
      ? how.ephemeral
        ? CreateMode.EPHEMERAL_SEQUENTIAL
        : CreateMode.PERSISTENT_SEQUENTIAL
      : how.ephemeral
        ? CreateMode.EPHEMERAL
        : CreateMode.PERSISTENT;
    const acl = how.onlyUs
      ? [new ACL(Permission.ALL, new Id('auth', ''))]
      : [new ACL(Permission.ALL, new Id('world', 'anyone'))];
    return this.call<string>(path, how, (client, done) => client.create(path, Buffer.from(data), acl, mode, done));
  }

  /** Creates the node and those above it where they are missing. */
  async ensure(path: string, how: CallOptions = {}): Promise<void> {
    await this.call<string>(path, how, (client, done) => client.mkdirp(path, done));
  }

  get(path: string, how: CallOptions = {}): Promise<Read> {
    return this.call<Read>(path, how, (client, done) =>
      client.getData(path, (error, data, stat) => done(error, error ? undefined! : { data, stat: this.statOf(stat) })),
    );
  }

  /** `version`: only if the node has this one. */
  async set(
    path: string,
    data: Uint8Array | string,
    how: CallOptions & { readonly version?: number } = {},
  ): Promise<void> {
    await this.call(path, how, (client, done) =>
      client.setData(path, Buffer.from(data), how.version ?? -1, (error) => done(error, undefined)),
    );
  }

  /** Undefined when there is no such node. */
  exists(path: string, how: CallOptions = {}): Promise<NodeStat | undefined> {
    return this.call<NodeStat | undefined>(path, how, (client, done) =>
      client.exists(path, (error, stat: Stat | null) => done(error, stat ? this.statOf(stat) : undefined)),
    );
  }

  async remove(path: string, how: CallOptions & { readonly version?: number } = {}): Promise<void> {
    await this.call(path, how, (client, done) =>
      client.remove(path, how.version ?? -1, (error) => done(error, undefined)),
    );
  }

  /** Names, without the path, sorted. */
  children(path: string, how: CallOptions = {}): Promise<string[]> {
    return this.call<string[]>(path, how, (client, done) =>
      client.getChildren(path, (error, names) => done(error, error ? undefined! : [...names].sort())),
    );
  }

  /** Ends the session at the ensemble; its ephemeral nodes go at once. */
  async close(): Promise<void> {
    if (this.state === 'closed') return;
    const { connection, state } = this;
    this.connection = undefined;
    this.enter('closed');
    this.failPending(new ZooKeeperError('ZK_SESSION_CLOSED'));
    this.listeners.clear();
    await connection?.end(state === 'connected');
  }

  /** Waits for a connection, then runs one call of the driver on it; both within the deadline. For watches within this package. */
  call<T>(
    path: string,
    { signal, timeoutMs = this.options.callTimeoutMs ?? this.timeoutMs }: CallOptions,
    run: (client: Client, done: (error: Error | object | null, result: T) => void) => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        this.pending.delete(fail);
        stopWaiting();
      };
      const fail = (error: ZooKeeperError): void => {
        end();
        reject(error);
      };
      const aborted = (): void => fail(new ZooKeeperError('ZK_ABORTED', path, { cause: signal?.reason }));
      const timer = setTimeout(
        () => fail(new ZooKeeperError('ZK_TIMEOUT', `${path}, after ${timeoutMs} ms.`)),
        timeoutMs,
      );
      let stopWaiting = (): unknown => undefined;
      const begin = (): void => {
        stopWaiting();
        this.pending.add(fail);
        try {
          run(this.connection!.client, (error, result) => {
            if (error) return fail(failureOf(error, path));
            end();
            resolve(result);
          });
        } catch (error) {
          fail(failureOf(error, path));
        }
      };
      if (signal?.aborted) return aborted();
      signal?.addEventListener('abort', aborted, { once: true });
      if (this.state === 'connected') return begin();
      if (this.state === 'closed') return fail(new ZooKeeperError('ZK_SESSION_CLOSED'));
      stopWaiting = this.onState((state) => {
        if (state === 'connected') begin();
        else if (state === 'closed') fail(new ZooKeeperError('ZK_SESSION_CLOSED'));
        else if (state === 'unauthorised') fail(new ZooKeeperError('ZK_AUTH_FAILED'));
      });
    });
  }

  private connect(): void {
    this.connection = new Connection(this.options, this.timeoutMs, {
      up: () => this.connected(),
      down: () => this.enter('suspended'),
      dead: (why) => this.replace(why === 'unauthorised' ? 'unauthorised' : 'suspended'),
    });
  }

  private connected(): void {
    const id = this.connection!.client.getSessionId().toString('hex');
    if (id !== this.sessionId) {
      this.sessionId = id;
      this.term += 1;
    }
    this.enter('connected');
  }

  private replace(state: SessionState): void {
    if (this.state === 'closed') return;
    void this.connection?.end(false);
    this.enter(state);
    this.failPending(new ZooKeeperError('ZK_CONNECTION_LOST'));
    this.connect();
  }

  private enter(state: SessionState): void {
    if (this.state === state && state !== 'connected') return;
    this.state = state;
    for (const listener of [...this.listeners]) listener(state);
  }

  private failPending(error: ZooKeeperError): void {
    for (const fail of [...this.pending]) fail(error);
  }

  private statOf({ version, numChildren, ephemeralOwner }: Stat): NodeStat {
    return { version, children: numChildren, ours: ephemeralOwner.toString('hex') === this.sessionId };
  }
}
