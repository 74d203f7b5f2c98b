import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { putTask } from '../testing/entities.js';
import { fillDatabase, openRaw } from '../testing/filled-database.js';
import { onLinux } from '../testing/on-linux.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { openDatabase } from './open-database.js';
import { Session } from './session.js';
import { SqliteStore } from './sqlite-store.js';
import { statements } from './statements.js';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'state.sqlite');
});
afterEach(() => folder.clean());

const root = process.geteuid?.() === 0;
const nobody = 65_534;

/** Opening as somebody without rights: root may write anywhere, so root steps down while the file is looked at. */
const openWithoutRights = (path: string): Promise<SqliteStore> => {
  if (root) process.seteuid?.(nobody);
  try {
    return SqliteStore.open(path);
  } finally {
    if (root) process.seteuid?.(0);
  }
};
const unwritable = { code: 'BOREALIS_STORE_UNWRITABLE' };

describe('opening a database', () => {
  it('makes file and folder for the owner only, and says so', async () => {
    const remarks: string[] = [];
    const logger = { info: (_: object, text: string) => remarks.push(text), warn: () => remarks.push('warned') };
    file = join(folder.path, 'new', 'state.sqlite');
    const store = await SqliteStore.open(file, logger);
    await store.commit([putTask('a')], await store.beginTerm());
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    expect(statSync(join(file, '..')).mode & 0o077).toBe(0);
    await store.close();
    await (await SqliteStore.open(file, logger)).close();
    expect(remarks).toEqual(['A new database was made', 'The schema was brought up to date']);
  });

  // A recursive mkdir of Node.js would try for ever.
  onLinux('is refused where no folder can be made', async () => {
    await expect(SqliteStore.open('/proc/none/state.sqlite')).rejects.toMatchObject(unwritable);
  });

  it('leaves the whole database in the one file when it is closed', async () => {
    await fillDatabase(file);
    writeFileSync(join(folder.path, 'copy.sqlite'), readFileSync(file));
    const copy = await SqliteStore.open(join(folder.path, 'copy.sqlite'));
    expect((await copy.load()).tasks).toHaveLength(200);
    await copy.close();
  });

  it('commits with a log, and to the disk', async () => {
    const source = await openDatabase(file);
    expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await source.destroy();
  });

  it('takes an empty file for a new one, with a warning', async () => {
    writeFileSync(file, '');
    const warnings: string[] = [];
    const store = await SqliteStore.open(file, { info: () => undefined, warn: (_, text) => warnings.push(text) });
    expect((await store.load()).tasks).toEqual([]);
    expect(warnings).toEqual(['The database file is empty; it is used as a new one']);
    await store.close();
  });

  it('makes a new one where only the key of one is left, with a warning', async () => {
    writeFileSync(`${file}.key`, 'left behind');
    const warnings: string[] = [];
    const store = await SqliteStore.open(file, { info: () => undefined, warn: (_, text) => warnings.push(text) });
    expect((await store.load()).tasks).toEqual([]);
    expect(warnings).toEqual(['The database file is gone, while its key is there; a new one is made']);
    await store.close();
  });

  it('takes up a database whose maker died before its first table', async () => {
    const raw = openRaw(file);
    raw.exec(`PRAGMA application_id = ${0x424f5245}`);
    raw.close();
    const store = await SqliteStore.open(file);
    expect(await store.beginTerm()).toBe(1);
    await store.close();
  });

  it('describes the same tables in entities and migrations', async () => {
    const source = await openDatabase(file);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
  });
});

describe('a place that cannot be written is refused', () => {
  it('a folder', async () => {
    await expect(SqliteStore.open(folder.path)).rejects.toMatchObject(unwritable);
  });

  it('a device', async () => {
    await expect(SqliteStore.open('/dev/null')).rejects.toMatchObject(unwritable);
  });

  it('a place below a file', async () => {
    writeFileSync(file, '');
    await expect(SqliteStore.open(join(file, 'below.sqlite'))).rejects.toMatchObject(unwritable);
  });

  it('a folder without the right to write', async () => {
    const closed = join(folder.path, 'closed');
    mkdirSync(closed);
    chmodSync(folder.path, 0o755);
    chmodSync(closed, 0o555);
    await expect(openWithoutRights(join(closed, 'state.sqlite'))).rejects.toMatchObject(unwritable);
    await expect(openWithoutRights(join(closed, 'deeper', 'state.sqlite'))).rejects.toMatchObject(unwritable);
  });

  it('a file without the right to write, unchanged', async () => {
    await fillDatabase(file);
    chmodSync(folder.path, 0o755);
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    await expect(openWithoutRights(file)).rejects.toMatchObject(unwritable);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a database another process holds', () => {
  it('is waited for without stopping the event loop', async () => {
    const store = await SqliteStore.open(file);
    const term = await store.beginTerm();
    const other = openRaw(file);
    other.exec('BEGIN IMMEDIATE');
    const committing = store.commit([putTask('a')], term);
    // The lock is let go from this very event loop: were it stopped, the commit would fail.
    setTimeout(() => other.exec('COMMIT'), 100);
    await committing;
    expect((await store.load()).tasks).toHaveLength(1);
    other.close();
    await store.close();
  });

  it('is had in turn, though the other one commits without a pause', async () => {
    const greedy = new Session(await openDatabase(file), file);
    const other = await SqliteStore.open(file);
    let taken = false;
    const committing = (async () => {
      while (!taken) {
        // The lock is held through whole turns of the event loop; between two holds there is none in which somebody else could look.
        await greedy.write(async (source) => {
          await pause(60);
          await source.query(statements.beginTerm);
        });
      }
    })();
    await pause(100);
    const term = await other.beginTerm().finally(() => (taken = true));
    expect(term).toBeGreaterThan(0);
    await committing;
    await other.close();
    await greedy.close();
  });

  it('is given up in the end, and can be used afterwards', async () => {
    const session = new Session(await openDatabase(file), file, 100);
    const raiseTerm = () => session.write((source) => source.query(statements.beginTerm));
    const other = openRaw(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(raiseTerm()).rejects.toMatchObject({ code: 'BOREALIS_STORE_BUSY' });
    other.exec('COMMIT');
    await raiseTerm();
    other.close();
    await session.close();
  });
});
