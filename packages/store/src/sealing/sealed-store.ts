import type { Change, Operation, Snapshot } from '@borealis/contracts';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import type { Keyring } from './keyring.js';
import { openOperation, openSnapshot, sealChange, unsealedChanges } from './seal-entities.js';

/** A store whose secrets are sealed before they are given to the store inside, and opened when they come back. */
export class SealedStore implements Store {
  readonly location: string;
  private term: Term | undefined;

  constructor(
    private readonly inner: Store,
    private readonly keyring: Keyring,
    private readonly logger?: StoreLogger,
  ) {
    this.location = inner.location;
  }

  async beginTerm(): Promise<Term> {
    this.term = await this.inner.beginTerm();
    return this.term;
  }

  /** Within a term it also seals what was kept in the open, or under an older key. BOREALIS_STORE_KEY_WRONG when a key is missing. */
  async load(): Promise<Snapshot> {
    const kept = await this.inner.load();
    const opened = openSnapshot(kept, this.keyring);
    const open = this.term === undefined ? [] : unsealedChanges(kept, opened, this.keyring);
    if (this.term !== undefined && open.length > 0) {
      await this.commit(open, this.term);
      this.logger?.info({ rows: open.length }, 'Secrets in the database were sealed with the key of now');
    }
    return opened;
  }

  commit(changes: readonly Change[], term: Term): Promise<void> {
    return this.inner.commit(
      changes.map((change) => sealChange(change, this.keyring)),
      term,
    );
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.inner.history(filter);
  }

  async endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return (await this.inner.endedOperations(filter)).map((operation) => openOperation(operation, this.keyring));
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    return this.inner.prune(limits, term);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
