import { parentPort, workerData } from 'node:worker_threads';
import type { Change, Snapshot } from '@borealis/contracts';
import { passingOf } from '../crash-point.js';
import type { RawRow } from '../sql/entity-of.js';
import { sqliteDialect } from '../sqlite/sqlite-dialect.js';
import { SqliteStore } from '../sqlite/sqlite-store.js';
import { storeFault } from '../store-fault.js';
import { isPacked, packRows } from './task-rows.js';
import type { PackedRows } from './task-rows.js';
import { faultOf } from './thread-messages.js';
import type { Message, Request, ThreadData } from './thread-messages.js';

// The program of the thread: a SQLite store that is asked by messages. Requests are begun in their order; the store queues them.
const { path, crash } = workerData as ThreadData;
const say = (message: Message): void => parentPort?.postMessage(message, memoryOf(message));
/** What is handed over with it. */
const memoryOf = (message: Message): ArrayBuffer[] =>
  message.kind === 'done' && isPacked(message.result)
    ? [message.result.lengths.buffer, message.result.bytes.buffer]
    : [];

const remark =
  (level: 'info' | 'warn') =>
  (details: object, message: string): void =>
    say({ kind: 'remark', level, details, message });

/** Rows handed over at once. */
const part = 1_000;
/** What was loaded and is still to be handed over, by the id of the request. */
const loaded = new Map<number, { readonly rows: readonly RawRow[]; next: number }>();

const load = async (store: SqliteStore, id: number): Promise<Snapshot> => {
  const { rest, rows } = await store.loadUnchecked();
  loaded.set(id, { rows: inOrder(rows), next: 0 });
  return { ...rest, tasks: [] };
};

/** As a snapshot has them, by their ids. */
const inOrder = (rows: readonly RawRow[]): RawRow[] =>
  rows
    .map((row) => [sqliteDialect.shown(row.id), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

const moreTasks = (of: number): PackedRows => {
  const left = loaded.get(of);
  const rows = left?.rows.slice(left.next, left.next + part) ?? [];
  if (left) left.next += part;
  if (rows.length === 0) loaded.delete(of);
  return packRows(rows);
};

const answer = (store: SqliteStore, request: Request): Promise<unknown> => {
  switch (request.method) {
    case 'commit':
      return store.commit(
        JSON.parse(new TextDecoder().decode(request.changes)) as Change[],
        request.term,
        request.decisions,
      );
    case 'load':
      return load(store, request.id);
    case 'moreTasks':
      store.wasWritten(request.written);
      return Promise.resolve(moreTasks(request.of));
    case 'beginRecording':
      return store.beginRecording(...request.args);
    case 'history':
      return store.history(...request.args);
    case 'endedOperations':
      return store.endedOperations(...request.args);
    case 'prune':
      return store.prune(...request.args);
    default:
      return store[request.method]();
  }
};

try {
  const store = await SqliteStore.open(path, { info: remark('info'), warn: remark('warn') }, passingOf(crash));
  parentPort?.on('message', (request: Request) => {
    answer(store, request).then(
      (result) => say({ kind: 'done', id: request.id, result }),
      (error: unknown) => say({ kind: 'failed', id: request.id, fault: faultOf(storeFault(error, path)) }),
    );
  });
  say({ kind: 'opened' });
} catch (error) {
  say({ kind: 'refused', fault: faultOf(storeFault(error, path)) });
}
