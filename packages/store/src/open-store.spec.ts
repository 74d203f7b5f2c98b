import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openStore } from './open-store.js';
import { temporaryFolder } from './testing/temporary-folder.js';

it('finds a relative path in the given folder, and an absolute one where it is', async () => {
  const { path, clean } = temporaryFolder();
  for (const url of [
    'sqlite:data/a.sqlite',
    'sqlite://data/b.sqlite',
    `sqlite:${path}/data/c.sqlite`,
    `sqlite://${path}/data/d.sqlite`,
  ])
    await (await openStore({ url, folder: path, thread: 'same' })).close();
  for (const name of ['a', 'b', 'c', 'd']) expect(existsSync(join(path, 'data', `${name}.sqlite`))).toBe(true);
  clean();
});

it('keeps nothing with memory:', async () => {
  const store = await openStore({ url: 'memory:' });
  expect(store.location).toBe('memory');
});

it.each(['', 'sqlite:', 'sqlite::memory:', 'sqlite:?mode=ro', 'state.sqlite', 'mysql://db/x'])(
  'refuses the address "%s"',
  async (url) => {
    await expect(openStore({ url })).rejects.toMatchObject({ code: 'BOREALIS_STORE_UNSUPPORTED' });
  },
);

it('never shows a password', async () => {
  for (const url of [
    'mysql://root:geheim@db/x',
    'mysql://root:ge@heim@db/x',
    'mysql://:geheim@db',
    'mysql://db/x?password=geheim',
  ])
    await expect(openStore({ url })).rejects.not.toThrow(/heim/);
});
