import { TestBed } from '@angular/core/testing';
import type { StreamEvent } from '../api';
import { unreadableProblem } from '../api';
import { FakeStream } from '../testing/fake-stream';
import { Connection } from './connection';
import { openStream } from './event-stream';

describe('the connection', () => {
  let stream: FakeStream;
  let connection: Connection;
  let events: StreamEvent[];

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(1);
    stream = new FakeStream();
    events = [];
    TestBed.configureTestingModule({ providers: [{ provide: openStream, useValue: stream.open }] });
    connection = TestBed.inject(Connection);
    connection.start((event) => events.push(event));
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  const turn = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const goLive = (): void => {
    stream.latest.listener.opened();
  };

  it('is connecting at first and live once the host has accepted it', () => {
    expect(connection.phase()).toBe('connecting');
    goLive();
    expect(connection.phase()).toBe('live');
  });

  it('passes on what the host tells', () => {
    goLive();
    stream.send({ type: 'taskRemoved', taskId: 'a' });
    expect(events).toEqual([{ type: 'taskRemoved', taskId: 'a' }]);
  });

  it('is reconnecting at once when the host goes, stale after ten seconds, live when it is back', async () => {
    goLive();
    stream.latest.close();
    await turn();
    expect(connection.phase()).toBe('reconnecting');
    expect(connection.lostAtMs()).toBe(Date.now());
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await turn(2_000);
      stream.latest.refuse();
    }
    expect(connection.phase()).toBe('stale');
    await turn(20_000);
    goLive();
    expect(connection.phase()).toBe('live');
    expect(connection.lostAtMs()).toBeUndefined();
  });

  it('tries again after a growing delay', async () => {
    for (const delayMs of [400, 800, 1_600]) {
      stream.latest.refuse();
      await turn();
      const attempts = stream.attempts.length;
      await turn(delayMs - 1);
      expect(stream.attempts).toHaveLength(attempts);
      await turn(1);
      expect(stream.attempts).toHaveLength(attempts + 1);
    }
  });

  it('tries at once when asked to', async () => {
    stream.latest.refuse();
    await turn();
    connection.retryNow();
    await turn();
    expect(stream.attempts).toHaveLength(2);
  });

  it('resumes after the last event it has seen', async () => {
    goLive();
    stream.send({ type: 'taskRemoved', taskId: 'a' }, '7-41');
    stream.latest.close();
    await turn(400);
    expect(stream.latest.lastEventId).toBe('7-41');
  });

  it('starts anew after something unreadable, since resuming would bring it again', async () => {
    goLive();
    stream.send({ type: 'taskRemoved', taskId: 'a' }, '7-41');
    stream.latest.fail(unreadableProblem(200));
    await turn(400);
    expect(stream.attempts).toHaveLength(2);
    expect(stream.latest.lastEventId).toBeUndefined();
  });

  it('notices a host that went silent, and says so', async () => {
    goLive();
    stream.latest.listener.beat();
    await turn(1_000);
    stream.latest.listener.beat();
    const silent = stream.latest;
    await turn(2_100);
    expect(silent.aborted()).toBe(true);
    expect(connection.phase()).toBe('reconnecting');
    expect(connection.problem()?.code).toBe('BOREALIS_DASHBOARD_STREAM_SILENT');
  });

  it('is lost the moment the browser says it is offline', async () => {
    goLive();
    window.dispatchEvent(new Event('offline'));
    await turn();
    expect(connection.phase()).toBe('reconnecting');
  });
});
