import { BorealisError } from '@borealis/contracts';
import type { Change, Snapshot, Task } from '@borealis/contracts';
import { batchOf } from '../batch.js';
import type { Batch } from '../batch.js';
import { HistoryTail } from '../history-tail.js';
import type { Store, TaskHistoryEntry, Term } from '../store.port.js';

type Collections = Omit<Batch, 'framework'>;

/** Remembers until the process ends: for tests and simulation. Values are copied in and out, as a database would. */
export class MemoryStore implements Store {
  readonly location = 'memory';
  private framework: Snapshot['framework'];
  private readonly rows: { readonly [K in keyof Collections]: Map<string, string> } = {
    jobs: new Map(),
    revisions: new Map(),
    tasks: new Map(),
    operations: new Map(),
    agents: new Map(),
  };
  private entries: TaskHistoryEntry[] = [];
  private readonly tail = new HistoryTail();
  private term: Term = 0;

  load(): Promise<Snapshot> {
    const all = <T>(rows: Map<string, string>): T[] => [...rows.values()].map((row) => JSON.parse(row) as T);
    return Promise.resolve({
      ...(this.framework === undefined ? {} : { framework: { ...this.framework } }),
      jobs: all(this.rows.jobs),
      revisions: all(this.rows.revisions),
      tasks: all<Task>(this.rows.tasks),
      operations: all(this.rows.operations),
      agents: all(this.rows.agents),
    });
  }

  beginTerm(): Promise<Term> {
    this.term += 1;
    return Promise.resolve(this.term);
  }

  commit(changes: readonly Change[], term: Term): Promise<void> {
    if (term !== this.term)
      return Promise.reject(new BorealisError('BOREALIS_STORE_FENCED', { term, current: this.term }));
    const batch = batchOf(changes);
    if (batch.framework) this.framework = batch.framework;
    for (const kind of Object.keys(this.rows) as (keyof Collections)[]) {
      for (const [id, entity] of batch[kind]) {
        if (entity === null) this.rows[kind].delete(id);
        else this.rows[kind].set(id, JSON.stringify(entity));
      }
    }
    this.entries.push(...this.tail.news(batch));
    return Promise.resolve();
  }

  history(filter: Parameters<Store['history']>[0]): Promise<readonly TaskHistoryEntry[]> {
    const matching = this.entries.filter(
      (entry) =>
        (filter.taskId === undefined || entry.taskId === filter.taskId) &&
        (filter.jobKey === undefined || entry.jobKey === filter.jobKey),
    );
    return Promise.resolve([...matching].sort((a, b) => b.atMs - a.atMs).slice(0, filter.limit));
  }

  prune(olderThanMs: number, limit: number): Promise<number> {
    const doomed = new Set(this.entries.filter(({ atMs }) => atMs < olderThanMs).slice(0, limit));
    this.entries = this.entries.filter((entry) => !doomed.has(entry));
    return Promise.resolve(doomed.size);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
