import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fillDatabase } from '../testing/filled-database.js';
import { onLinux } from '../testing/on-linux.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { backupName } from './backup-name.js';
import { backUpBeside } from './backup-process.js';
import { checkBackup } from './read-backup.js';

/** The sources of the program, so that no build is needed. */
const program = new URL('../testing/source-backup.mjs', import.meta.url);
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.clean());

const order = (atMs: number, url = 'sqlite:state.sqlite') => ({
  place: { url, folder: folder.path },
  folder: join(folder.path, 'backups'),
  keep: 2,
  writtenBy: '1',
  atMs,
});

it('keeps the newest backups, and nothing that is left of others', async () => {
  await fillDatabase(join(folder.path, 'state.sqlite'));
  mkdirSync(join(folder.path, 'backups'));
  const names = [1_000, 2_000, 3_000].map(backupName);
  for (const name of ['notes.txt', `${names[2]}.99.part`, ...names.slice(0, 2)])
    writeFileSync(join(folder.path, 'backups', name), '');
  let begun = 0;
  const { file, rows } = await backUpBeside(order(3_000), { program, begun: () => (begun += 1) });
  expect({ begun, rows, file }).toMatchObject({ begun: 1, file: join(folder.path, 'backups', names[2]!) });
  expect(readdirSync(join(folder.path, 'backups')).sort()).toEqual([...names.slice(1), 'notes.txt'].sort());
  expect((await checkBackup(file)).rows).toBe(rows);
});

it('says why there is no backup', async () => {
  await expect(backUpBeside(order(1_000), { program })).rejects.toMatchObject({ code: 'BOREALIS_STORE_ABSENT' });
  expect(readdirSync(folder.path)).not.toContain('backups');
});

// A recursive mkdir of Node.js would try for ever, also after the host is gone.
onLinux('says so where its folder cannot be made', async () => {
  await fillDatabase(join(folder.path, 'state.sqlite'));
  const backup = backUpBeside({ ...order(1_000), folder: '/proc/none' }, { program });
  await expect(backup).rejects.toMatchObject({ code: 'BOREALIS_BACKUP_UNWRITABLE' });
});

it('says so where something else is in the place of its folder', async () => {
  await fillDatabase(join(folder.path, 'state.sqlite'));
  writeFileSync(join(folder.path, 'backups'), '');
  const backup = backUpBeside(order(1_000), { program });
  await expect(backup).rejects.toMatchObject({ code: 'BOREALIS_BACKUP_UNWRITABLE' });
});

it('is given up when the host stops', async () => {
  await fillDatabase(join(folder.path, 'state.sqlite'));
  const stopping = new AbortController();
  const backup = backUpBeside(order(1_000), { program, signal: stopping.signal });
  stopping.abort();
  await expect(backup).rejects.toMatchObject({ code: 'BOREALIS_BACKUP_UNWRITABLE' });
});
