import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.js';
import { onLinux } from './testing/on-linux.js';
import { temporaryFolder } from './testing/temporary-folder.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.clean());
const within = (...names: string[]): string => join(folder.path, ...names);
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('a folder', () => {
  it('is made with those above it, for its owner only', () => {
    makeFolder(within('a', 'b', 'c'));
    for (const path of [within('a'), within('a', 'b'), within('a', 'b', 'c')]) expect(modeOf(path)).toBe(0o700);
  });

  it('is left as it is where it is there, also behind a link', () => {
    mkdirSync(within('there'), { mode: 0o755 });
    symlinkSync(within('there'), within('link'));
    makeFolder(within('there'));
    makeFolder(within('link'));
    expect(modeOf(within('there'))).toBe(0o755);
    makeFolder(within('link', 'below'));
    expect(modeOf(within('there', 'below'))).toBe(0o700);
  });

  it('is refused in the place of a file, and below one', () => {
    writeFileSync(within('file'), '');
    expect(() => makeFolder(within('file'))).toThrow('EEXIST');
    expect(() => makeFolder(within('file', 'below'))).toThrow('ENOTDIR');
  });

  // A folder that is there, and in which nothing can be made because "it does not exist".
  onLinux('is refused where the file system has no room for it', () => {
    expect(() => makeFolder('/proc/none')).toThrow('ENOENT');
    expect(() => makeFolder('/proc/none/below/it')).toThrow('ENOENT');
  });
});
