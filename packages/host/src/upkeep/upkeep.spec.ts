import { afterEach, expect, it, jest } from '@jest/globals';
import type { HistoryLimits } from '@borealis/store';
import pino from 'pino';
import { Upkeep } from './upkeep.js';

const config = {
  keys: [],
  inputLog: { on: false, keepMs: 1_000, maxBytes: 5 },
  history: { maxAgeMs: 60_000, perJob: 7, pruneIntervalMs: 10 },
};

const upkeepOn = (prune: (limits: HistoryLimits, term: number) => Promise<number>) => {
  const fatal = jest.fn();
  const upkeep = new Upkeep({
    config,
    place: { url: 'memory:', folder: '/' },
    version: '0',
    backedUp: () => undefined,
    store: { prune },
    term: 3,
    idle: () => Promise.resolve(),
    logger: pino({ level: 'silent' }),
    fatal,
  });
  running.push(upkeep);
  return { upkeep, fatal };
};

const running: Upkeep[] = [];
afterEach(async () => {
  for (const upkeep of running.splice(0)) await upkeep.stop();
});

it('prunes slice by slice until nothing is left, by the limits of the settings', async () => {
  const asked: (readonly [HistoryLimits, number])[] = [];
  const left = [2, 1, 0];
  await new Promise<void>((done) => {
    const { upkeep } = upkeepOn((limits, term) => {
      asked.push([limits, term]);
      const rows = left.shift() ?? 0;
      if (rows === 0) done();
      return Promise.resolve(rows);
    });
    upkeep.start();
  });
  expect(asked.slice(0, 3).map(([, term]) => term)).toEqual([3, 3, 3]);
  const [[limits] = []] = asked;
  expect(limits).toMatchObject({ perJob: 7, recordings: { maxBytes: 5 } });
  const { olderThanMs = 0, recordings } = limits ?? {};
  expect((recordings?.olderThanMs ?? 0) - olderThanMs).toBe(59_000);
});

it('does not begin again while it is at it, and waits for what is under way when it stops', async () => {
  let begun = 0;
  let release: (rows: number) => void = () => undefined;
  const { upkeep } = upkeepOn(() => {
    begun += 1;
    return new Promise((resolve) => (release = resolve));
  });
  upkeep.pruneNow();
  upkeep.pruneNow();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toBe(1);
  let stopped = false;
  const stopping = upkeep.stop().then(() => (stopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  release(5);
  await stopping;
  expect(begun).toBe(1);
});

it('ends the host when the store fails, but not when that comes of stopping', async () => {
  const failure = new Error('fenced');
  let fail: (error: Error) => void = () => undefined;
  const pruning = new Promise<number>((_, reject) => (fail = reject));
  let begun: () => void = () => undefined;
  const begins = new Promise<void>((resolve) => (begun = resolve));
  const { upkeep, fatal } = upkeepOn(() => {
    begun();
    return pruning;
  });
  upkeep.pruneNow();
  await begins;
  const stopping = upkeep.stop();
  fail(failure);
  await stopping;
  expect(fatal).not.toHaveBeenCalled();
  const other = upkeepOn(() => Promise.reject(failure));
  await new Promise<void>((told) => {
    other.fatal.mockImplementation(() => told());
    other.upkeep.pruneNow();
  });
  expect(other.fatal).toHaveBeenCalledWith(failure);
});
