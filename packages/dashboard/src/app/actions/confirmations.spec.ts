import { ApiClient } from '../api';
import { aJob, aTask } from '../testing/builders';
import { killJob, killTask, restartAll, restartJob, resumeJob, suspendJob } from './confirmations';
import { TestBed } from '@angular/core/testing';

const base = 'http://host/service/hello/';
const given = { option: false };

describe('what is said before', () => {
  const killTaskCall = jest.fn();
  let door: { api: ApiClient; base: string };
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: { killTask: killTaskCall } }] });
    door = { api: TestBed.inject(ApiClient), base };
  });

  it('a restart: how many, one at a time, gated, the count kept', () => {
    expect(restartJob(aJob(), door).lines).toEqual([
      '3 tasks are replaced one at a time.',
      'Each replacement starts before the old task stops, so the count never drops.',
      'The next one follows only when the replacement runs and is healthy.',
    ]);
  });

  it('a restart with a fixed port: that the old task stops first', () => {
    expect(restartJob(aJob({ fixedPorts: [8081], hasHealthCheck: false }), door).lines).toEqual([
      '3 tasks are replaced one at a time.',
      'Each old task stops before its replacement starts (fixed port 8081): for a moment one fewer runs.',
      'The next one follows only when the replacement runs.',
    ]);
  });

  it('a restart of everything: of how many types', () => {
    expect(restartAll([aJob(), aJob({ key: 'root/prod/other' })], door).lines[0]).toBe(
      '6 tasks of 2 task types are replaced, one at a time.',
    );
  });

  it('a kill of all: what dies, how it comes back, and the name has to be typed', () => {
    const asked = killJob(aJob({ desired: 4 }), door);
    expect(asked.lines).toEqual([
      '3 tasks end at once, without waiting for replacements.',
      '4 instances are launched again by the restart policy. Until then nothing of it runs.',
    ]);
    expect(asked.typeName).toBe('web');
    expect(asked.reasonRequired).toBe(true);
  });

  it('a kill of all of a suspended type: that nothing comes back', () => {
    expect(killJob(aJob({ suspended: true }), door).lines[1]).toBe('Nothing is launched again while it is suspended.');
  });

  it('suspend and resume: what ends, what is kept, what comes back', () => {
    expect(suspendJob(aJob(), door).lines.join(' ')).toContain('The wanted count (3) is remembered.');
    expect(resumeJob(aJob(), door).lines).toEqual(['3 instances are launched.']);
  });

  it('a kill of one task: that it comes back, how many remain, and the choice to give it up', () => {
    const asked = killTask(aTask(), aJob(), door);
    expect(asked.lines).toEqual([
      'This task (running) ends at once.',
      'Its instance is launched again by the restart policy.',
      '2 of this type keep running.',
    ]);
    expect(asked.option).toBe('Give the instance up: 3 → 2 wanted');
    void asked.run({ option: true, reason: 'odd' });
    expect(killTaskCall).toHaveBeenCalledWith(aTask().id, true, 'odd');
  });

  it('offers no giving up at the minimum or without scaling', () => {
    expect(killTask(aTask(), aJob({ minimumInstances: 3 }), door).option).toBeUndefined();
    expect(killTask(aTask(), aJob({ allowScaling: false }), door).option).toBeUndefined();
  });

  it('as a line for a shell: the same request, beside the page', () => {
    expect(killJob(aJob(), door).curl({ ...given, reason: "it's stuck" })).toBe(
      `curl -X POST 'http://host/service/hello/api/v2/jobs/root/prod/web/kill' -H 'Content-Type: application/json' -d '{"reason":"it'\\''s stuck"}'`,
    );
  });
});
