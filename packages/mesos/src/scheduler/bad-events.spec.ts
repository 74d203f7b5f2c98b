import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeJson } from '../json/index.js';
import { mesos } from '../protobuf.js';
import { encodeRecord } from '../recordio/index.js';
import { connect, heartbeat, master, openStream, record, stopAll, subscribedEvent } from './testing/index.js';

const { Event } = mesos.v1.scheduler;
const { TaskState, TaskStatus } = mesos.v1;

afterEach(stopAll);

const bad: [string, Uint8Array, string][] = [
  ['no record', Buffer.from('what is this\n'), 'MESOS_RECORD_MALFORMED'],
  ['no event', encodeRecord(Uint8Array.of(0x08, 0xff, 0xff)), 'MESOS_EVENT_UNDECODABLE'],
  ['too large', Buffer.from('1000000\n'), 'MESOS_RECORD_TOO_LARGE'],
];

describe('what comes in one chunk before something that is', () => {
  it.each(bad)('%s is told, and the next try is of the same framework', async (_what, bytes, code) => {
    const one = await master();
    const first = one.next();
    const { until, events } = connect([one.address], { maxRecordBytes: 10_000 });
    const { response } = await first;
    const second = one.next();
    openStream(response, subscribedEvent('f-3'), heartbeat(), bytes);
    expect((await until('disconnected')).error.code).toBe(code);
    expect(events.map(({ kind }) => kind).slice(0, 4)).toEqual(['connecting', 'subscribed', 'event', 'disconnected']);
    const again = await second;
    expect(again.call.frameworkId?.value).toBe('f-3');
    expect(again.call.subscribe?.frameworkInfo?.id?.value).toBe('f-3');
  });
});

it('a stream that always dies after its first event is asked for ever more rarely', async () => {
  const one = await master();
  const { until, events } = connect([one.address], {
    backoff: { minMs: 10, maxMs: 2_000, factor: 2 },
    random: () => 1,
  });
  for (let round = 0; round < 5; round++) {
    const { response } = await one.next();
    openStream(response, subscribedEvent('f'));
    response.end();
  }
  await until('disconnected', 5);
  const waits = events.flatMap((event) => (event.kind === 'disconnected' ? [event.retryInMs] : []));
  expect(waits).toEqual([10, 20, 40, 80, 160]);
});

describe('an update in a state that is newer than this client', () => {
  const status = { taskId: { value: 't' }, agentId: { value: 'a' }, state: 77, uuid: new Uint8Array(16).fill(1) };

  it('is told with the number, so that somebody acknowledges it', async () => {
    const one = await master();
    const first = one.next();
    const { until, events } = connect([one.address]);
    const update = { status: status as mesos.v1.ITaskStatus };
    openStream((await first).response, subscribedEvent(), record({ type: Event.Type.UPDATE, update }), heartbeat());
    await until('event', 2);
    const [told] = events.flatMap((event) =>
      event.kind === 'event' && event.event.update ? [event.event.update] : [],
    );
    expect(told?.status).toMatchObject({ state: 77, uuid: new Uint8Array(16).fill(1) });
    expect(events.some(({ kind }) => kind === 'disconnected')).toBe(false);
  });

  it('is told as one of no known state where it comes in JSON', async () => {
    const one = await master();
    const first = one.next();
    const { until } = connect([one.address], { contentType: 'json' });
    const known = { type: Event.Type.UPDATE, update: { status: { ...status, state: TaskState.TASK_LOST } } };
    const text = encodeJson(Event, known).replace('TASK_LOST', 'TASK_NEWER_THAN_THIS');
    openStream((await first).response, encodeRecord(Buffer.from(text)));
    const { event } = await until('event');
    expect(event.update?.status).toMatchObject({ taskId: { value: 't' }, state: -1 });
    expect(TaskState[event.update!.status.state]).toBeUndefined();
  });

  it('is refused where it is sent', () => {
    const bytes = TaskStatus.encode(status).finish();
    expect(() => TaskStatus.decode(bytes)).toThrow();
  });
});
