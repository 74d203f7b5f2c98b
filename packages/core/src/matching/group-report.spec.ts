import { asAgentId } from '@borealis/contracts';
import type { Veto } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { bitOf, GroupReport } from './group-report.js';

const maskOf = (...vetoes: readonly Veto[]): number => vetoes.reduce((mask, veto) => mask | bitOf(veto), 0);
const counted = (report: GroupReport): string[] => report.vetoCounts().map(({ veto, agents }) => `${veto} ${agents}`);
const near = (report: GroupReport): string[] =>
  report.nearest().map(({ agentId, distance }) => `${agentId} ${distance}`);

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
    expect(report.examined).toBe(5);
  });

  it('is what was found last: looked at again, an agent counts once, with what it lacks now', () => {
    const report = new GroupReport();
    report.note(7, maskOf('mem'));
    report.note(7, maskOf('mem'));
    expect(counted(report)).toEqual(['mem 1']);
    report.note(7, maskOf('cpus'));
    expect(counted(report)).toEqual(['cpus 1']);
    report.note(7, 0);
    expect(counted(report)).toEqual([]);
    expect(report.examined).toBe(1);
  });

  it('is forgotten with the agent, once', () => {
    const report = new GroupReport();
    report.note(1, maskOf('mem'));
    report.note(2, maskOf('mem'));
    report.forget(1);
    report.forget(1);
    report.forget(9_999);
    expect(counted(report)).toEqual(['mem 1']);
    expect(report.examined).toBe(1);
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
    distances.forEach((distance, ordinal) => report.noteDistance(asAgentId(`a${ordinal}`), ordinal, distance));
    return report;
  };

  it('are three, the nearest first; of equals the one that was seen first', () => {
    expect(near(reportOf(5, 3, 4))).toEqual(['a1 3', 'a2 4', 'a0 5']);
    expect(near(reportOf(5, 3, 4, 6, 2, 4))).toEqual(['a4 2', 'a1 3', 'a2 4']);
    expect(near(reportOf(1, 1, 1, 1))).toEqual(['a0 1', 'a1 1', 'a2 1']);
  });

  it('are as far as they were when they were looked at last', () => {
    const report = reportOf(1, 2, 3);
    report.noteDistance(asAgentId('a0'), 0, 9);
    expect(near(report)).toEqual(['a1 2', 'a2 3', 'a0 9']);
    report.noteDistance(asAgentId('a2'), 2, 1);
    expect(near(report)).toEqual(['a2 1', 'a1 2', 'a0 9']);
  });

  it('are without those that are gone', () => {
    const report = reportOf(1, 2, 3);
    report.note(1, bitOf('mem'));
    report.forget(1);
    report.forget(2);
    expect(near(report)).toEqual(['a0 1']);
  });
});
