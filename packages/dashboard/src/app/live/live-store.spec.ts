import { TestBed } from '@angular/core/testing';
import { ApiClient } from '../api';
import { aFramework, aJob, aTask, aProgress, anOperation } from '../testing/builders';
import { FakeStream } from '../testing/fake-stream';
import { openStream } from './event-stream';
import { LiveStore } from './live-store';

describe('the live store', () => {
  const api = {
    jobs: jest.fn(),
    tasks: jest.fn(),
    operations: jest.fn(),
    framework: jest.fn(),
  };
  let stream: FakeStream;
  let store: LiveStore;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    api.jobs.mockResolvedValue([aJob({ key: 'r/e/b', position: 1 }), aJob({ key: 'r/e/a', position: 0 })]);
    api.tasks.mockResolvedValue([aTask({ id: 'a' })]);
    api.operations.mockResolvedValue([]);
    api.framework.mockResolvedValue(aFramework());
    stream = new FakeStream();
    TestBed.configureTestingModule({
      providers: [
        { provide: ApiClient, useValue: api },
        { provide: openStream, useValue: stream.open },
      ],
    });
    store = TestBed.inject(LiveStore);
    store.start();
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  const turn = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const begin = async (): Promise<void> => {
    store.want(store.jobs, store.tasks);
    stream.latest.listener.opened();
    stream.send({ type: 'reset', reason: 'first visit' });
    await turn();
  };

  it('loads each list once at the first visit, after the reset that begins the stream', async () => {
    store.want(store.jobs, store.tasks);
    await turn();
    expect(api.tasks).not.toHaveBeenCalled();
    await begin();
    expect(api.tasks).toHaveBeenCalledTimes(1);
    expect(api.framework).toHaveBeenCalledTimes(1);
    expect(store.framework()?.name).toBe('hello');
    expect(store.jobsInOrder().map(({ key }) => key)).toEqual(['r/e/a', 'r/e/b']);
  });

  it('does not wait for ever for a stream that does not speak', async () => {
    store.want(store.tasks);
    await turn(1_600);
    expect(api.tasks).toHaveBeenCalledTimes(1);
  });

  it('shows a storm of events as one change', async () => {
    await begin();
    const before = store.pulse();
    for (let index = 0; index < 500; index += 1) stream.send({ type: 'task', task: aTask({ id: `t${index}` }) });
    expect(store.tasks.items()).toHaveLength(1);
    await turn(100);
    expect(store.tasks.items()).toHaveLength(501);
    expect(store.pulse()).toBe(before + 1);
  });

  it('applies every kind of event', async () => {
    await begin();
    stream.send({ type: 'taskRemoved', taskId: 'a' });
    stream.send({ type: 'job', job: aJob({ key: 'r/e/a', desired: 9 }) });
    stream.send({ type: 'jobRemoved', jobKey: 'r/e/b' });
    stream.send({ type: 'operation', operation: anOperation() });
    stream.send({ type: 'framework', framework: aFramework({ connection: 'disconnected' }) });
    await turn(100);
    expect(store.tasks.items()).toEqual([]);
    expect(store.jobsInOrder().map(({ desired }) => desired)).toEqual([9]);
    expect(store.runningOperations()).toHaveLength(1);
    expect(store.framework()?.connection).toBe('disconnected');
  });

  it('loads what was loaded again at a later reset, as after a restart of the host', async () => {
    await begin();
    api.tasks.mockResolvedValue([aTask({ id: 'b' })]);
    stream.latest.close();
    await turn(400);
    stream.latest.listener.opened();
    stream.send({ type: 'reset', reason: 'another term' });
    await turn();
    expect(store.tasks.items().map(({ id }) => id)).toEqual(['b']);
    expect(api.framework).toHaveBeenCalledTimes(2);
  });

  it('never sets an ended operation going again by a late report', async () => {
    await begin();
    stream.send({ type: 'operation', operation: anOperation({ state: 'succeeded', endedAtMs: 9_000 }) });
    stream.send({ type: 'operation', operation: anOperation({ progress: aProgress(1, 2) }) });
    await turn(100);
    expect(store.runningOperations()).toEqual([]);
  });

  it('asks for ended tasks only when they are to be shown', async () => {
    await begin();
    expect(api.tasks).toHaveBeenLastCalledWith(false, expect.anything());
    store.showEnded(true);
    await turn();
    expect(api.tasks).toHaveBeenLastCalledWith(true, expect.anything());
  });
});
