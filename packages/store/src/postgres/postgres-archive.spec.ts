import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { withPostgres } from '@borealis/postgres-server/testing';
import { backUp, restore } from '../backup/back-up.js';
import { openStore } from '../open-store.js';
import { putTask } from '../testing/entities.js';
import { fillDatabase } from '../testing/filled-database.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

withPostgres('a backup and a real server', (server) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let schemas = 0;
  let url: string;
  beforeEach(() => {
    folder = temporaryFolder();
    schemas += 1;
    url = `${server().url()}?schema=archive_${schemas}`;
  });
  afterEach(() => folder.clean());

  const at = (address: string) => ({ url: address, folder: folder.path });
  const write = (address: string, name: string) =>
    backUp(at(address), { file: join(folder.path, name), writtenBy: '1', atMs: 7 });
  const putBack = (address: string, name: string, replace = false) =>
    restore(at(address), { file: join(folder.path, name), replace, atMs: 99 });
  const contents = async (address: string) => {
    const store = await openStore({ ...at(address), thread: 'same' });
    const all = [await store.load(), await store.history({ limit: 9_999 }), await store.endedOperations({ limit: 9 })];
    await store.close();
    return all;
  };

  it('what a file held comes into the server and back into a file', async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    await write('sqlite:a.sqlite', 'one.gz');
    await putBack(url, 'one.gz');
    await write(url, 'two.gz');
    await putBack('sqlite:b.sqlite', 'two.gz');
    const [snapshot, history, ended] = await contents('sqlite:a.sqlite');
    expect(await contents('sqlite:b.sqlite')).toEqual([
      { ...snapshot, framework: { name: 'fw', frameworkId: 'f', restoredAtMs: 99 } },
      history,
      ended,
    ]);
  });

  it('what is there is kept unless it may be replaced, and then whoever runs on it is locked out', async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    await write('sqlite:a.sqlite', 'one.gz');
    const store = await openStore({ ...at(url), thread: 'same' });
    const term = await store.beginTerm();
    await store.commit([putTask('mine')], term);
    await expect(putBack(url, 'one.gz')).rejects.toMatchObject({ code: 'BOREALIS_STORE_NOT_EMPTY' });
    await store.commit([putTask('mine too')], term);
    await putBack(url, 'one.gz', true);
    await expect(store.commit([putTask('late')], term)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
    expect((await store.load()).tasks).toHaveLength(200);
    await store.close();
  });

  it('where nothing is, nothing is made', async () => {
    await expect(write(url, 'one.gz')).rejects.toMatchObject({ code: 'BOREALIS_STORE_ABSENT' });
    await expect(write(url, 'one.gz')).rejects.toMatchObject({ code: 'BOREALIS_STORE_ABSENT' });
  });
});
