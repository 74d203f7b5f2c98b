import { asAgentId, asJobKey, asRevisionId, asTaskId } from '@borealis/contracts';
import type { Change, Task } from '@borealis/contracts';
import { openStore } from '@borealis/store';
import type { Store, Term } from '@borealis/store';

const jobKey = asJobKey('root/prod/bench');
const revisionId = asRevisionId('root/prod/bench@1');

/** A task as it is when it runs, with the events of its life so far. */
const runningTask = (number: number, updatedAtMs: number): Task => ({
  id: asTaskId(`00000000-0000-4000-8000-000000000000.bench-${number}.${String(number).padStart(12, '0')}`),
  jobKey,
  instance: number,
  revisionId,
  state: 'RUNNING',
  agentId: asAgentId('00000000-0000-4000-8000-000000000000-S0'),
  hostname: 'agent.example.org',
  healthy: null,
  ports: [31_000],
  failures: 0,
  createdAtMs: 1,
  updatedAtMs,
  history: [
    { atMs: 1, state: 'PENDING' },
    { atMs: 2, state: 'ASSIGNED' },
    { atMs: 3, state: 'STARTING' },
    { atMs: updatedAtMs, state: 'RUNNING' },
  ],
});

export interface StoreRate {
  /** Changed tasks per second, durable, in commits of so many as the loop puts together. */
  readonly rowsPerSecond: number;
  /** Commits of a single task per second, one after the other. */
  readonly commitsPerSecond: number;
  readonly loadSeconds: number;
}

const batchSize = 500;

/** Fills a store with `count` tasks, changes each of them once more, and loads them all. */
export const storeRate = async (url: string, count: number, singles: number): Promise<StoreRate> => {
  const store = await openStore({ url });
  try {
    const term = await store.beginTerm();
    await commitAll(store, term, count, 4);
    const rowsPerSecond = await commitAll(store, term, count, 5);
    const started = performance.now();
    for (let number = 0; number < singles; number++)
      await store.commit([{ kind: 'task', task: runningTask(number, 6) }], term);
    const commitsPerSecond = singles / ((performance.now() - started) / 1000);
    await store.close();
    return { rowsPerSecond, commitsPerSecond, loadSeconds: await loadSeconds(url, count) };
  } finally {
    await store.close();
  }
};

/** As the scheduler's loop does: the next batch is on its way while one is written. */
const commitAll = async (store: Store, term: Term, count: number, updatedAtMs: number): Promise<number> => {
  const started = performance.now();
  let before: Promise<void> = Promise.resolve();
  for (let from = 0; from < count; from += batchSize) {
    const changes = Array.from({ length: Math.min(batchSize, count - from) }, (_, index): Change => ({
      kind: 'task',
      task: runningTask(from + index, updatedAtMs),
    }));
    const committing = store.commit(changes, term);
    await before;
    before = committing;
  }
  await before;
  return count / ((performance.now() - started) / 1000);
};

const loadSeconds = async (url: string, count: number): Promise<number> => {
  const store = await openStore({ url });
  try {
    const started = performance.now();
    const { tasks } = await store.load();
    const seconds = (performance.now() - started) / 1000;
    if (tasks.length !== count) throw new Error(`${tasks.length} of ${count} tasks were loaded`);
    return seconds;
  } finally {
    await store.close();
  }
};
