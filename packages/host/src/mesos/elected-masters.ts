import type { EnsembleAddress } from '@borealis/contracts';
import { addressOfMaster, leadingNode, MesosError } from '@borealis/mesos';
import { watchChildren, ZooKeeperError, ZooKeeperSession } from '@borealis/zookeeper';
import type { Logger } from 'pino';
import type { Masters } from './open-masters.js';

/** The session time-out Mesos itself uses. */
const sessionTimeoutMs = 10_000;

/** The leader as the masters elect it in ZooKeeper. While the ensemble cannot be asked, the last known leader stands. */
export class ElectedMasters implements Masters {
  private readonly session: ZooKeeperSession;
  private readonly listeners = new Set<() => void>();
  private leader: { readonly node: string; readonly address: string } | undefined;
  private candidates: readonly string[] = [];
  private told = '';

  constructor(
    { servers, path, credentials }: EnsembleAddress,
    readonly description: string,
    private readonly logger: Logger,
  ) {
    this.session = new ZooKeeperSession({
      servers,
      path,
      sessionTimeoutMs,
      ...(credentials === undefined
        ? {}
        : { credentials: { user: credentials.user, password: credentials.password.reveal() } }),
    });
    watchChildren(
      this.session,
      '/',
      (names) => void this.elect(names ?? []),
      (error) => this.tell(error),
    );
    this.session.onState((state) => {
      if (state === 'suspended') this.tell(new ZooKeeperError('ZK_TIMEOUT', description));
      if (state === 'unauthorised') this.tell(new ZooKeeperError('ZK_AUTH_FAILED', description));
    });
  }

  next(): string | undefined {
    return this.leader?.address;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    this.listeners.clear();
    return this.session.close();
  }

  private async elect(names: readonly string[]): Promise<void> {
    this.candidates = names;
    try {
      const node = leadingNode(names);
      if (node === this.leader?.node) return;
      const leader =
        node === undefined ? undefined : { node, address: addressOfMaster((await this.session.get(`/${node}`)).data) };
      // A newer list may have come while the node was read.
      if (this.candidates !== names) return;
      this.leader = leader;
      this.told = '';
      if (leader) this.logger.info({ master: leader.address, node }, 'This master leads.');
      else this.logger.warn({ ensemble: this.description }, 'No master leads at the moment.');
      for (const listener of [...this.listeners]) listener();
    } catch (error) {
      // A node that went between the list and its reading is followed by another list.
      if (error instanceof ZooKeeperError || error instanceof MesosError) this.tell(error);
      else throw error;
    }
  }

  /** Each fault once, until there is another one or it has passed. */
  private tell(error: ZooKeeperError | MesosError): void {
    if (this.told === error.code) return;
    this.told = error.code;
    this.logger.warn({ code: error.code, ensemble: this.description }, error.message);
  }
}
