import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ageOf } from './age.js';
import { tableOf } from './table.js';

describe('an age', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3 * 3_600_000 + 5, '3 h'],
    [5 * 86_400_000, '5 d'],
    [-1_000, '0 s'],
  ])('of %d ms is %s', (ms, words) => {
    expect(ageOf(0, ms)).toBe(words);
  });
});

describe('a table', () => {
  it('aligns words to the left and numbers to the right, and trails nothing', () => {
    const table = tableOf(
      ['JOB', 'RUNNING', 'NOTE'],
      [
        ['root/prod/web', '3', 'fine'],
        ['a/b/c', '12', ''],
      ],
    );
    const lines = stripVTControlCharacters(table);
    expect(lines.split('\n')).toEqual([
      'JOB            RUNNING  NOTE',
      'root/prod/web        3  fine',
      'a/b/c               12',
    ]);
  });
});
