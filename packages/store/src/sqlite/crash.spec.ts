import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitInAnotherProcess, killCommittingProcesses } from '../testing/committing-process.js';
import { putTask } from '../testing/entities.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { wholeBatch } from '../testing/whole-batch.js';
import { SqliteStore } from './sqlite-store.js';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'state.sqlite');
});
afterEach(() => {
  killCommittingProcesses();
  folder.clean();
});

describe('a process killed in the middle of its commits', () => {
  it('loses nothing that was acknowledged, and leaves no half batch', async () => {
    for (const round of [1, 2, 3, 4]) {
      const child = commitInAnotherProcess(file, { ballast: 500 * round });
      await child.acknowledged(7 * round);
      child.kill();
      const { last } = await child.ended;
      const store = await SqliteStore.open(file);
      const batch = wholeBatch(await store.load());
      const history = await store.history({ limit: 10_000 });
      await store.close();
      expect(batch).toBeGreaterThanOrEqual(last);
      expect(history[0]?.atMs).toBe(batch);
      expect(history).toHaveLength(20 * batch);
    }
  });
});

describe('two processes on one file', () => {
  it('are told apart by their terms: the older one is refused and ends', async () => {
    const older = commitInAnotherProcess(file);
    await older.acknowledged(5);
    const store = await SqliteStore.open(file);
    const term = await store.beginTerm();
    const taken = wholeBatch(await store.load());
    const { last, code } = await older.ended;
    expect(code).toBe('BOREALIS_STORE_FENCED');
    expect(last).toBeLessThanOrEqual(taken);
    expect(wholeBatch(await store.load())).toBe(taken);
    await store.commit([putTask('mine')], term);
    await store.close();
  });

  it('may make the file at the same moment', async () => {
    const both = [commitInAnotherProcess(file), commitInAnotherProcess(file)];
    // The one that began its term last goes on, the other is refused.
    const first = await Promise.race(both.map(async (child) => ({ child, ...(await child.ended) })));
    expect(first.code).toBe('BOREALIS_STORE_FENCED');
    const other = both.find((child) => child !== first.child);
    await other?.acknowledged(3);
    other?.kill();
    expect((await other?.ended)?.code).toBeUndefined();
  });
});

describe('a disk that takes no more', () => {
  it('refuses the commit as a whole, keeps what was acknowledged, and goes on when there is room', async () => {
    // No file may grow beyond 256 KiB, and the signal that would kill the process is ignored.
    const child = commitInAnotherProcess(file, { ballast: 2_000, shell: "trap '' XFSZ; ulimit -f 512;" });
    const { last, code } = await child.ended;
    expect(code).toBe('BOREALIS_STORE_UNWRITABLE');
    expect(last).toBeGreaterThan(0);
    const store = await SqliteStore.open(file);
    expect(wholeBatch(await store.load())).toBe(last);
    await store.commit([putTask('after')], await store.beginTerm());
    expect((await store.load()).tasks).toHaveLength(21);
    await store.close();
  });
});
