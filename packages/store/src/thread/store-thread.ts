import { parentPort, workerData } from 'node:worker_threads';
import type { Change } from '@borealis/contracts';
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

const answer = (store: SqliteStore, request: Request): Promise<unknown> => {
  switch (request.method) {
    case 'commit':
      return store.commit(JSON.parse(new TextDecoder().decode(request.changes)) as Change[], request.term);
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
