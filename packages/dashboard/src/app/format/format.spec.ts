import { formatCpus, formatDuration, formatMb, formatPercent, formatRelative, formatStep, plural } from './index';

const minute = 60_000;
const hour = 60 * minute;

describe('sizes', () => {
  it('are in the unit they are read in', () => {
    expect([0, 32, 512, 1023, 1024, 1536, 12_800, 1_048_576, 2_411_725].map(formatMb)).toEqual([
      '0 MB',
      '32 MB',
      '512 MB',
      '1,023 MB',
      '1 GB',
      '1.5 GB',
      '12.5 GB',
      '1 TB',
      '2.3 TB',
    ]);
  });

  it('of processors do not show the dust of adding floats', () => {
    expect(formatCpus(0.1 + 0.2)).toBe('0.3');
    expect(formatCpus(12)).toBe('12');
  });

  it('as shares never read as nothing or all when they are not', () => {
    expect(formatPercent(1, 10_000)).toBe('< 1 %');
    expect(formatPercent(9_999, 10_000)).toBe('> 99 %');
    expect(formatPercent(1, 3)).toBe('33 %');
    expect(formatPercent(0, 0)).toBe('0 %');
  });
});

describe('durations', () => {
  it('have at most two units', () => {
    expect([0, 59_999, minute, 3 * minute + 20_000, 5 * hour + 2 * minute, 100 * hour].map(formatDuration)).toEqual([
      '0 s',
      '59 s',
      '1 m',
      '3 m 20 s',
      '5 h 2 m',
      '4 d 4 h',
    ]);
  });

  it('are never negative, though clocks of two machines differ', () => {
    expect(formatDuration(-700)).toBe('0 s');
  });

  it('of steps are finer where they are short', () => {
    expect([80, 2_449, 12_000].map(formatStep)).toEqual(['80 ms', '2.4 s', '12 s']);
  });
});

describe('moments', () => {
  it('are told from now', () => {
    const now = 10 * hour;
    expect(
      [now, now - 42_000, now - 3 * minute, now + 4 * minute, now - 50 * hour].map((at) => formatRelative(at, now)),
    ).toEqual(['just now', '42 s ago', '3 m ago', 'in 4 m', '2 d ago']);
  });
});

describe('counts with words', () => {
  it('agree', () => {
    expect(plural(1, 'task', 'tasks')).toBe('1 task');
    expect(plural(0, 'task', 'tasks')).toBe('0 tasks');
    expect(plural(10_000, 'task', 'tasks')).toBe('10,000 tasks');
  });
});
