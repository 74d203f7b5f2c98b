import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../open-store.js';
import { putTask } from '../testing/entities.js';
import { storeBehaviour } from '../testing/store-behaviour.js';
import { SqliteStore } from './sqlite-store.js';

const folder = (): { path: string; clean: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'borealis-store-'));
  return { path, clean: () => rmSync(path, { recursive: true, force: true }) };
};

storeBehaviour('SqliteStore', async () => {
  const { path, clean } = folder();
  const file = join(path, 'deep', 'er', 'state.sqlite');
  return { store: await SqliteStore.open(file), reopen: () => SqliteStore.open(file), clean };
});

interface RawDatabase {
  exec(sql: string): void;
  close(): void;
}
const Libsql = createRequire(import.meta.url)('libsql') as new (path: string) => RawDatabase;

describe('a database that is not as it should be is refused and left as it is', () => {
  const cleaning: (() => void)[] = [];
  afterEach(() => {
    for (const clean of cleaning.splice(0)) clean();
  });
  const place = (): string => {
    const { path, clean } = folder();
    cleaning.push(clean);
    return join(path, 'state.sqlite');
  };
  const filled = async (): Promise<string> => {
    const file = place();
    const store = await SqliteStore.open(file);
    const term = await store.beginTerm();
    await store.commit(
      Array.from({ length: 200 }, (_, index) => putTask(`t${index}`)),
      term,
    );
    await store.close();
    return file;
  };
  const refusal = async (file: string): Promise<string> => {
    const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
    const error = await SqliteStore.open(file).then(
      async (store) => {
        const loading = await store.load().then(
          () => undefined,
          (fault: unknown) => fault,
        );
        await store.close();
        return loading;
      },
      (fault: unknown) => fault,
    );
    if (before) expect(readFileSync(file).equals(before)).toBe(true);
    return (error as { code?: string } | undefined)?.code ?? 'none';
  };

  it('a file of something else', async () => {
    const file = place();
    writeFileSync(file, 'This is a letter, not a database. '.repeat(200));
    expect(await refusal(file)).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('a torn file', async () => {
    const file = await filled();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(await refusal(file)).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('a file with a page of garbage', async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 8192);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('the database of another program', async () => {
    const file = place();
    const raw = new Libsql(file);
    raw.exec('CREATE TABLE customers (id INTEGER)');
    raw.close();
    expect(await refusal(file)).toBe('BOREALIS_STORE_UNREADABLE');
  });

  it('a database of a newer version', async () => {
    const file = await filled();
    const raw = new Libsql(file);
    raw.exec("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    raw.close();
    expect(await refusal(file)).toBe('BOREALIS_STORE_NEWER');
  });

  it('a row of another shape', async () => {
    const file = await filled();
    const raw = new Libsql(file);
    raw.exec(`UPDATE task SET body = '{"id":"t1"}' WHERE id = 't1'; PRAGMA wal_checkpoint(TRUNCATE)`);
    raw.close();
    expect(await refusal(file)).toBe('BOREALIS_STORE_ROW_INVALID');
  });

  it('a place that is a folder, or below a file', async () => {
    const file = await filled();
    expect(await refusal(join(file, 'below.sqlite'))).toBe('BOREALIS_STORE_UNWRITABLE');
    expect(await refusal(join(file, '..'))).toMatch(/BOREALIS_STORE_UN(WRIT|READ)ABLE/);
  });

  it('a folder without the right to write', async () => {
    if (process.getuid?.() === 0) return; // Root may write anywhere.
    const file = place();
    chmodSync(join(file, '..'), 0o500);
    expect(await refusal(file)).toBe('BOREALIS_STORE_UNWRITABLE');
  });

  it('an address of no known kind, without showing its password', async () => {
    const opening = openStore({ url: 'mysql://root:geheim@db/x' });
    await expect(opening).rejects.toMatchObject({ code: 'BOREALIS_STORE_UNSUPPORTED' });
    await expect(opening).rejects.not.toThrow(/geheim/);
  });
});

describe('a process killed in the middle of its commits', () => {
  it('loses nothing that was acknowledged, and leaves no half batch', async () => {
    const { path, clean } = folder();
    const file = join(path, 'state.sqlite');
    const built = new URL('../../dist/index.js', import.meta.url);
    if (!existsSync(built)) throw new Error('packages/store is not built: run npm run build');
    const program = `
      import { openStore } from ${JSON.stringify(built.href)};
      const store = await openStore({ url: 'sqlite:${file}' });
      const term = await store.beginTerm();
      const task = (id, batch) => ({ kind: 'task', task: { id, jobKey: 'a/b/c', instance: 0, revisionId: 'r', state: 'PENDING', healthy: null, ports: [], failures: batch, createdAtMs: 1, updatedAtMs: 1, history: [] } });
      for (let batch = 1; ; batch++) {
        await store.commit(Array.from({ length: 20 }, (_, index) => task('t' + index, batch)), term);
        console.log(batch);
      }`;
    try {
      for (let round = 0; round < 3; round++) {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let acknowledged = 0;
        const lines = createInterface({ input: child.stdout });
        const closed = new Promise((resolve) => lines.once('close', resolve));
        lines.on('line', (line) => {
          acknowledged = Number(line);
          if (acknowledged === 20 + round) child.kill('SIGKILL');
        });
        await closed;
        const store = await SqliteStore.open(file);
        const batches = new Set((await store.load()).tasks.map(({ failures }) => failures));
        await store.close();
        expect(batches.size).toBe(1);
        expect([...batches][0]).toBeGreaterThanOrEqual(acknowledged);
      }
    } finally {
      clean();
    }
  });
});
