import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { BorealisError } from '@borealis/contracts';
import type { Change, Operation, Snapshot, Task } from '@borealis/contracts';
import type { RecordedDecision, RecordingStart } from '../input-log/recorded.js';
import type { WrittenEvent } from '../history-tail.js';
import { entityOf } from '../sql/entity-of.js';
import { tables } from '../sql/tables.js';
import { sqliteDialect } from '../sqlite/sqlite-dialect.js';
import { storeFault } from '../store-fault.js';
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
import { unpackRows } from './task-rows.js';
import type { PackedRows } from './task-rows.js';
import { errorOf } from './thread-messages.js';
import type { Message, Request, ThreadData } from './thread-messages.js';

const newestOf = ({ id, history }: Task): WrittenEvent[] => {
  const newest = history.at(-1);
  return newest === undefined ? [] : [[id, { atMs: newest.atMs, state: newest.state }]];
};

/** The program of the thread; those who do not run what was built have one of their own. */
const built = new URL('./store-thread.js', import.meta.url);

type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A SQLite store in a thread of its own. The driver is synchronous: beside the scheduler it would stop the event loop for as long as
 * the disk takes.
 */
export class ThreadedStore implements Store {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private closing: Promise<void> | undefined;
  /** What is being loaded comes in parts, and is waited for as a whole. */
  private loading: Promise<unknown> = Promise.resolve();
  private broken: BorealisError | undefined;

  private constructor(
    readonly location: string,
    private readonly worker: Worker,
  ) {}

  static open(
    path: string,
    logger?: StoreLogger,
    { program = built, crash }: { readonly program?: URL; readonly crash?: ThreadData['crash'] } = {},
  ): Promise<ThreadedStore> {
    const worker = new Worker(program, { workerData: { path, crash } satisfies ThreadData });
    const store = new ThreadedStore(path, worker);
    return new Promise((resolve, reject) => {
      worker.on('message', (message: Message) => {
        switch (message.kind) {
          case 'remark':
            return logger?.[message.level](message.details, message.message);
          case 'opened':
            worker.unref();
            return resolve(store);
          case 'refused':
            reject(errorOf(message.fault));
            return void worker.terminate();
          case 'done':
            return store.settle(message.id, ({ resolve: done }) => done(message.result));
          case 'failed':
            return store.settle(message.id, ({ reject: fail }) => fail(errorOf(message.fault)));
        }
      });
      const broken = (error: unknown): void => {
        store.breakDown(storeFault(error, path));
        reject(storeFault(error, path));
      };
      worker.once('error', broken);
      worker.once('exit', (code) => broken(new Error(`the thread of the database ended with ${code}`)));
    });
  }

  load(): Promise<Snapshot> {
    if (this.closing) return this.ask({ method: 'load' });
    const loading = this.loadInParts();
    this.loading = Promise.allSettled([this.loading, loading]);
    return loading;
  }

  loadWithoutTasks(): Promise<SnapshotWithoutTasks> {
    return this.ask({ method: 'loadWithoutTasks' });
  }

  beginTerm(): Promise<Term> {
    return this.ask({ method: 'beginTerm' });
  }

  commit(changes: readonly Change[], term: Term, decisions: readonly RecordedDecision[] = []): Promise<void> {
    try {
      return this.ask({
        method: 'commit',
        changes: new TextEncoder().encode(JSON.stringify(changes)),
        term,
        decisions,
      });
    } catch (error) {
      return Promise.reject(storeFault(error, this.location));
    }
  }

  beginRecording(start: RecordingStart | undefined, term: Term): Promise<void> {
    return this.ask({ method: 'beginRecording', args: [start, term] });
  }

  history(filter: TaskHistoryFilter): Promise<readonly TaskHistoryEntry[]> {
    return this.ask({ method: 'history', args: [filter] });
  }

  endedOperations(filter: EndedOperationsFilter): Promise<readonly Operation[]> {
    return this.ask({ method: 'endedOperations', args: [filter] });
  }

  prune(limits: HistoryLimits, term: Term): Promise<number> {
    return this.ask({ method: 'prune', args: [limits, term] });
  }

  close(): Promise<void> {
    this.closing ??= this.loading
      .then(() => this.request<undefined>({ method: 'close' }))
      .then(async () => {
        await this.worker.terminate();
      });
    return this.closing;
  }

  private async loadInParts(): Promise<Snapshot> {
    const of = ++this.last;
    const rest = await this.request<Snapshot>({ method: 'load' }, of);
    const place = { database: this.location, ...tables.tasks };
    const tasks: Task[] = [];
    let told = 0;
    const next = (): Promise<PackedRows> => {
      const written = tasks.slice(told).flatMap(newestOf);
      told = tasks.length;
      return this.request({ method: 'moreTasks', of, written });
    };
    // One part is checked here while the thread packs the next; the last question is answered by an empty one.
    for (let coming = next(); ;) {
      const part = await coming;
      if (part.lengths.length === 0 && told === tasks.length) return { ...rest, tasks };
      coming = next();
      // Should a row be refused, nobody waits for it any more.
      coming.catch(() => undefined);
      for (const row of unpackRows(part)) tasks.push(entityOf(place, row, sqliteDialect));
      // The next is there already: without this, all of them would be checked in one turn of the event loop.
      await nextTurn();
    }
  }

  private ask<T>(request: Unnumbered): Promise<T> {
    if (this.closing) return Promise.reject(new BorealisError('BOREALIS_STORE_CLOSED', { database: this.location }));
    return this.request(request);
  }

  private request<T>(request: Unnumbered, id = ++this.last): Promise<T> {
    if (this.broken) return Promise.reject(this.broken);
    // What is under way keeps the process alive, an idle store does not.
    this.worker.ref();
    this.worker.postMessage({ ...request, id }, request.method === 'commit' ? [request.changes.buffer] : []);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    });
  }

  private settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker.unref();
    if (waiting) how(waiting);
  }

  /** Whether what was under way is durable is unknown: `load` of the next store says. */
  private breakDown(error: BorealisError): void {
    this.broken = error;
    for (const id of [...this.waiting.keys()]) this.settle(id, ({ reject }) => reject(error));
  }
}
