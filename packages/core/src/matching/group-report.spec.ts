import type { Veto } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { bitOf, GroupReport } from './group-report.js';

const maskOf = (...vetoes: readonly Veto[]): number => vetoes.reduce((mask, veto) => mask | bitOf(veto), 0);
const counted = (report: GroupReport): string[] => report.vetoCounts().map(({ veto, agents }) => `${veto} ${agents}`);
const near = (report: GroupReport): [number, number][] =>
  report.nearest(3).map(({ ordinal, atLeast }) => [ordinal, atLeast]);

describe('what agents lack for a group', () => {
  it('is counted for each thing that is missing, the most frequent first', () => {
    const report = new GroupReport();
    report.note(0, maskOf('mem'));
    report.note(1, maskOf('cpus', 'mem'));
    report.note(2, maskOf('mem', 'drained', 'ports'));
    report.note(3, maskOf('drained'));
    report.note(4, 0);
    expect(report.vetoCounts().map(({ agents }) => agents)).toEqual([3, 2, 1, 1]);
    expect(counted(report).sort()).toEqual(['cpus 1', 'drained 2', 'mem 3', 'ports 1']);
    expect(report).toMatchObject({ examined: 5, refused: 4 });
  });

  it('is what was found last: looked at again, an agent counts once, with what it lacks now', () => {
    const report = new GroupReport();
    report.note(7, maskOf('mem'));
    report.note(7, maskOf('mem'));
    expect(counted(report)).toEqual(['mem 1']);
    report.note(7, maskOf('cpus'));
    expect(counted(report)).toEqual(['cpus 1']);
    expect(report.refused).toBe(1);
    report.note(7, 0);
    expect(counted(report)).toEqual([]);
    expect(report).toMatchObject({ examined: 1, refused: 0 });
  });

  it('is forgotten with the agent, once', () => {
    const report = new GroupReport();
    report.note(1, maskOf('mem'));
    report.note(2, maskOf('mem'));
    report.forget(1);
    report.forget(1);
    report.forget(9_999);
    expect(counted(report)).toEqual(['mem 1']);
    expect(report).toMatchObject({ examined: 1, refused: 1 });
    report.note(1, 0);
    expect(report.examined).toBe(2);
  });

  it('is kept for as many agents as there are', () => {
    const report = new GroupReport();
    for (let ordinal = 0; ordinal < 300; ordinal++) report.note(ordinal, maskOf(ordinal < 100 ? 'mem' : 'cpus'));
    report.note(5_000, maskOf('disk'));
    expect(counted(report)).toEqual(['cpus 200', 'mem 100', 'disk 1']);
    report.note(0, maskOf('cpus'));
    report.note(5_000, 0);
    expect(counted(report)).toEqual(['cpus 201', 'mem 99']);
    expect(report.examined).toBe(301);
  });
});

describe('the nearest agents', () => {
  const reportOf = (...distances: readonly number[]): GroupReport => {
    const report = new GroupReport();
    distances.forEach((distance, ordinal) => report.note(ordinal, bitOf('mem'), distance));
    return report;
  };

  it('are as many as asked for, the nearest first; of equals the lower ordinal', () => {
    expect(near(reportOf(5, 3, 4))).toEqual([
      [1, 3],
      [2, 4],
      [0, 5],
    ]);
    expect(near(reportOf(5, 3, 4, 6, 2, 4))).toEqual([
      [4, 2],
      [1, 3],
      [2, 4],
    ]);
    expect(near(reportOf(1, 1, 1, 1))).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('are as far as they were when they were looked at last, and those that were farther come back', () => {
    const report = reportOf(1, 2, 3, 4);
    report.note(0, maskOf('mem', 'cpus'), 9);
    expect(near(report)).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    report.note(2, bitOf('mem'), 1);
    expect(near(report)).toEqual([
      [2, 1],
      [1, 2],
      [3, 4],
    ]);
  });

  it('are without those that have room, and those that are gone', () => {
    const report = reportOf(1, 2, 3);
    report.note(1, 0);
    report.forget(2);
    expect(near(report)).toEqual([[0, 1]]);
  });
});
