import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Change, Operation } from '@borealis/contracts';
import { MemoryStore } from '../memory/memory-store.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.port.js';
import { aJob, anOperation, aRevision, aTemplate } from '../testing/entities.js';
import { openRaw } from '../testing/filled-database.js';
import { SealedInputLog } from '../input-log/sealed-input-log.js';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { Keyring } from './keyring.js';
import { keyringOf } from './keyring-of.js';
import { SealedStore } from './sealed-store.js';

const keyring = new Keyring(['a key for the behaviour'], 'memory');
storeBehaviour('SealedStore', () => {
  const store = new MemoryStore();
  const sealed = (inner: Store): Store => new SealedStore(inner, keyring);
  return Promise.resolve({
    store: sealed(store),
    reopen: () => Promise.resolve(sealed(store.reopen())),
    log: () => Promise.resolve(new SealedInputLog(store.inputLog(), keyring)),
    clean: () => undefined,
  });
});

const secrets = ['hunter2-environment', 'hunter2-argument', 'hunter2-parameter', 'hunter2-health', 'hunter2-hash'];
const [environment, argument, parameter, health, hash] = secrets as [string, string, string, string, string];
const template = aTemplate({
  command: {
    shell: false,
    arguments: [argument],
    environment: [{ name: 'PASSWORD', value: environment }],
    uris: [],
  },
  container: {
    type: 'DOCKER',
    image: 'web',
    network: 'HOST',
    portMappings: [],
    privileged: false,
    forcePull: true,
    parameters: [{ key: 'env', value: parameter }],
    volumes: [],
  },
  healthCheck: {
    kind: 'COMMAND',
    command: health,
    delayMs: 1,
    intervalMs: 1,
    timeoutMs: 1,
    gracePeriodMs: 1,
    consecutiveFailures: 1,
  },
});
const job = aJob('web', { definition: { ...aJob('web').definition, template } });
const revision = aRevision('r', { template, hash });
const changes: readonly Change[] = [
  { kind: 'job', job },
  { kind: 'revision', revision },
];

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'state.sqlite');
});
afterEach(() => folder.clean());

const open = (keys?: readonly string[]): Promise<Store> =>
  openStore({ url: 'sqlite:state.sqlite', folder: folder.path, thread: 'same', ...(keys && { keys }) });
const found = (): string[] =>
  readdirSync(folder.path).flatMap((name) => {
    const bytes = readFileSync(join(folder.path, name), 'latin1');
    return secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`);
  });
const write = async (keys?: readonly string[]): Promise<void> => {
  const store = await open(keys);
  await store.commit(changes, await store.beginTerm());
  await store.close();
};
const first = 'the first key of all';
const second = 'the second key of all';

describe('what tells how a task is run', () => {
  it('is in no file of the database, and comes back as it was', async () => {
    const store = await open([]);
    await store.commit(changes, await store.beginTerm());
    // With the log that is written before the database.
    expect(readdirSync(folder.path).sort()).toEqual([
      'state.sqlite',
      'state.sqlite-shm',
      'state.sqlite-wal',
      'state.sqlite.key',
    ]);
    expect(found()).toEqual([]);
    expect(await store.load()).toMatchObject({ jobs: [job], revisions: [revision] });
    await store.close();
    expect(found()).toEqual([]);
  });

  it('is sealed wherever a template is, in operations as well', async () => {
    const inner = new MemoryStore();
    const store = new SealedStore(inner, keyring);
    const operation = {
      ...anOperation('o', { state: 'succeeded', endedAtMs: 1 }),
      undo: [{ definition: job.definition }],
    } as Operation;
    await store.commit([{ kind: 'operation', operation }], await store.beginTerm());
    expect(JSON.stringify(await inner.endedOperations({ limit: 9 }))).not.toContain('hunter2');
    expect(await store.endedOperations({ limit: 9 })).toEqual([operation]);
  });

  it('that was kept in the open is sealed at the next start', async () => {
    await write();
    expect(found()).not.toEqual([]);
    const store = await open([]);
    await store.beginTerm();
    expect(await store.load()).toMatchObject({ jobs: [job], revisions: [revision] });
    await store.close();
    const plain = await open();
    expect(JSON.stringify(await plain.load())).not.toContain('hunter2');
    await plain.close();
  });
});

describe('a key', () => {
  it('is made once, beside the database and for its owner only', async () => {
    await write([]);
    const key = readFileSync(`${file}.key`, 'utf8');
    expect(statSync(`${file}.key`).mode & 0o077).toBe(0);
    await write([]);
    expect(readFileSync(`${file}.key`, 'utf8')).toBe(key);
  });

  it.each([
    ['is another one', () => open([second])],
    ['is missing', () => open([])],
  ])('that %s is refused before a term is begun, and the folder stays as it was', async (_case, reopen) => {
    const running = await open([first]);
    const term = await running.beginTerm();
    await running.commit(changes, term);
    const names = readdirSync(folder.path);
    await expect(reopen()).rejects.toMatchObject({ code: 'BOREALIS_STORE_KEY_WRONG' });
    expect(readdirSync(folder.path)).toEqual(names);
    await running.commit(changes, term);
    await running.close();
  });

  it('is changed by naming the new one before the old one, once', async () => {
    await write([first]);
    const both = await open([second, first]);
    await both.beginTerm();
    await both.load();
    await both.close();
    const store = await open([second]);
    expect(await store.load()).toMatchObject({ jobs: [job], revisions: [revision] });
    await store.close();
  });

  it('takes over from one that was made', async () => {
    await write([]);
    const store = await open([first]);
    await store.beginTerm();
    expect(await store.load()).toMatchObject({ jobs: [job] });
    await store.close();
    rmSync(`${file}.key`);
    const later = await open([first]);
    expect(await later.load()).toMatchObject({ jobs: [job] });
    await later.close();
  });

  it('file that holds something else is refused and left alone', async () => {
    writeFileSync(`${file}.key`, 'a shopping list');
    await expect(open([])).rejects.toMatchObject({ code: 'BOREALIS_STORE_KEY_FILE_UNUSABLE' });
    expect(readFileSync(`${file}.key`, 'utf8')).toBe('a shopping list');
  });

  it('is the password of a database server when none is given', () => {
    const at = { url: 'postgres://me:a%20password@db/borealis', folder: folder.path, location: 'db' };
    const sealed = keyringOf({ ...at, keys: [] }).seal('text', 'place');
    expect(keyringOf({ ...at, keys: ['another key to seal'] }).open(sealed, 'place')).toBe('text');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('warns where the only key is one beside a database that is elsewhere, and only there', () => {
    const { path } = folder;
    const warned: unknown[] = [];
    const logger = { info: () => undefined, warn: (details: object) => void warned.push(details) };
    const keysOf = (url: string, keys: readonly string[]): unknown =>
      keyringOf({ url, folder: path, location: url, keys, logger });
    keysOf('postgres://me:word@db/x', []);
    keysOf('postgres://me@db/x', ['a key of some length']);
    keysOf('sqlite:state.sqlite', []);
    expect(warned).toEqual([]);
    keysOf('postgres://me@db/x', []);
    expect(warned).toEqual([{ code: 'BOREALIS_STORE_KEY_BESIDE' }]);
  });
});

it('a sealed row does not open in the place of another one', async () => {
  await write([first]);
  const raw = openRaw(file);
  raw.exec(
    `UPDATE revision SET body = json_set(body, '$.template', (SELECT json_extract(body, '$.definition.template') FROM job))`,
  );
  raw.close();
  await expect(open([first])).rejects.toMatchObject({ code: 'BOREALIS_STORE_KEY_WRONG' });
});
