import { describe, expect, it } from '@jest/globals';
import { optionsFrom } from './options.js';

const wrong = (...words: string[]): readonly string[] => {
  const read = optionsFrom(words);
  return typeof read === 'object' && 'problems' in read ? read.problems : [];
};

describe('the options of a simulation', () => {
  it('has a hundred seeds with a hundred faults by itself', () => {
    expect(optionsFrom([])).toMatchObject({ seeds: 100, from: 1, faults: 100, seed: undefined, trace: false });
  });

  it('replays what a violation names', () => {
    expect(optionsFrom(['--seed', '7', '--faults', '40', '--only', 'w4,f15', '--trace'])).toMatchObject({
      seed: 7,
      faults: 40,
      only: new Set(['w4', 'f15']),
      trace: true,
    });
  });

  it('refuses counts that are none, so that no seed at all never means that all held', () => {
    expect(wrong('--seeds', 'abc', '--faults', '-1')).toEqual([
      '--seeds abc: a whole number from 1',
      expect.stringContaining('--faults'),
    ]);
    expect(wrong('--seeds', '0')).toEqual(['--seeds 0: a whole number from 1']);
    expect(wrong('--seed', '')).toEqual(['--seed : a whole number from 0']);
  });

  it('refuses what it does not know, and what has no meaning without a seed', () => {
    expect(wrong('--sede', '3')).toContain('--sede: no such option');
    expect(wrong('--trace')).toEqual(['--trace: only together with --seed']);
  });

  it('explains itself', () => {
    expect(optionsFrom(['--help', '--sede'])).toBe('help');
  });
});
