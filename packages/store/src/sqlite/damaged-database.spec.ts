import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { putTask } from '../testing/entities.js';
import { fillDatabase, openRaw, tamper } from '../testing/filled-database.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { openExisting } from './open-existing.js';
import { SqliteStore } from './sqlite-store.js';

let model: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
/** A copy of a sound database. */
let file: string;
beforeAll(async () => {
  model = temporaryFolder();
  await fillDatabase(join(model.path, 'state.sqlite'));
});
afterAll(() => model.clean());
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'state.sqlite');
  copyFileSync(join(model.path, 'state.sqlite'), file);
});
afterEach(() => folder.clean());

/** Opens and loads; the code of the refusal, or undefined when there was none. */
const use = async (path: string): Promise<string | undefined> => {
  try {
    const store = await SqliteStore.open(path);
    try {
      await store.load();
    } finally {
      await store.close();
    }
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

/** The same, and proves that the file is afterwards as it was. */
const refusal = async (): Promise<string | undefined> => {
  const before = readFileSync(file);
  const code = await use(file);
  if (code !== undefined) expect(readFileSync(file).equals(before)).toBe(true);
  return code;
};

describe('a database that is not as it should be is refused and left as it is', () => {
  it.each([
    ['a letter', 'Dear database, '.repeat(500)],
    ['a few bytes', 'SQLite'],
    ['the name of a database only', 'SQLite format 3\0'.padEnd(4096, '\0')],
  ])('%s', async (_name, content) => {
    writeFileSync(file, content);
    expect(await refusal()).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('a file torn at any place', async () => {
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
        writeFileSync(file, whole.subarray(0, length));
        expect(await refusal()).toBe('BOREALIS_STORE_UNREADABLE');
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('a file with a page of garbage anywhere, unless nothing was on that page', async () => {
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length / 4096 - 1),
        fc.uint8Array({ minLength: 4096, maxLength: 4096 }),
        async (page, garbage) => {
          writeFileSync(
            file,
            Buffer.concat([whole.subarray(0, page * 4096), garbage, whole.subarray((page + 1) * 4096)]),
          );
          expect(['BOREALIS_STORE_UNREADABLE', 'BOREALIS_STORE_ROW_INVALID']).toContain(await refusal());
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('single wrong bytes, with an error of the catalogue or not at all', async () => {
    const whole = readFileSync(file);
    const wrong = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(wrong, async (bytes) => {
        const damaged = Buffer.from(whole);
        for (const [place, byte] of bytes) damaged[place] = byte;
        writeFileSync(file, damaged);
        expect((await use(file)) ?? 'BOREALIS_STORE_').toMatch(/^BOREALIS_STORE_/);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('a log whose database is gone or empty', async () => {
    writeFileSync(`${file}-wal`, 'frames');
    truncateSync(file, 0);
    expect(await refusal()).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it.each([
    ['its key', 'state.sqlite.key'],
    ['a backup', 'borealis-backup-2026-01-31-12-00-00.ndjson.gz'],
  ])('an empty file beside %s, which is read by nobody as there being none', async (_name, left) => {
    writeFileSync(join(folder.path, left), 'left behind');
    truncateSync(file, 0);
    expect(await refusal()).toBe('BOREALIS_STORE_UNREADABLE');
    await expect(openExisting(file)).rejects.toMatchObject({
      code: 'BOREALIS_STORE_UNREADABLE',
      problem: { details: { why: expect.stringContaining(left) } },
    });
    expect(readdirSync(folder.path).sort()).toEqual([left, 'state.sqlite'].sort());
  });

  it('but a log cut off at any place is taken as far as its commits are whole', async () => {
    const store = await SqliteStore.open(file);
    const term = await store.beginTerm();
    for (let round = 1; round <= 5; round++)
      await store.commit(
        Array.from({ length: 20 }, (_, index) => putTask(`t${index}`, { failures: round })),
        term,
      );
    const [base, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    await store.close();
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length), async (length) => {
        const copy = join(folder.path, 'copy.sqlite');
        writeFileSync(copy, base);
        writeFileSync(`${copy}-wal`, log.subarray(0, length));
        const cut = await SqliteStore.open(copy);
        const { tasks } = await cut.load();
        await cut.close();
        const rounds = tasks.filter(({ id }) => /^t1?\d$/.test(id)).map(({ failures }) => failures);
        expect(rounds).toHaveLength(20);
        expect(new Set(rounds).size).toBe(1);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('the database of another program, with its log', async () => {
    const foreign = join(folder.path, 'customers.sqlite');
    const raw = openRaw(foreign);
    raw.exec('PRAGMA journal_mode = WAL; CREATE TABLE customers (id INTEGER); INSERT INTO customers VALUES (1)');
    // Never checkpointed: all of it is in the log.
    raw.exec('PRAGMA application_id = 7');
    const names = readdirSync(folder.path);
    const contents = names.map((name) => readFileSync(join(folder.path, name)));
    expect(await use(foreign)).toBe('BOREALIS_STORE_UNREADABLE');
    expect(readdirSync(folder.path)).toEqual(names);
    for (const [index, name] of names.entries())
      expect(readFileSync(join(folder.path, name)).equals(contents[index] ?? Buffer.alloc(0))).toBe(true);
    raw.close();
  });

  it('a database of a newer version', async () => {
    tamper(file, "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    expect(await refusal()).toBe('BOREALIS_STORE_NEWER');
  });

  it.each([
    ['is another shape', 'task', `UPDATE task SET body = '{"id":"t1"}' WHERE id = 't1'`],
    ['is no JSON', 'task', `UPDATE task SET body = '{' WHERE id = 't1'`],
    ['is another entity’s', 'task', `UPDATE task SET body = (SELECT body FROM task WHERE id = 't2') WHERE id = 't1'`],
    ['is no text', 'job', `UPDATE job SET body = x'00ff'`],
    ['is out of range', 'operation', `UPDATE operation SET body = json_set(body, '$.cursor', -1)`],
    ['is unknown', 'framework', `UPDATE framework SET body = '[]'`],
  ])('a row whose content %s', async (_name, table, sql) => {
    tamper(file, sql);
    const store = await SqliteStore.open(file);
    await expect(store.load()).rejects.toMatchObject({
      code: 'BOREALIS_STORE_ROW_INVALID',
      problem: { details: { table, database: file } },
    });
    await store.close();
  });

  it('a database some of whose tables are gone', async () => {
    tamper(file, 'DROP TABLE job');
    expect(await refusal()).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('the parent of nothing: an untouched neighbour is not made', async () => {
    writeFileSync(file, 'not a database');
    await use(file);
    expect(readdirSync(dirname(file))).toEqual(['state.sqlite']);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
