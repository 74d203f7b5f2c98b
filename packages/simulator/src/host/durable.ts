import { BorealisError } from '@borealis/contracts';
import type { Change, Snapshot } from '@borealis/contracts';
import { MemoryStore } from '@borealis/store';
import type { Term } from '@borealis/store';
import type { Random } from '../random/index.js';

/** What may befall the next commit. `unknown`: it is durable, and the host is told that it failed. */
export type CommitMishap = 'fails' | 'unknown' | 'slow';

/** What puts a snapshot into an empty database: every list of entities as its changes. */
const changesOf = ({ framework, ...lists }: Snapshot): Change[] => [
  ...(framework ? [{ kind: 'framework' as const, framework }] : []),
  ...Object.entries(lists).flatMap(([list, entities]) =>
    (entities as object[]).map((entity) => {
      const kind = list.slice(0, -1);
      return { kind, [kind]: entity } as unknown as Change;
    }),
  ),
];

/** The database of all hosts of a run: the real in-memory adapter, with a latency, and with faults. */
export class Durable {
  private store = new MemoryStore();
  private mishap: CommitMishap | undefined;
  private backup: Snapshot | undefined;
  private lastTerm: Term = 0;

  constructor(private readonly random: Random) {}

  befall(mishap: CommitMishap | undefined): void {
    this.mishap = mishap;
  }

  /** The file is gone: the next host begins with an empty one. */
  lose(): void {
    this.store = new MemoryStore();
  }

  get hasBackup(): boolean {
    return this.backup !== undefined;
  }

  async backUp(): Promise<void> {
    this.backup = await this.load();
  }

  /** The database is as it was when the backup was taken, and knows that it has been put back. Only while no host is up. */
  async putBack(restoredAtMs: number): Promise<void> {
    const { framework, ...rest } = this.backup!;
    const store = new MemoryStore();
    let term = await store.beginTerm();
    while (term <= this.lastTerm) term = await store.beginTerm();
    await store.commit(changesOf({ ...rest, ...(framework && { framework: { ...framework, restoredAtMs } }) }), term);
    this.store = store;
  }

  /** A connection of its own, as each process has. */
  open(): MemoryStore {
    this.store = this.store.reopen();
    return this.store;
  }

  load(): Promise<Snapshot> {
    return this.store.reopen().load();
  }

  latencyMs(): number {
    const slow = this.mishap === 'slow';
    if (slow) this.mishap = undefined;
    return slow ? 5_000 : this.random.between(0, 4);
  }

  async commit(store: MemoryStore, changes: readonly Change[], term: Term): Promise<void> {
    const { mishap } = this;
    this.lastTerm = Math.max(this.lastTerm, term);
    if (mishap === 'fails' || mishap === 'unknown') {
      this.mishap = undefined;
      if (mishap === 'unknown') await store.commit(changes, term);
      throw new BorealisError('BOREALIS_STORE_FAILED', { database: store.location, why: mishap, waitedMs: 0 });
    }
    await store.commit(changes, term);
  }
}
