import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { putTask } from '../testing/entities.js';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { ThreadedStore } from './threaded-store.js';

/** The sources of the thread's program, so that no build is needed. */
const program = new URL('../testing/source-thread.mjs', import.meta.url);
const open = (file: string): Promise<ThreadedStore> => ThreadedStore.open(file, undefined, { program });

storeBehaviour('ThreadedStore', async () => {
  const { path, clean } = temporaryFolder();
  const file = join(path, 'state.sqlite');
  return { store: await open(file), reopen: () => open(file), clean };
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
