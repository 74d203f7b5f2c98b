import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '../logger.js';
import type { Occasion } from './armed-rule.js';
import { Faults } from './faults.js';
import { randomStream } from './random-stream.js';

let nowMs = 0;

function faultsOf(seed: number, ...rules: readonly string[]): Faults {
  nowMs = 0;
  const faults = new Faults({
    seed,
    nowMs: () => nowMs,
    logger: silentLogger,
    start: () => () => undefined,
    heal: () => undefined,
  });
  faults.add(...rules);
  return faults;
}

const update: Occasion = { scope: 'event', name: 'UPDATE', framework: ['id-1', 'shop'] };

/** On which of so many messages something happens. */
const hits = (faults: Faults, count: number, occasion = update): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).filter(() => faults.pick(occasion) !== undefined);

describe('a random stream', () => {
  it('is the same for the same seed and number, and another one for others', () => {
    const take = (seed: number, number: number): readonly number[] => {
      const stream = randomStream(seed, number);
      return Array.from({ length: 5 }, stream);
    };
    expect(take(42, 1)).toEqual(take(42, 1));
    expect(new Set([take(42, 1), take(42, 2), take(43, 1), take(0, 0)].map(String)).size).toBe(4);
  });

  it('is spread evenly from 0 to below 1', () => {
    const stream = randomStream(7, 3);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) counts[Math.floor(stream() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('faults by seed', () => {
  it('happen to the same messages, about as often as said', () => {
    const first = hits(faultsOf(42, 'drop UPDATE 10%'), 2_000);
    expect(hits(faultsOf(42, 'drop UPDATE 10%'), 2_000)).toEqual(first);
    expect(hits(faultsOf(43, 'drop UPDATE 10%'), 2_000)).not.toEqual(first);
    expect(Math.abs(first.length - 200)).toBeLessThan(60);
  });

  it('of one rule do not depend on what happens to the messages of another', () => {
    const alone = hits(faultsOf(42, 'drop UPDATE 10%', 'drop OFFERS 10%'), 500);
    const faults = faultsOf(42, 'drop UPDATE 10%', 'drop OFFERS 10%');
    hits(faults, 77, { scope: 'event', name: 'OFFERS' });
    expect(hits(faults, 500)).toEqual(alone);
  });

  it('are counted, by rule and in all, and each is told with its rule and subject', () => {
    const faults = faultsOf(42, 'drop UPDATE', 'drop OFFERS');
    faults.pick(update, { framework: 'id-1', task: 't' });
    faults.pick(update);
    expect(faults.count).toBe(2);
    expect(faults.rules.map(({ injected }) => injected)).toEqual([2, 0]);
    expect(faults.injected[0]).toEqual({
      number: 1,
      rule: 1,
      do: 'drop',
      on: 'event:UPDATE',
      framework: 'id-1',
      task: 't',
      atMs: 0,
    });
  });

  it('happen so many times, after so long', () => {
    const faults = faultsOf(42, 'drop UPDATE after 1s 2 times');
    expect(hits(faults, 5)).toEqual([]);
    nowMs = 1_000;
    expect(hits(faults, 5)).toEqual([0, 1]);
  });

  it('happen to the named framework, by name or id', () => {
    expect(hits(faultsOf(42, 'drop UPDATE framework=shop'), 1)).toEqual([0]);
    expect(hits(faultsOf(42, 'drop UPDATE framework=id-1'), 1)).toEqual([0]);
    expect(hits(faultsOf(42, 'drop UPDATE framework=other'), 1)).toEqual([]);
  });

  it('happen to every message of a kind, and to every path below a folder', () => {
    expect(hits(faultsOf(42, 'drop event:*'), 1)).toEqual([0]);
    const requests = faultsOf(42, 'cut http:/files/*');
    expect(requests.pick({ scope: 'http', name: '/files/read' })).toBeDefined();
    expect(requests.pick({ scope: 'http', name: '/state' })).toBeUndefined();
  });

  it('of all calls never duplicate the one that cannot be', () => {
    const faults = faultsOf(42, 'duplicate call:*');
    expect(faults.pick({ scope: 'call', name: 'SUBSCRIBE' })).toBeUndefined();
    expect(faults.pick({ scope: 'call', name: 'ACCEPT' })).toBeDefined();
  });

  it('come to an end with their rule', () => {
    const faults = faultsOf(42, 'drop UPDATE');
    expect(faults.remove(1)).toBe(true);
    expect(faults.remove(1)).toBe(false);
    expect(hits(faults, 3)).toEqual([]);
    expect(faults.add('drop UPDATE; drop KILL')).toEqual([2, 3]);
    faults.clear();
    expect(faults.rules).toEqual([]);
  });
});
