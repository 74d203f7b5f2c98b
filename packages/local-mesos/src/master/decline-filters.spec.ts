import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../resources/index.js';
import { DeclineFilters } from './decline-filters.js';

const cpus = (milli: number): Bundle => ({ scalars: new Map([['cpus', milli]]), ranges: new Map(), kinds: new Map() });
const declined = (refuseSeconds: number | undefined, interval = 1000): DeclineFilters => {
  const filters = new DeclineFilters(interval);
  filters.add('web', 'agent', cpus(1000), refuseSeconds, 0);
  return filters;
};

describe('a decline filter', () => {
  it.each([
    ['5 seconds by default', undefined, 4_999, 5_001],
    ['5 seconds for a negative time', -1, 4_999, 5_001],
    ['as long as it was asked for', 120, 119_999, 120_001],
    ['at least one allocation interval', 0.2, 999, 1_001],
    ['a year at most', 1e12, 31_535_999_000, 31_536_000_001],
  ])('lasts %s', (_what, refuseSeconds, within, after) => {
    const filters = declined(refuseSeconds);
    expect(filters.holdBack('web', 'agent', cpus(1000), within)).toBe(true);
    expect(filters.holdBack('web', 'agent', cpus(1000), after)).toBe(false);
  });

  it('is none when 0 seconds are asked for', () => {
    expect(declined(0).holdBack('web', 'agent', cpus(1000), 1)).toBe(false);
  });

  it('holds back what is contained in what was refused, and lets more pass', () => {
    const filters = declined(undefined);
    expect(filters.holdBack('web', 'agent', cpus(500), 1)).toBe(true);
    expect(filters.holdBack('web', 'agent', cpus(1001), 1)).toBe(false);
  });

  it('belongs to its role and its agent', () => {
    const filters = declined(undefined);
    expect(filters.holdBack('batch', 'agent', cpus(1000), 1)).toBe(false);
    expect(filters.holdBack('web', 'other', cpus(1000), 1)).toBe(false);
    filters.clearAgent('agent');
    expect(filters.holdBack('web', 'agent', cpus(1000), 1)).toBe(false);
  });
});
