import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { putTask } from '../testing/entities.js';
import { SqliteInputLog } from '../sqlite/sqlite-input-log.js';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { ThreadedStore } from './threaded-store.js';

/** The sources of the thread's program, so that no build is needed. */
const program = new URL('../testing/source-thread.mjs', import.meta.url);
const open = (file: string): Promise<ThreadedStore> => ThreadedStore.open(file, undefined, { program });

storeBehaviour('ThreadedStore', async () => {
  const { path, clean } = temporaryFolder();
  const file = join(path, 'state.sqlite');
  return { store: await open(file), reopen: () => open(file), log: () => SqliteInputLog.open(file), clean };
});

it('refuses a file that is not ours as the store in it does', async () => {
  const { path, clean } = temporaryFolder();
  const file = join(path, 'state.sqlite');
  writeFileSync(file, 'a letter to somebody');
  await expect(open(file)).rejects.toMatchObject({ code: 'BOREALIS_STORE_UNREADABLE' });
  clean();
});

it('leaves the event loop free while it writes', async () => {
  const { path, clean } = temporaryFolder();
  const store = await open(join(path, 'state.sqlite'));
  const term = await store.beginTerm();
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  await store.commit(
    Array.from({ length: 5_000 }, (_, index) => putTask(`t${index}`)),
    term,
  );
  clearInterval(turning);
  expect(turns).toBeGreaterThan(5);
  await store.close();
  clean();
});

it('leaves the event loop turns while it loads, and is closed when all is there', async () => {
  const { path, clean } = temporaryFolder();
  const store = await open(join(path, 'state.sqlite'));
  const changes = Array.from({ length: 4_500 }, (_, index) => putTask(`t${index}`));
  await store.commit(changes, await store.beginTerm());
  const loading = store.load();
  let largest = 0;
  const { worker } = store as unknown as { worker: Worker };
  worker.on('message', ({ result }: { result?: { lengths?: Uint32Array; tasks?: unknown[] } | null }) => {
    largest = Math.max(largest, (result?.lengths?.length ?? 0) / 2, result?.tasks?.length ?? 0);
  });
  const [{ tasks }] = await Promise.all([loading, store.close()]);
  expect(tasks).toHaveLength(4_500);
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(4_500);
  expect(largest).toBeLessThanOrEqual(1_000);
  expect(largest).toBeGreaterThan(0);
  clean();
});

it('rejects what is under way when its thread ends', async () => {
  const { path, clean } = temporaryFolder();
  const store = await open(join(path, 'state.sqlite'));
  const term = await store.beginTerm();
  const { worker } = store as unknown as { worker: { terminate: () => Promise<number> } };
  const committing = store.commit([putTask('t')], term);
  const outcome = committing.then(
    () => 'durable',
    (error: { code: string }) => error.code,
  );
  await worker.terminate();
  expect(['durable', 'BOREALIS_STORE_FAILED']).toContain(await outcome);
  await expect(store.load()).rejects.toMatchObject({ code: 'BOREALIS_STORE_FAILED' });
  clean();
});
