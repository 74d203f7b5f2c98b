import type { Change, Operation, Snapshot } from '@borealis/contracts';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  SnapshotWithoutTasks,
  Store,
  StoreLogger,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import type { RecordedDecision, RecordingStart } from '../input-log/recorded.js';
import type { Keyring } from './keyring.js';
import { sealDecision } from './seal-decision.js';
import { openOperation, openSecrets, sealChange, unsealedChanges } from './seal-entities.js';

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

  /** BOREALIS_STORE_KEY_WRONG when a key is missing. */
  async loadWithoutTasks(): Promise<SnapshotWithoutTasks> {
    return openSecrets(await this.inner.loadWithoutTasks(), this.keyring);
  }

  async beginTerm(): Promise<Term> {
    this.term = await this.inner.beginTerm();
    return this.term;
  }

  /** Within a term it also seals what was kept in the open, or under an older key. BOREALIS_STORE_KEY_WRONG when a key is missing. */
  async load(): Promise<Snapshot> {
    const kept = await this.inner.load();
    const opened = openSecrets(kept, this.keyring);
    const open = this.term === undefined ? [] : unsealedChanges(kept, opened, this.keyring);
    if (this.term !== undefined && open.length > 0) {
      await this.commit(open, this.term);
      this.logger?.info({ rows: open.length }, 'Secrets in the database were sealed with the key of now');
      // What is opened again has its fields in the order every later load gives: a replay begins with the very same texts.
      return openSecrets(await this.inner.load(), this.keyring);
    }
    return opened;
  }

  commit(changes: readonly Change[], term: Term, decisions: readonly RecordedDecision[] = []): Promise<void> {
    return this.inner.commit(
      changes.map((change) => sealChange(change, this.keyring)),
      term,
      decisions.map((decision) => sealDecision(decision, this.keyring)),
    );
  }

  beginRecording(start: RecordingStart | undefined, term: Term): Promise<void> {
    return this.inner.beginRecording(start, term);
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
