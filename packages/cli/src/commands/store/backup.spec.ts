import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '@borealis/store';
import { backup } from './backup.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borealis-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('borealis backup --to', () => {
  it('writes over no file and makes no folder without --force', async () => {
    const database = `sqlite:${join(folder, 'b.sqlite')}`;
    await (await openStore({ url: database, folder, thread: 'same' })).close();
    const file = join(folder, 'kept.gz');
    writeFileSync(file, 'mine');
    await expect(backup({ database, to: file }, '1')).rejects.toMatchObject({ code: 'BOREALIS_BACKUP_REFUSED' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const away = join(folder, 'none', 'kept.gz');
    await expect(backup({ database, to: away }, '1')).rejects.toThrow('There is no such folder');
    expect(existsSync(away)).toBe(false);
    await backup({ database, to: file, force: true }, '1');
    await backup({ database, to: away, force: true }, '1');
    expect(readFileSync(file, 'utf8')).not.toBe('mine');
    expect(existsSync(away)).toBe(true);
  });
});
