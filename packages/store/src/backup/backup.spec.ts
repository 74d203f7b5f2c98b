import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '@borealis/contracts';
import fc from 'fast-check';
import { openStore } from '../open-store.js';
import type { Store } from '../store.port.js';
import { aFramework, aJob, putTask } from '../testing/entities.js';
import { fillDatabase } from '../testing/filled-database.js';
import { anyChange } from '../testing/store-model.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { backUp, restore } from './back-up.js';
import { checkBackup } from './read-backup.js';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'kept', 'backup.ndjson.gz');
});
afterEach(() => folder.clean());

const place = (name: string) => ({ url: `sqlite:${name}.sqlite`, folder: folder.path });
const open = (name: string): Promise<Store> => openStore({ ...place(name), thread: 'same' });
const write = (from = 'a') => backUp(place(from), { file, writtenBy: '1.2.3', atMs: 7 });
const putBack = (to: string, replace = false) => restore(place(to), { file, replace, atMs: 99 });

interface Contents {
  readonly snapshot: Snapshot;
  readonly history: unknown;
  readonly ended: unknown;
}
const contents = async (name: string): Promise<Contents> => {
  const store = await open(name);
  const all: Contents = {
    snapshot: await store.load(),
    history: await store.history({ limit: 10_000 }),
    ended: await store.endedOperations({ limit: 10_000 }),
  };
  await store.close();
  return all;
};
const restoredFrom = ({ snapshot, ...rest }: Contents): Contents => ({
  ...rest,
  snapshot: { ...snapshot, ...(snapshot.framework && { framework: { ...snapshot.framework, restoredAtMs: 99 } }) },
});

describe('a backup', () => {
  it('put into an empty database is everything that was there, whatever that was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 30 }), async (changes) => {
        for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name), { recursive: true });
        const store = await open('a');
        await store.commit(changes, await store.beginTerm());
        await store.close();
        await write();
        await putBack('b');
        expect(await contents('b')).toEqual(restoredFrom(await contents('a')));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('is of one moment, while others go on committing', async () => {
    const store = await open('a');
    const term = await store.beginTerm();
    const batch = (failures: number) =>
      Array.from({ length: 3_000 }, (_, index) => putTask(`t${index}`, { failures, history: [] }));
    await store.commit(batch(0), term);
    let writing = true;
    const committing = (async () => {
      for (let round = 1; writing; round++) await store.commit(batch(round), term);
    })();
    await write().finally(() => (writing = false));
    await committing;
    await store.close();
    await putBack('b');
    const { snapshot } = await contents('b');
    expect(snapshot.tasks).toHaveLength(3_000);
    expect(new Set(snapshot.tasks.map(({ failures }) => failures)).size).toBe(1);
  });

  it('is one file for its owner only, and says what is in it', async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    await write();
    expect(readdirSync(join(folder.path, 'kept'))).toEqual(['backup.ndjson.gz']);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await checkBackup(file)).toMatchObject({
      writtenBy: '1.2.3',
      createdAtMs: 7,
      term: 1,
      counts: { framework: 1, jobs: 1, revisions: 1, tasks: 200, operations: 1, agents: 1, operationHistory: 1 },
      keys: [],
    });
  });

  it('leaks no secret and needs no key', async () => {
    const store = await openStore({ ...place('a'), thread: 'same', keys: ['a key nobody else has'] });
    const { definition } = aJob('web');
    const environment = [{ name: 'PASSWORD', value: 'hunter2' }];
    const template = { ...definition.template, command: { ...definition.template.command, environment } };
    const job = aJob('web', { definition: { ...definition, template } });
    await store.commit([{ kind: 'job', job }], await store.beginTerm());
    await store.close();
    await write();
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain('hunter2');
    expect((await checkBackup(file)).keys).toHaveLength(1);
    await putBack('b');
    const again = await openStore({ ...place('b'), thread: 'same', keys: ['a key nobody else has'] });
    expect((await again.load()).jobs).toEqual([job]);
    await again.close();
  });

  it('of a database that is not there is refused, and none is made', async () => {
    await expect(write('nowhere')).rejects.toMatchObject({ code: 'BOREALIS_STORE_ABSENT' });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('that cannot be written is refused, and nothing is left of it', async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    mkdirSync(file, { recursive: true });
    await expect(write()).rejects.toMatchObject({ code: 'BOREALIS_BACKUP_UNWRITABLE' });
    expect(readdirSync(join(folder.path, 'kept'))).toEqual(['backup.ndjson.gz']);
  });
});

describe('a backup that is not as it should be changes nothing', () => {
  beforeEach(async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    await write();
  });
  const refusal = async (): Promise<string | undefined> => {
    const code = await putBack('b').then(
      () => undefined,
      (error: { code?: string }) => error.code,
    );
    if (code !== undefined) expect(existsSync(join(folder.path, 'b.sqlite'))).toBe(false);
    return code;
  };
  const rewrite = (change: (text: string) => string): void =>
    writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));

  it('cut off at any place', async () => {
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        writeFileSync(file, whole.subarray(0, length));
        expect(await refusal()).toBe('BOREALIS_BACKUP_UNREADABLE');
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it.each([
    ['changed in one place', (text: string) => text.replace('"failures":0', '"failures":1')],
    ['without one of its lines', (text: string) => text.replace(/\n.*"t7".*\n/, '\n')],
    ['without its end', (text: string) => text.replace(/\n.*\n$/, '\n')],
    ['with something after its end', (text: string) => `${text}{}\n`],
    ['of another program', () => 'a letter\n'],
    ['with a row of another shape', (text: string) => text.replace('"kind":"agents"', '"kind":"angels"')],
    ['of nothing', () => ''],
  ])('%s', async (_case, change) => {
    rewrite(change);
    expect(await refusal()).toBe('BOREALIS_BACKUP_UNREADABLE');
  });

  it('of a newer version', async () => {
    rewrite((text) => text.replace('"version":1', '"version":2'));
    expect(await refusal()).toBe('BOREALIS_BACKUP_NEWER');
  });

  it('that is not there', async () => {
    rmSync(file);
    expect(await refusal()).toBe('BOREALIS_BACKUP_ABSENT');
  });
});

describe('a database that is not empty', () => {
  beforeEach(async () => {
    await fillDatabase(join(folder.path, 'a.sqlite'));
    await write();
  });

  it('is refused as it is, unless it may be replaced', async () => {
    const store = await open('b');
    await store.commit([putTask('mine')], await store.beginTerm());
    await store.close();
    const before = await contents('b');
    await expect(putBack('b')).rejects.toMatchObject({ code: 'BOREALIS_STORE_NOT_EMPTY' });
    expect(await contents('b')).toEqual(before);
    await putBack('b', true);
    expect(await contents('b')).toEqual(restoredFrom(await contents('a')));
  });

  it('is taken from the host that runs on it', async () => {
    const store = await open('b');
    const term = await store.beginTerm();
    await store.commit([{ kind: 'framework', framework: aFramework() }], term);
    await putBack('b', true);
    await expect(store.commit([putTask('late')], term)).rejects.toMatchObject({ code: 'BOREALIS_STORE_FENCED' });
    await store.close();
    expect(await contents('b')).toEqual(restoredFrom(await contents('a')));
  });
});
