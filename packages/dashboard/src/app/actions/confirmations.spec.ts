import { ApiClient } from '../api';
import { aJob, aTask } from '../testing/builders';
import { endStorm, killJob, killTask, restartAll, restartJob, resumeJob, suspendJob } from './confirmations';
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
    expect(restartJob(aJob(), door).lines(given)).toEqual([
      '3 tasks are replaced one at a time.',
      'Each replacement starts before the old task stops, so the count never drops.',
      'The next one follows only when the replacement runs and is healthy.',
    ]);
  });

  it('a restart with a fixed port: that the old task stops first', () => {
    expect(restartJob(aJob({ fixedPorts: [8081], hasHealthCheck: false }), door).lines(given)).toEqual([
      '3 tasks are replaced one at a time.',
      'Each old task stops before its replacement starts (fixed port 8081): for a moment one fewer runs.',
      'The next one follows only when the replacement runs.',
    ]);
  });

  it('a restart with settings: how many at once, in which order, what it tolerates', () => {
    const settings = {
      batchSize: 5,
      healthGated: false,
      maximumFailures: 2,
      method: 'inPlace',
      onlyOutdated: true,
      watchMs: 0,
    } as const;
    const asked = restartJob(aJob({ hasHealthCheck: true }), door);
    expect(asked.lines({ option: false, settings })).toEqual([
      'Of 3 tasks those of an older revision are replaced, 5 at a time.',
      'Each old task stops before its replacement starts: for a moment fewer run.',
      'The next one follows only when the replacement runs.',
      'It goes on after 2 failed replacements, and ends at one more.',
    ]);
    expect(asked.curl({ option: false, settings })).toContain('"batchSize":5');
  });

  it('a restart that is to start first does so with a fixed port too, as the host will', () => {
    const settings = {
      batchSize: 1,
      healthGated: true,
      maximumFailures: 0,
      method: 'surge',
      onlyOutdated: false,
      watchMs: 0,
    } as const;
    expect(restartJob(aJob({ fixedPorts: [8081] }), door).lines({ option: false, settings })[1]).toBe(
      'Each replacement starts before the old task stops, so the count never drops.',
    );
  });

  it('a restart of everything: of how many types', () => {
    expect(restartAll([aJob(), aJob({ key: 'root/prod/other' })], door).lines(given)[0]).toBe(
      '2 task types: 6 tasks are replaced one at a time.',
    );
  });

  it('a kill of all: what dies, how it comes back, and the name has to be typed', () => {
    const asked = killJob(aJob({ desired: 4 }), door);
    expect(asked.lines(given)).toEqual([
      '3 tasks end at once, without waiting for replacements.',
      '4 instances are launched again by the restart policy. Until then nothing of it runs.',
    ]);
    expect(asked.typeName).toBe('web');
    expect(asked.reasonRequired).toBe(true);
  });

  it('a kill of all of a suspended type: that nothing comes back', () => {
    expect(killJob(aJob({ suspended: true }), door).lines(given)[1]).toBe(
      'Nothing is launched again while it is suspended.',
    );
  });

  it('suspend and resume: what ends, what is kept, what comes back', () => {
    expect(suspendJob(aJob(), door).lines(given).join(' ')).toContain('The wanted count (3) is remembered.');
    expect(resumeJob(aJob(), door).lines(given)).toEqual(['3 instances are launched.']);
  });

  it('a kill of one task: that it comes back, how many remain, and the choice to give it up', () => {
    const asked = killTask(aTask(), aJob(), door);
    expect(asked.lines(given)).toEqual([
      'This task (running) ends at once.',
      'Its instance is launched again by the restart policy.',
      '2 of this type keep running.',
    ]);
    expect(asked.option).toBe('Give the instance up: 3 → 2 wanted');
    void asked.run({ option: true, reason: 'odd' });
    expect(killTaskCall).toHaveBeenCalledWith(aTask().id, true, 'odd');
  });

  it('the end of a storm: that what is missing comes back at once, and that another is waited out again', () => {
    expect(endStorm(door).lines(given)).toEqual([
      'What is missing is launched again at once, instead of when it has been calm for a while.',
      'If as much is lost again, it is waited again.',
    ]);
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
