import type { PortRange } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { countFrom, holds, normalised, pick, rangesOf, without } from './ports.js';

const ranges = (text: string): PortRange[] =>
  text === ''
    ? []
    : text.split(' ').map((range) => {
        const [begin, end = begin] = range.split('-').map(Number);
        return { begin: begin!, end: end! };
      });
const text = (given: readonly PortRange[]): string =>
  given.map(({ begin, end }) => (begin === end ? String(begin) : `${begin}-${end}`)).join(' ');

describe('ranges of ports', () => {
  it.each([
    ['', ''],
    ['5-9', '5-9'],
    ['0-3 5-9', '0-3 5-9'],
    ['20-29 5-9', '5-9 20-29'],
    ['5-9 10-12', '5-12'],
    ['5-9 8-12', '5-12'],
    ['5-20 8-12', '5-20'],
    ['5-9 11-12', '5-9 11-12'],
    ['9-5', ''],
    ['1-2 9-5 3', '1-3'],
    ['7 7 7', '7'],
    ['30 20-25 10 26 24-28', '10 20-28 30'],
  ])('%j are put in order, without overlaps, as %j', (given, expected) => {
    expect(text(normalised(ranges(given)))).toBe(expected);
  });

  it('in order already are the same ones', () => {
    const given = ranges('5-9 11-12 20');
    expect(normalised(given)).toBe(given);
  });

  it.each([
    [4, false],
    [5, true],
    [7, true],
    [9, true],
    [10, false],
    [20, true],
    [21, false],
  ])('hold port %d: %s', (port, held) => {
    expect(holds(ranges('5-9 20'), port)).toBe(held);
  });

  it.each([
    [0, 7],
    [5, 7],
    [6, 6],
    [9, 3],
    [10, 2],
    [20, 2],
    [21, 1],
    [22, 0],
  ])('from %d on are counted: %d', (minimum, count) => {
    expect(countFrom(ranges('5-9 20-21'), minimum)).toBe(count);
  });

  it.each([
    [4, '5-9 20'],
    [5, '6-9 20'],
    [7, '5-6 8-9 20'],
    [9, '5-8 20'],
    [20, '5-9'],
  ])('less port %d', (port, left) => {
    const given = ranges('5-9 20');
    expect(text(without(given, port))).toBe(left);
    expect(text(given)).toBe('5-9 20');
  });

  it.each([
    [[], ''],
    [[7], '7'],
    [[9, 7, 8, 20], '7-9 20'],
  ])('of single ports %j', (ports, expected) => {
    expect(text(rangesOf(ports))).toBe(expected);
  });
});

describe('picking ports', () => {
  it.each([
    [0, [5, 6, 7]],
    [1, [6, 7, 20]],
    [3, [20, 21, 5]],
    [4, [21, 5, 6]],
    [5, [5, 6, 7]],
  ])('begins where the seed says, and goes round: %d', (seed, picked) => {
    expect(pick(ranges('5-7 20-21'), 3, 0, seed)).toEqual(picked);
  });

  it.each([
    [6, [6, 7, 20, 21]],
    [8, [20, 21]],
    [21, [21]],
    [22, []],
  ])('picks none below %d, and fewer when there are not as many', (minimum, picked) => {
    expect(pick(ranges('5-7 20-21'), 4, minimum, 0)).toEqual(picked);
  });
});
