import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRaw } from '../testing/filled-database.js';
import { oldDatabases } from '../testing/old-databases.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { connect } from './connect.js';
import { migrations } from './migrations.js';
import { SqliteArchive } from './sqlite-archive.js';
import { SqliteInputLog } from './sqlite-input-log.js';
import { SqliteStore } from './sqlite-store.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.clean());

const at = (name: string): string => join(folder.path, name);

/** Opens and closes a database; returns which migrations that ran. */
const open = async (file: string): Promise<readonly string[]> => {
  const run: string[] = [];
  const info = (details: object): void =>
    void run.push(...((details as { migrations?: readonly string[] }).migrations ?? []));
  await (await SqliteStore.open(file, { info, warn: () => undefined })).close();
  return run;
};

/** Every table and index as it was made, whatever the order. */
const schemaOf = async (file: string): Promise<string[]> => {
  const source = await connect(file);
  const rows = await source.query<{ sql: string }[]>(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  await source.destroy();
  return rows.map(({ sql }) => sql);
};

const names = migrations.map(({ name }) => name);

it('a new database sees every migration once, and none when it is opened again', async () => {
  expect(await open(at('new.sqlite'))).toEqual(names);
  const before = await schemaOf(at('new.sqlite'));
  expect(await open(at('new.sqlite'))).toEqual([]);
  expect(await schemaOf(at('new.sqlite'))).toEqual(before);
});

describe.each(oldDatabases)('a database as version $upTo left it', ({ upTo, statements, next }) => {
  const make = (name: string): string => {
    const raw = openRaw(at(name));
    for (const statement of statements) raw.exec(statement);
    raw.close();
    return at(name);
  };

  it('becomes what a new one is, with all of its rows', async () => {
    const file = make('old.sqlite');
    expect(await open(file)).toEqual(names.slice(names.indexOf(upTo) + 1));
    await open(at('new.sqlite'));
    expect(await schemaOf(file)).toEqual(await schemaOf(at('new.sqlite')));
    const store = await SqliteStore.open(file);
    expect(await store.load()).toMatchObject({
      framework: { frameworkId: 'f-1' },
      jobs: [{ key: 'root/prod/web', desired: 2 }],
      revisions: [{ number: 1, template: { command: { environment: [{ name: 'A', value: 'ä "b"' }] } } }],
      tasks: [{ id: 'fw.web-1.1', state: 'RUNNING' }],
      operations: [{ id: 'op-1', to: 2 }],
      agents: [{ id: 'a-1', attributes: { rack: 'r1' } }],
    });
    expect((await store.history({ limit: 9 })).map(({ state }) => state)).toEqual(['RUNNING', 'PENDING']);
    expect(await store.endedOperations({ limit: 9 })).toMatchObject([{ id: 'op-1' }]);
    expect(await store.beginTerm()).toBe(8);
    await store.close();
    expect(await open(file)).toEqual([]);
  });

  it('is refused by what only reads it, and stays as it is', async () => {
    const file = make('old.sqlite');
    const before = await schemaOf(file);
    const older = { code: 'BOREALIS_STORE_OLDER' };
    await expect(SqliteArchive.openExisting(file)).rejects.toMatchObject(older);
    await expect(SqliteInputLog.open(file)).rejects.toMatchObject(older);
    expect(await schemaOf(file)).toEqual(before);
  });

  it('is not touched when a step fails half-way', async () => {
    if (upTo === names.at(-1)) return;
    const file = make('old.sqlite');
    // What the next step makes is there already, made by somebody else.
    const raw = openRaw(file);
    raw.exec(`CREATE TABLE ${next} (something TEXT)`);
    raw.close();
    const before = await schemaOf(file);
    await expect(open(file)).rejects.toThrow(/already (exists|a table)/);
    expect(await schemaOf(file)).toEqual(before);
  });
});

it('every version that was left behind by a migration is among the old databases', () => {
  expect(oldDatabases.map(({ upTo }) => upTo)).toEqual(names.slice(0, -1));
});
