import { BorealisError } from '@borealis/contracts';
import type { Change, Snapshot } from '@borealis/contracts';
import { MemoryStore } from '@borealis/store';
import type { Term } from '@borealis/store';
import type { Random } from '../random/index.js';

/** What may befall the next commit. `unknown`: it is durable, and the host is told that it failed. */
export type CommitMishap = 'fails' | 'unknown' | 'slow';

/** The database of all hosts of a run: the real in-memory adapter, with a latency, and with faults. */
export class Durable {
  private store = new MemoryStore();
  private mishap: CommitMishap | undefined;

  constructor(private readonly random: Random) {}

  befall(mishap: CommitMishap | undefined): void {
    this.mishap = mishap;
  }

  /** The file is gone: the next host begins with an empty one. */
  lose(): void {
    this.store = new MemoryStore();
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
    if (mishap === 'fails' || mishap === 'unknown') {
      this.mishap = undefined;
      if (mishap === 'unknown') await store.commit(changes, term);
      throw new BorealisError('BOREALIS_STORE_FAILED', { database: store.location, why: mishap, waitedMs: 0 });
    }
    await store.commit(changes, term);
  }
}
