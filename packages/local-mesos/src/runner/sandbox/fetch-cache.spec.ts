import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FetchCache } from './fetch-cache.js';

describe('the cache of fetched files', () => {
  let folder = '';
  let asked: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cache-'));
    asked = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const cacheOf = (mostBytes: number, content = '0123456789'): FetchCache =>
    new FetchCache(join(folder, 'cache'), mostBytes, async (uri, target) => {
      asked.push(uri);
      await writeFile(target, content);
    });
  const take = async (cache: FetchCache, uri: string, user = 'u'): Promise<string> => {
    let found = '';
    await cache.use(user, uri, async (path) => {
      expect(await readFile(path, 'utf8')).toBe('0123456789');
      found = path;
    });
    return found;
  };

  it('fetches once for all who ask, together or later', async () => {
    const cache = cacheOf(100);
    await Promise.all([take(cache, '/a'), take(cache, '/a'), take(cache, '/a')]);
    await take(cache, '/a');
    expect(asked).toEqual(['/a']);
  });

  it('keeps the files of users apart', async () => {
    const cache = cacheOf(100);
    await take(cache, '/a', 'u');
    await take(cache, '/a', 'v');
    expect(asked).toEqual(['/a', '/a']);
  });

  it('gives up what was used longest ago when it is full', async () => {
    const cache = cacheOf(20);
    const first = await take(cache, '/a');
    const second = await take(cache, '/b');
    await take(cache, '/a');
    await take(cache, '/c');
    expect([first, second].map((path) => existsSync(path))).toEqual([true, false]);
    await take(cache, '/b');
    expect(asked).toEqual(['/a', '/b', '/c', '/b']);
  });

  it('keeps a file that is being used, and gives it up afterwards', async () => {
    const cache = cacheOf(5);
    let kept = '';
    await cache.use('u', '/a', async (path) => {
      await take(cache, '/b');
      expect(existsSync(path)).toBe(true);
      kept = path;
    });
    expect(existsSync(kept)).toBe(false);
  });

  it('asks again for what could not be fetched', async () => {
    let failures = 1;
    const cache = new FetchCache(join(folder, 'cache'), 100, async (uri, target) => {
      asked.push(uri);
      if (failures-- > 0) throw new Error('not there');
      await writeFile(target, '0123456789');
    });
    await expect(take(cache, '/a')).rejects.toThrow('not there');
    await take(cache, '/a');
    expect(asked).toEqual(['/a', '/a']);
  });
});
