import { BorealisError } from '@borealis/contracts';
import type { Change, Framework, Operation, Snapshot } from '@borealis/contracts';
import { batchOf, kinds } from '../batch.js';
import type { Batch, Kind } from '../batch.js';
import { HistoryTail } from '../history-tail.js';
import { KeptBeginning } from '../input-log/kept-beginning.js';
import type { InputLog } from '../input-log/input-log.port.js';
import type { PastKind, RecordedDecision, RecordingStart } from '../input-log/recorded.js';
import { storeFault } from '../store-fault.js';
import type {
  EndedOperationsFilter,
  HistoryLimits,
  SnapshotWithoutTasks,
  Store,
  TaskHistoryEntry,
  TaskHistoryFilter,
  Term,
} from '../store.port.js';
import { MemoryInputLog } from './memory-input-log.js';
import { MemoryRecordings } from './memory-recordings.js';
import { pruneHistory } from './prune-history.js';

/** What outlives a store that is closed, as a file outlives its connection. */
interface Contents {
  readonly rows: { readonly [K in PastKind]: Map<string, string> };
  /** By task, moment and state, in the order of writing. */
  readonly entries: Map<string, TaskHistoryEntry>;
  readonly ended: Map<string, Operation>;
  readonly recordings: MemoryRecordings;
  term: Term;
}

const nothing = (): Contents => ({
  rows: {
    framework: new Map(),
    jobs: new Map(),
    revisions: new Map(),
    tasks: new Map(),
    operations: new Map(),
    agents: new Map(),
    quotas: new Map(),
  },
  entries: new Map(),
  ended: new Map(),
  recordings: new MemoryRecordings(),
  term: 0,
});

/** Remembers until the process ends: for tests and simulation. Values are copied in and out, as a database would. */
export class MemoryStore implements Store {
  readonly location = 'memory';
  private readonly tail = new HistoryTail();
  private readonly beginning = new KeptBeginning();
  private closed = false;

  constructor(private readonly kept: Contents = nothing()) {}

  /** Another store on the same contents: a host that starts again, or a second one. */
  reopen(): MemoryStore {
    return new MemoryStore(this.kept);
  }

  load(): Promise<Snapshot> {
    return this.doing(() => {
      const snapshot = this.inOrder();
      this.tail.begin(snapshot.tasks);
      return snapshot;
    });
  }

  loadWithoutTasks(): Promise<SnapshotWithoutTasks> {
    return this.doing(() => {
      const { tasks: _tasks, ...rest } = this.inOrder();
      return rest;
    });
  }

  beginTerm(): Promise<Term> {
    return this.doing(() => (this.kept.term += 1));
  }

  commit(changes: readonly Change[], term: Term, decisions: readonly RecordedDecision[] = []): Promise<void> {
    return this.doing(() => {
      this.fence(term);
      const batch = batchOf(changes);
      // All values are turned into text first: one that cannot be leaves nothing of its batch behind.
      const framework = batch.framework && JSON.stringify(batch.framework);
      const texts = kinds.map((kind) =>
        [...batch[kind]].map(([id, entity]) => [id, entity && JSON.stringify(entity)] as const),
      );
      this.record(batch, decisions);
      if (framework !== undefined) this.kept.rows.framework.set('framework', framework);
      for (const [index, kind] of kinds.entries()) {
        for (const [id, text] of texts[index] ?? []) {
          if (text === null) this.kept.rows[kind].delete(id);
          else this.kept.rows[kind].set(id, text);
        }
      }
      this.append(batch);
    });
  }

  beginRecording(start: RecordingStart | undefined, term: Term): Promise<void> {
    return this.doing(() => {
      this.fence(term);
      this.beginning.begin(this.kept.recordings.begin(start, term));
    });
  }

  inputLog(): InputLog {
    return new MemoryInputLog(this.kept.recordings, (rowsOf) => this.snapshotOf(rowsOf));
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

  endedOperations({ jobKey, id, limit }: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.doing(() =>
      [...this.kept.ended.values()]
        .filter((operation) => id === undefined || operation.id === id)
        .filter(({ jobKeys }) => jobKey === undefined || jobKeys.some((key) => key === jobKey))
        .sort((a, b) => (b.endedAtMs ?? 0) - (a.endedAtMs ?? 0) || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
        .map((operation) => structuredClone(operation)),
    );
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    return this.doing(() => {
      this.fence(term);
      const rows = pruneHistory(this.kept.entries, this.kept.ended, limits);
      const past = limits.recordings ? this.kept.recordings.prune(limits.recordings) : [];
      this.beginning.forget(past);
      return rows + past.length;
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

  private record(batch: Batch, decisions: readonly RecordedDecision[]): void {
    const recording = this.beginning.current;
    if (recording === undefined) return;
    const first = this.beginning.firstTouched(batch);
    this.kept.recordings.add(recording, decisions, first, (kind, id) => this.kept.rows[kind].get(id));
    this.beginning.remember(first);
  }

  private inOrder(): Snapshot {
    return this.snapshotOf((_kind, rows) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text));
  }

  private snapshotOf(rowsOf: (kind: PastKind, now: ReadonlyMap<string, string>) => string[]): Snapshot {
    const all = <K extends Kind>(kind: K): Snapshot[K] =>
      rowsOf(kind, this.kept.rows[kind]).map(
        (text) => JSON.parse(text) as Snapshot[K][number],
      ) as unknown as Snapshot[K];
    const [framework] = rowsOf('framework', this.kept.rows.framework);
    return {
      ...(framework === undefined ? {} : { framework: JSON.parse(framework) as Framework }),
      jobs: all('jobs'),
      revisions: all('revisions'),
      tasks: all('tasks'),
      operations: all('operations'),
      agents: all('agents'),
      quotas: all('quotas'),
    };
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
