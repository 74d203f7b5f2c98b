import { BorealisError } from '@borealis/contracts';
import type { Change, Framework, Operation, Snapshot } from '@borealis/contracts';
import { batchOf, kinds } from '../batch.js';
import type { Batch, Kind } from '../batch.js';
import { HistoryTail } from '../history-tail.js';
import { storeFault } from '../store-fault.js';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  Store,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import { pruneHistory } from './prune-history.js';

/** What outlives a store that is closed, as a file outlives its connection. */
interface Contents {
  framework: string | undefined;
  readonly rows: { readonly [K in Kind]: Map<string, string> };
  /** By task, moment and state, in the order of writing. */
  readonly entries: Map<string, TaskHistoryEntry>;
  readonly ended: Map<string, Operation>;
  term: Term;
}

const nothing = (): Contents => ({
  framework: undefined,
  rows: {
    jobs: new Map(),
    revisions: new Map(),
    tasks: new Map(),
    operations: new Map(),
    agents: new Map(),
    quotas: new Map(),
  },
  entries: new Map(),
  ended: new Map(),
  term: 0,
});

/** Remembers until the process ends: for tests and simulation. Values are copied in and out, as a database would. */
export class MemoryStore implements Store {
  readonly location = 'memory';
  private readonly tail = new HistoryTail();
  private closed = false;

  constructor(private readonly kept: Contents = nothing()) {}

  /** Another store on the same contents: a host that starts again, or a second one. */
  reopen(): MemoryStore {
    return new MemoryStore(this.kept);
  }

  load(): Promise<Snapshot> {
    return this.doing(() => {
      const { framework } = this.kept;
      const tasks = this.all('tasks');
      this.tail.begin(tasks);
      return {
        ...(framework === undefined ? {} : { framework: JSON.parse(framework) as Framework }),
        jobs: this.all('jobs'),
        revisions: this.all('revisions'),
        tasks,
        operations: this.all('operations'),
        agents: this.all('agents'),
        quotas: this.all('quotas'),
      };
    });
  }

  beginTerm(): Promise<Term> {
    return this.doing(() => (this.kept.term += 1));
  }

  commit(changes: readonly Change[], term: Term): Promise<void> {
    return this.doing(() => {
      this.fence(term);
      const batch = batchOf(changes);
      // All values are turned into text first: one that cannot be leaves nothing of its batch behind.
      const framework = batch.framework && JSON.stringify(batch.framework);
      const texts = kinds.map((kind) =>
        [...batch[kind]].map(([id, entity]) => [id, entity && JSON.stringify(entity)] as const),
      );
      if (framework !== undefined) this.kept.framework = framework;
      for (const [index, kind] of kinds.entries()) {
        for (const [id, text] of texts[index] ?? []) {
          if (text === null) this.kept.rows[kind].delete(id);
          else this.kept.rows[kind].set(id, text);
        }
      }
      this.append(batch);
    });
  }

  history({ taskId, jobKey, limit }: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.doing(() =>
      [...this.kept.entries.values()]
        .filter(
          (entry) =>
            (taskId === undefined || entry.taskId === taskId) && (jobKey === undefined || entry.jobKey === jobKey),
        )
        .reverse()
        .sort((a, b) => b.atMs - a.atMs)
        .slice(0, limit)
        .map((entry) => ({ ...entry })),
    );
  }

  endedOperations({ jobKey, limit }: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.doing(() =>
      [...this.kept.ended.values()]
        .filter(({ jobKeys }) => jobKey === undefined || jobKeys.some((key) => key === jobKey))
        .sort((a, b) => (b.endedAtMs ?? 0) - (a.endedAtMs ?? 0) || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
        .map((operation) => structuredClone(operation)),
    );
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    return this.doing(() => {
      this.fence(term);
      return pruneHistory(this.kept.entries, this.kept.ended, limits);
    });
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  private append(batch: Batch): void {
    for (const entry of this.tail.news(batch)) {
      const key = JSON.stringify([entry.taskId, entry.atMs, entry.state]);
      if (!this.kept.entries.has(key)) this.kept.entries.set(key, { ...entry });
    }
    for (const [id, operation] of batch.operationsEnded) this.kept.ended.set(id, structuredClone(operation));
    this.tail.remember(batch);
  }

  private all<K extends Kind>(kind: K): Snapshot[K] {
    return [...this.kept.rows[kind]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, text]) => JSON.parse(text) as Snapshot[K][number]) as unknown as Snapshot[K];
  }

  private fence(term: Term): void {
    if (term !== this.kept.term) throw new BorealisError('BOREALIS_STORE_FENCED', { term, current: this.kept.term });
  }

  private doing<T>(work: () => T): Promise<T> {
    try {
      if (this.closed) throw new BorealisError('BOREALIS_STORE_CLOSED', { database: this.location });
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(storeFault(error, this.location));
    }
  }
}
