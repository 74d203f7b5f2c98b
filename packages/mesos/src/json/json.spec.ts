import { describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { decodeJson, encodeJson, mesosText, parseMesosText, parseStrictMesosText } from './index.js';

const { Call, Event } = mesos.v1.scheduler;
const { CommandInfo, FrameworkInfo, Resource, TaskInfo, TaskState, TaskStatus, TimeInfo, Unavailability } = mesos.v1;
const uuid = new Uint8Array(16).map((_, index) => 240 + index);

describe('a message as JSON', () => {
  it('has names in snake case, enums by name and bytes in base64', () => {
    const status = { taskId: { value: 't' }, state: TaskState.TASK_RUNNING, uuid, source: 0, reason: 0 };
    expect(JSON.parse(encodeJson(TaskStatus, status))).toEqual({
      task_id: { value: 't' },
      state: 'TASK_RUNNING',
      uuid: '8PHy8/T19vf4+fr7/P3+/w==',
      source: 'SOURCE_MASTER',
      reason: 'REASON_COMMAND_EXECUTOR_FAILED',
    });
  });

  it('carries explicit defaults, but not those of deprecated fields', () => {
    expect(JSON.parse(encodeJson(FrameworkInfo, { user: '', name: 'f' }))).toEqual({
      user: '',
      name: 'f',
      failover_timeout: 0,
      checkpoint: false,
    });
    expect(JSON.parse(encodeJson(CommandInfo, { uris: [{ value: 'u' }] }))).toMatchObject({
      shell: true,
      uris: [{ value: 'u', extract: true }],
    });
  });

  it('leaves out what is unset, and lists and maps that are empty', () => {
    expect(encodeJson(Call, { type: Call.Type.REVIVE, revive: { roles: [] } })).toBe('{"type":"REVIVE","revive":{}}');
  });

  it('writes 64-bit integers and endless numbers bare', () => {
    const start = { nanoseconds: 1_700_000_000_123_456_789n as unknown as number };
    expect(encodeJson(Unavailability, { start })).toBe('{"start":{"nanoseconds":1700000000123456789}}');
    const task = TaskInfo.decode(
      TaskInfo.encode({
        name: 'n',
        taskId: { value: 't' },
        agentId: { value: 'a' },
        limits: { mem: { value: Infinity } },
      }).finish(),
    );
    expect(encodeJson(TaskInfo, task)).toContain('"limits":{"mem":{"value":Infinity}}');
  });

  it('keeps the keys of maps as they are', () => {
    const info = { user: '', name: 'f', offerFilters: { 'a-Role_x': { minAllocatableResources: { quantities: [] } } } };
    expect(JSON.parse(encodeJson(FrameworkInfo, info))).toMatchObject({ offer_filters: { 'a-Role_x': {} } });
  });
});

describe('a message from JSON', () => {
  it('ignores unknown members, takes null as unset and one object as a list of one', () => {
    const text = '{"type":"DECLINE","nonsense":[1],"framework_id":null,"decline":{"offer_ids":{"value":"o"}}}';
    const call = decodeJson(Call, text);
    expect(call.frameworkId).toBeFalsy();
    expect(call.decline?.offerIds).toEqual([{ value: 'o' }]);
  });

  it('takes numbers as strings, Infinity, and integers beyond 2^53 exactly', () => {
    expect(decodeJson(TimeInfo, '{"nanoseconds":1700000000123456789}').nanoseconds.toString()).toBe(
      '1700000000123456789',
    );
    expect(decodeJson(TimeInfo, '{"nanoseconds":"15"}').nanoseconds.toString()).toBe('15');
    const cpus = (value: string): unknown =>
      decodeJson(Resource, `{"name":"cpus","type":"SCALAR","scalar":{"value":${value}}}`).scalar?.value;
    expect([cpus('"0.5"'), cpus('"Infinity"'), cpus('-Infinity'), cpus('1e3')]).toEqual([
      0.5,
      Infinity,
      -Infinity,
      1000,
    ]);
  });

  it('does not touch digits and words inside of strings', () => {
    const name = 'a "1700000000123456789" Infinity \\ NaN';
    expect(decodeJson(FrameworkInfo, JSON.stringify({ user: 'Infinity', name }))).toMatchObject({
      user: 'Infinity',
      name,
    });
  });

  it('takes doubles with as many digits as they come with', () => {
    const cpus = (value: string): unknown =>
      decodeJson(Resource, `{"name":"cpus","type":"SCALAR","scalar":{"value":${value}}}`).scalar?.value;
    const texts = ['0.1234567890123456', '1.2345678901234567e-5', '1234567890123456.5', '-0.30000000000000004'];
    expect(texts.map(cpus)).toEqual(texts.map(Number));
    expect(cpus('12345678901234567890')).toBe(Number('12345678901234567890'));
    expect(parseMesosText('{"load":0.1234567890123456,"long":-1234567890123456789}')).toEqual({
      load: 0.1234567890123456,
      long: '-1234567890123456789',
    });
  });

  it('takes strings of many megabytes beside a long integer', () => {
    for (const part of ['x', '\\n', '\\"', '\\\\']) {
      const name = part.repeat((8 * 1024 * 1024) / part.length);
      const parsed = parseMesosText(`{"long":1700000000123456789,"name":"${name}","last":1700000000123456789}`);
      expect(parsed).toMatchObject({ long: '1700000000123456789', last: '1700000000123456789' });
    }
    const data = Buffer.alloc(8 * 1024 * 1024, 7);
    const text = `{"agent_id":{"value":"a"},"executor_id":{"value":"e"},"data":"${data.toString('base64')}"}`;
    expect(decodeJson(Call.Message, text).data.length).toBe(data.length);
  });

  it('refuses what is nested without end', () => {
    const [open, close] = ['{"value":"c","parent":'.repeat(20_000), '}'.repeat(20_000)];
    const list = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const refused = expect.objectContaining({ code: 'MESOS_JSON_INVALID' });
    expect(() => decodeJson(mesos.v1.ContainerID, `${open}{"value":"c"}${close}`)).toThrow(refused);
    expect(() => decodeJson(Call, `{"type":${list}}`)).toThrow(refused);
    expect(() => decodeJson(Call, list)).toThrow(refused);
  });

  it.each(['FLY', '3', '__proto__', 'toString'])('leaves an optional enum of the unknown name %s unset', (name) => {
    expect(Object.hasOwn(decodeJson(Call, `{"type":"${name}"}`), 'type')).toBe(false);
  });

  it.each([
    ['{"type":3}', 'type: expected the name of an enum value, not 3.'],
    ['{"type":"ACCEPT","accept":{"offer_ids":[{}]}}', 'accept.offer_ids[0].value is required and missing.'],
    [
      '{"type":"MESSAGE","message":{"agent_id":{"value":"a"},"executor_id":{"value":"e"},"data":"?"}}',
      'message.data: expected bytes in base64, not "?".',
    ],
    ['{"framework_id":{"value":7}}', 'framework_id.value: expected a string, not 7.'],
    [
      '{"decline":{"offer_ids":[],"filters":{"refuse_seconds":"soon"}}}',
      'decline.filters.refuse_seconds: expected a number, not "soon".',
    ],
    ['{"decline":[]}', 'decline: expected an object, not [].'],
    ['[]', 'The text: expected an object, not [].'],
    ['{"decline":[7]}', 'decline: expected an object, not a list.'],
    ['{"type":"REVIVE",}', 'It is not JSON'],
    ['{"type":"REVIVE","n":0000000000000001}', 'It is not JSON'],
    ['{/* hello */}', 'It is not JSON'],
  ])('refuses %s', (text, message) => {
    expect(() => decodeJson(Call, text)).toThrow(
      expect.objectContaining({ code: 'MESOS_JSON_INVALID', message: expect.stringContaining(message) }),
    );
  });

  it('is what it was before it became JSON', () => {
    const event = Event.decode(
      Event.encode({
        type: Event.Type.UPDATE,
        update: { status: { taskId: { value: 't' }, state: TaskState.TASK_LOST, uuid, timestamp: 1.25, reason: 0 } },
      }).finish(),
    );
    const back = decodeJson(Event, encodeJson(Event, event));
    expect(Buffer.from(Event.encode(back).finish()).equals(Buffer.from(Event.encode(event).finish()))).toBe(true);
  });
});

it('a text that holds nothing unusual is plain JSON in both directions', () => {
  const value = { a: [1, 'two', null, { b: true }], c: 1.5 };
  expect(parseMesosText(mesosText(value))).toEqual(value);
});

it('a text with a very long string in it is read like any other', () => {
  const name = 'x'.repeat(16 * 1024 * 1024);
  expect(parseMesosText(`{"name":"${name}","nanoseconds":1234567890123456789}`)).toEqual({
    name,
    nanoseconds: '1234567890123456789',
  });
});

it('a server takes long integers, but no bare Infinity', () => {
  expect(parseStrictMesosText('{"a":1700000000123456789,"b":"Infinity 1700000000123456789"}')).toEqual({
    a: '1700000000123456789',
    b: 'Infinity 1700000000123456789',
  });
  for (const word of ['Infinity', '-Infinity', 'NaN']) expect(() => parseStrictMesosText(word)).toThrow(SyntaxError);
});
