import { describe, expect, it } from '@jest/globals';
import {
  itWithControl,
  json,
  launch,
  newTaskId,
  post,
  protobuf,
  running,
  scalar,
  taskOn,
  underTest,
} from './harness/index.js';
import type { Message, Wire } from './harness/index.js';

const master = underTest();
const type = protobuf.type;

/** What a framework hears of one life, without what differs from one to the next. */
const life = async (wire: Wire): Promise<Message[]> => {
  const framework = await master.framework({ labels: { labels: [{ key: 'k' }] } }, {}, wire);
  const [first] = framework.events;
  const offer = await framework.offer();
  const { allocation_info, url, resources } = offer;
  const task = await running(framework, { command: { shell: true, value: 'sleep 1; exit 7' } });
  const failed = await framework.update(task.task_id.value, 'TASK_FAILED');
  await framework.acknowledge(failed);
  const another = await framework.offer();
  const bad = taskOn(another, { resources: [scalar('cpus', -1)] });
  await launch(framework, [another], [bad]);
  const error = await framework.until('the verdict', () => framework.updatesOf(bad.task_id.value)[0]);
  const unknown = newTaskId();
  await framework.call('RECONCILE', { reconcile: { tasks: [{ task_id: { value: unknown } }] } });
  const told = await framework.update(unknown, 'TASK_UNKNOWN');
  const [killed] = [await running(framework)];
  await framework.call('KILL', { kill: { task_id: killed.task_id, agent_id: killed.agent_id } });
  await framework.acknowledge(await framework.update(killed.task_id.value, 'TASK_KILLING'));
  const end = await framework.update(killed.task_id.value, 'TASK_KILLED');
  const [role] = framework.info.roles;
  // The next life needs what this one holds.
  await framework.teardown();
  return [
    { master: first.subscribed.master_info, interval: first.subscribed.heartbeat_interval_seconds },
    { ownRole: allocation_info.role === role, scheme: url.scheme, path: typeof url.path },
    resources.map(({ name, type: kind, role: at }: Message) => ({ name, kind, at })),
    ...[failed, error, told, end].map(({ state, source, reason, message, uuid, healthy }: Message) => ({
      state,
      source,
      reason,
      message,
      healthy,
      uuid: uuid === undefined ? 0 : Buffer.from(uuid, 'base64').length,
    })),
  ];
};

describe('§1 the two content types', () => {
  it('tell the same story', async () => {
    const [inJson, inProtobuf] = [await life(json), await life(protobuf)];
    expect(inProtobuf).toEqual(inJson);
    // 0 is a value: what SOURCE_MASTER says is on the wire.
    expect(inProtobuf).toContainEqual(expect.objectContaining({ state: 'TASK_UNKNOWN', source: 'SOURCE_MASTER' }));
  });

  it.each<[string, string, string]>([
    ['everything', '*/*', 'application/json'],
    ['every application type', 'application/*', 'application/json'],
    ['both, protobuf rather', 'application/x-protobuf;q=1, application/json;q=0.1', 'application/json'],
    ['protobuf only', type, type],
    ['protobuf and not JSON', `application/json;q=0, ${type}`, type],
    ['JSON only', 'application/json', 'application/json'],
  ])('are chosen by Accept: who accepts %s gets one of them', async (_, accept, expected) => {
    const cut = new AbortController();
    const response = await fetch(`${master.origin()}/api/v1/scheduler`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ type: 'SUBSCRIBE', subscribe: { framework_info: { user: 'root', name: 'accept' } } }),
      signal: cut.signal,
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expected]);
    expect(response.headers.get('transfer-encoding')).toBe('chunked');
    cut.abort();
  });

  it('may be mixed: calls in one, events in the other', async () => {
    const framework = await master.framework();
    const call = protobuf.write({ type: 'SUPPRESS', framework_id: { value: framework.id } });
    const headers = { 'content-type': type, 'mesos-stream-id': framework.streamId };
    expect((await post(master.origin(), call, headers)).status).toBe(202);
  });
});

describe('§0 protobuf', () => {
  const bytes = (call: Message): Buffer => Buffer.from(protobuf.write(call) as Uint8Array);
  const send = (body: Buffer, streamId: string): Promise<Response> =>
    post(master.origin(), new Uint8Array(body), { 'content-type': type, 'mesos-stream-id': streamId });

  it('may have fields nobody knows', async () => {
    const framework = await master.framework({}, {}, protobuf);
    // Field 1000, a text of two bytes.
    const more = Buffer.from([0xc2, 0x3e, 2, 0x61, 0x62]);
    const call = bytes({ type: 'SUPPRESS', framework_id: { value: framework.id } });
    expect((await send(Buffer.concat([call, more]), framework.streamId)).status).toBe(202);
  });

  it.each<[string, Buffer]>([
    ['nothing at all', Buffer.alloc(0)],
    ['a type of an unknown number', Buffer.from([0x0a, 3, 0x0a, 1, 0x78, 0x10, 99])],
    ['a required field missing', Buffer.from([0x0a, 0, 0x10, 5])],
    ['a field that ends too early', Buffer.from([0x0a, 9, 0x0a, 1])],
    ['JSON', Buffer.from('{"type":"REVIVE"}')],
  ])('with %s is 400', async (_, body) => {
    expect((await send(body, 'x')).status).toBe(400);
  });

  it('may have a text that is not UTF-8, and is served all the same', async () => {
    const framework = await master.framework(
      { name: 'n\uFFFDn' },
      {},
      {
        ...protobuf,
        write: (call) =>
          new Uint8Array(
            Buffer.from(
              Buffer.from(protobuf.write(call) as Uint8Array)
                .toString('latin1')
                .replace('n\u00ef\u00bf\u00bdn', 'n\u00ff\u00fe\u00fdn'),
              'latin1',
            ),
          ),
      },
    );
    expect(framework.events[0].type).toBe('SUBSCRIBED');
    expect((await fetch(`${master.origin()}/state`)).status).toBe(200);
  });

  // A real master aborts when it gets this.
  itWithControl('§3.17 of the type UNKNOWN is 501', async () => {
    const framework = await master.framework();
    expect((await framework.call('UNKNOWN')).status).toBe(501);
    const call = bytes({ type: 'UNKNOWN', framework_id: { value: framework.id } });
    expect((await send(call, framework.streamId)).status).toBe(501);
  });
});
