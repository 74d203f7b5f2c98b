import { parentPort, workerData } from 'node:worker_threads';
import type { Change, Task } from '@borealis/contracts';
import { passingOf } from '../crash-point.js';
import { SqliteStore } from '../sqlite/sqlite-store.js';
import { storeFault } from '../store-fault.js';
import { faultOf } from './thread-messages.js';
import type { Message, Request, ThreadData } from './thread-messages.js';

// The program of the thread: a SQLite store that is asked by messages. Requests are begun in their order; the store queues them.
const { path, crash } = workerData as ThreadData;
const say = (message: Message): void => parentPort?.postMessage(message);
const remark =
  (level: 'info' | 'warn') =>
  (details: object, message: string): void =>
    say({ kind: 'remark', level, details, message });

/** Tasks handed over at once. */
const part = 1_000;
/** What was loaded and is still to be handed over, by the id of the request. */
const loaded = new Map<number, readonly Task[]>();

const moreTasks = (of: number): readonly Task[] => {
  const tasks = loaded.get(of) ?? [];
  if (tasks.length > part) loaded.set(of, tasks.slice(part));
  else loaded.delete(of);
  return tasks.slice(0, part);
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
      return store.load().then(({ tasks, ...rest }) => {
        loaded.set(request.id, tasks);
        return { ...rest, tasks: [] };
      });
    case 'moreTasks':
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
