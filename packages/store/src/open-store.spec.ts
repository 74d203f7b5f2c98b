import { existsSync, readdirSync } from 'node:fs';
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

it.each([undefined, []])('leaves a database alone that is not accepted: with keys %j', async (keys) => {
  const { path, clean } = temporaryFolder();
  const place = { url: 'sqlite:state.sqlite', folder: path, thread: 'same' } as const;
  const theirs = await openStore(place);
  const term = await theirs.beginTerm();
  await theirs.commit([{ kind: 'framework', framework: { name: 'theirs' } }], term);
  const names = readdirSync(path);
  const opened = openStore({
    ...place,
    ...(keys && { keys }),
    accept: ({ framework }, location) => {
      throw new Error(`${framework?.name} at ${location}`);
    },
  });
  await expect(opened).rejects.toThrow(`theirs at ${theirs.location}`);
  expect(readdirSync(path)).toEqual(names);
  await theirs.commit([], term);
  await theirs.close();
  clean();
});

it('never shows a password', async () => {
  for (const url of [
    'mysql://root:geheim@db/x',
    'mysql://root:ge@heim@db/x',
    'mysql://:geheim@db',
    'mysql://db/x?password=geheim',
  ])
    await expect(openStore({ url })).rejects.not.toThrow(/heim/);
});
